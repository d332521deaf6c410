import { expect, it, vi } from 'vitest';
import { conversationWith, type ConversationId } from '../base/conversation-id.ts';
import { openMemoryStore } from '../storage/memory/memory-chat-store.ts';
import { StoreError } from '../storage/port.ts';
import { EngineStore, type Told } from './engine-store.ts';
import { conversations, names, type ConversationRecord } from './records.ts';

const CONVERSATION = conversationWith('a'.repeat(32));
const setUp = async () => {
  const store = openMemoryStore();
  const told: Told[] = [];
  const engine = new EngineStore(store, await store.claimEngine(), (news) => void told.push(news));
  return { store, told, engine };
};
const name = (value: string) => ({ name: value });

it('reads what it has written, and the store shows it only after the commit', async () => {
  const { store, engine } = await setUp();
  await engine.transact(async (copy) => {
    copy.put(names, 'name', name('one'));
    expect(await copy.get(names, 'name')).toEqual(name('one'));
    expect(await store.get('account', 'name')).toBeUndefined();
    copy.delete(names, 'name');
    expect(await copy.get(names, 'name')).toBeUndefined();
    copy.put(names, 'name', name('two'));
  });
  expect((await store.get('account', 'name'))?.value).toEqual(name('two'));
});

it('writes nothing, and tells nothing, of work that fails', async () => {
  const { store, told, engine } = await setUp();
  const work = engine.transact(async (copy) => {
    copy.put(names, 'name', name('lost'));
    copy.afterwards(() => expect.fail('it was not committed'));
    throw new Error('halfway');
  });
  await expect(work).rejects.toThrow('halfway');
  expect(await store.get('account', 'name')).toBeUndefined();
  expect(told).toEqual([]);
});

it('takes back a part that fails, and keeps the rest', async () => {
  const { store, engine } = await setUp();
  const happened: string[] = [];
  await engine.transact(async (copy) => {
    copy.put(names, 'name', name('kept'));
    const part = copy.attempt(async () => {
      copy.put(names, 'name', name('lost'));
      copy.put(names, 'other', name('lost'));
      copy.received.push({ conversation: CONVERSATION, id: 'i' });
      copy.afterwards(() => happened.push('lost'));
      throw new Error('this part');
    });
    await expect(part).rejects.toThrow('this part');
    expect(await copy.get(names, 'name')).toEqual(name('kept'));
    expect(copy.received).toEqual([]);
  });
  expect((await store.get('account', 'name'))?.value).toEqual(name('kept'));
  expect(await store.get('account', 'other')).toBeUndefined();
  expect(happened).toEqual([]);
});

it('takes back what a part has changed and deleted, also what a part of that part has done', async () => {
  const { store, engine } = await setUp();
  await engine.transact(async (copy) => copy.put(names, 'stored', name('stored')));
  await engine.transact(async (copy) => {
    copy.put(names, 'changed', name('first'));
    copy.put(names, 'deleted', name('first'));
    const part = copy.attempt(async () => {
      copy.put(names, 'changed', name('second'));
      copy.put(names, 'changed', name('third'));
      await copy.attempt(async () => {
        copy.delete(names, 'deleted');
        copy.delete(names, 'stored');
        copy.put(names, 'changed', name('fourth'));
      });
      throw new Error('this part');
    });
    await expect(part).rejects.toThrow('this part');
    await copy.attempt(async () => copy.put(names, 'after', name('kept')));
  });
  const values = ['changed', 'deleted', 'stored', 'after'].map(async (key) => (await store.get('account', key))?.value);
  expect(await Promise.all(values)).toEqual([name('first'), name('first'), name('stored'), name('kept')]);
});

it('keeps what a part has done when a part of it fails', async () => {
  const { store, engine } = await setUp();
  await engine.transact((copy) =>
    copy.attempt(async () => {
      copy.put(names, 'name', name('kept'));
      const part = copy.attempt(async () => {
        copy.put(names, 'name', name('lost'));
        throw new Error('this part');
      });
      await expect(part).rejects.toThrow('this part');
    }),
  );
  expect((await store.get('account', 'name'))?.value).toEqual(name('kept'));
});

it('works one after the other, and tells after the commit', async () => {
  const { store, told, engine } = await setUp();
  const steps: string[] = [];
  const work = (label: string) =>
    engine.transact(async (copy) => {
      steps.push(`${label} begins`);
      await Promise.resolve();
      copy.put(names, label, name(label));
      copy.touched.add(label as ConversationId);
      steps.push(`${label} ends`);
    });
  await Promise.all([work('a'), work('b')]);
  expect(steps).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  expect(told).toEqual([
    { conversations: ['a'], items: { a: [] }, received: [] },
    { conversations: ['b'], items: { b: [] }, received: [] },
  ]);
  expect(await store.count('account', 'account')).toBe(2);
});

it('is refused once another engine has taken over, and remembers nothing of what was refused', async () => {
  const { store, engine } = await setUp();
  const record = { conversation: CONVERSATION, at: 1 } as ConversationRecord;
  await engine.transact(async (copy) => copy.put(conversations, CONVERSATION, record));
  await store.claimEngine();
  const late = engine.transact(async (copy) => copy.put(conversations, CONVERSATION, { ...record, at: 2 }));
  await expect(late).rejects.toEqual(expect.objectContaining({ code: 'superseded' }));
  expect(await engine.transact((copy) => copy.get(conversations, CONVERSATION))).toMatchObject({ at: 1 });
});

it('asks the store once for a row that it keeps, also for one that is not there', async () => {
  const { store, engine } = await setUp();
  const get = vi.spyOn(store, 'get');
  const read = () => engine.transact((copy) => copy.get(conversations, CONVERSATION));
  expect(await read()).toBeUndefined();
  expect(await read()).toBeUndefined();
  expect(get).toHaveBeenCalledTimes(1);
  const record = { conversation: CONVERSATION, at: 1 } as ConversationRecord;
  await engine.transact(async (copy) => copy.put(conversations, CONVERSATION, record));
  expect(await read()).toMatchObject({ at: 1 });
  await engine.transact(async (copy) => copy.delete(conversations, CONVERSATION));
  expect(await read()).toBeUndefined();
  expect(get).toHaveBeenCalledTimes(1);
});

it('begins nothing after it was stopped', async () => {
  const { engine } = await setUp();
  engine.stop();
  await expect(engine.transact(async () => undefined)).rejects.toBeInstanceOf(StoreError);
  await expect(engine.read(async () => undefined)).rejects.toBeInstanceOf(StoreError);
});

it('reads beside a unit of work that is under way, and only what is committed', async () => {
  const { engine } = await setUp();
  await engine.transact(async (copy) => copy.put(names, 'name', name('before')));
  let finish = (): void => undefined;
  const writing = engine.transact(async (copy) => {
    copy.put(names, 'name', name('after'));
    await new Promise<void>((resolve) => (finish = resolve));
  });
  expect(await engine.read((rows) => rows.get(names, 'name'))).toEqual(name('before'));
  finish();
  await writing;
  expect(await engine.read((rows) => rows.get(names, 'name'))).toEqual(name('after'));
});

it('keeps no row that was read before a commit and arrives after it', async () => {
  const { store, engine } = await setUp();
  const record = { conversation: CONVERSATION, at: 1 } as ConversationRecord;
  await store.commit([{ kind: 'put', table: 'conversations', row: conversations.toRow(CONVERSATION, record) }]);
  const old = await store.get('conversations', CONVERSATION);
  let arrive = (): void => undefined;
  vi.spyOn(store, 'get').mockImplementationOnce(() => new Promise((resolve) => (arrive = () => resolve(old))));
  const reading = engine.read((rows) => rows.get(conversations, CONVERSATION));
  await engine.transact(async (copy) => copy.put(conversations, CONVERSATION, { ...record, at: 2 }));
  arrive();
  expect(await reading).toMatchObject({ at: 1 });
  expect(await engine.transact((copy) => copy.get(conversations, CONVERSATION))).toMatchObject({ at: 2 });
});

it('keeps what a reading found', async () => {
  const { store, engine } = await setUp();
  const get = vi.spyOn(store, 'get');
  expect(await engine.read((rows) => rows.get(conversations, CONVERSATION))).toBeUndefined();
  expect(await engine.transact((copy) => copy.get(conversations, CONVERSATION))).toBeUndefined();
  expect(get).toHaveBeenCalledTimes(1);
});
