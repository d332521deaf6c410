import { describe, expect, it, vi } from 'vitest';
import { ClientOfVisitor, mine, NOW, OWNER, theirs } from '../../../test/support/fake-owner.ts';
import { LoadError } from '../../loader/load-error.ts';
import { DeferredClient } from './deferred-client.ts';

type Opening = { readonly give: (client: ClientOfVisitor) => void; readonly fail: (cause: Error) => void };

/** A deferred client, and what ends each of its attempts to open. */
const deferred = ({ returning = false } = {}): { client: DeferredClient; openings: readonly Opening[] } => {
  const openings: Opening[] = [];
  const client = new DeferredClient({
    open: () =>
      new Promise((resolve, reject) => {
        openings.push({ give: resolve, fail: reject });
      }),
    now: () => NOW,
    isReturning: () => returning,
  });
  return { client, openings };
};

const sentBy = (client: ClientOfVisitor): readonly unknown[] => client.called('messages.send').map(([, text]) => text);

const textsOf = async (client: DeferredClient): Promise<readonly (readonly [string, string | undefined])[]> =>
  (await client.messages.transcript(OWNER, 50)).items.map((item) =>
    item.kind === 'text' ? [item.text, item.status] : [item.kind, undefined],
  );

describe('Before the engine is there', () => {
  it('a new visitor has an empty conversation, and a returning one has a history still to come', async () => {
    expect(await deferred().client.messages.transcript(OWNER, 50)).toEqual({ items: [], more: false, newer: false });
    expect(await deferred({ returning: true }).client.messages.transcript(OWNER, 50)).toEqual({
      items: [],
      more: true,
      newer: false,
    });
    expect(await deferred().client.conversations.get(OWNER)).toBeUndefined();
  });

  it('what is sent is shown as Sending at once, and given to the client in order', async () => {
    const { client, openings } = deferred();
    const [real, changes] = [new ClientOfVisitor(), vi.fn()];
    client.subscribe(changes);
    const loading = client.load();
    const sending = ['one', 'two'].map((text) => client.messages.send(OWNER, text));
    expect(changes).toHaveBeenCalledWith({ kind: 'conversations' });
    expect(await textsOf(client)).toEqual([
      ['one', 'sending'],
      ['two', 'sending'],
    ]);
    expect((await client.conversations.get(OWNER))?.preview).toEqual({ text: 'two', mine: true, status: 'sending' });
    openings[0]?.give(real);
    await loading;
    expect(sentBy(real)).toEqual(['one', 'two']);
    expect(await Promise.all(sending)).toHaveLength(2);
    expect(client.state()).toBe(real.state());
  });

  it('a message keeps the id that it was shown with, and is tried again under its own', async () => {
    const { client, openings } = deferred();
    const real = new ClientOfVisitor();
    const loading = client.load();
    void client.messages.send(OWNER, 'one');
    const [early] = (await client.messages.transcript(OWNER, 50)).items;
    openings[0]?.give(real);
    await loading;
    const [late] = (await client.messages.transcript(OWNER, 50)).items;
    expect(late?.id).toBe(early?.id);
    await client.messages.retry(late?.id ?? '');
    expect(real.called('messages.retry')).toEqual(real.items(OWNER).map(({ id }) => [id]));
  });

  it('tells of a change under the id that the message is shown with', async () => {
    const { client, openings } = deferred();
    const [real, heard] = [new ClientOfVisitor(), vi.fn()];
    const loading = client.load();
    void client.messages.send(OWNER, 'one');
    const [early] = (await client.messages.transcript(OWNER, 50)).items;
    openings[0]?.give(real);
    await loading;
    client.subscribe(heard);
    real.view({ items: real.items(OWNER).map((item) => ({ ...item, status: 'sent' as const })) });
    const item = expect.objectContaining({ id: early?.id, status: 'sent' }) as object;
    const changes = [{ id: early?.id, item }];
    expect(heard).toHaveBeenCalledWith({ kind: 'transcript', conversation: OWNER, changes });
  });

  it('a draft is kept and given to the client', async () => {
    const { client, openings } = deferred();
    const real = new ClientOfVisitor();
    const loading = client.load();
    await client.conversations.saveDraft(OWNER, 'half a thought');
    expect((await client.conversations.get(OWNER))?.draft).toBe('half a thought');
    openings[0]?.give(real);
    await loading;
    expect(real.draft(OWNER)).toBe('half a thought');
  });

  it('a text that was drafted and sent early leaves no draft', async () => {
    const { client, openings } = deferred();
    const real = new ClientOfVisitor();
    const loading = client.load();
    await client.conversations.saveDraft(OWNER, 'hello');
    // As the thread does it.
    const sending = (async () => {
      await client.messages.send(OWNER, 'hello');
      await client.conversations.saveDraft(OWNER, '');
    })();
    openings[0]?.give(real);
    await loading;
    await sending;
    expect(sentBy(real)).toEqual(['hello']);
    expect(real.draft(OWNER) ?? '').toBe('');
  });

  it('what the client took is not shown as left behind when it stops later', async () => {
    const { client, openings } = deferred();
    const real = new ClientOfVisitor();
    const loading = client.load();
    const sending = client.messages.send(OWNER, 'one');
    openings[0]?.give(real);
    await loading;
    await sending;
    real.set({ phase: 'failed', failure: 'newer-database' });
    expect(client.kept(OWNER)).toEqual([]);
  });

  it('a stored draft is left alone where nothing was written', async () => {
    const { client, openings } = deferred({ returning: true });
    const real = new ClientOfVisitor();
    await real.conversations.saveDraft(OWNER, 'from yesterday');
    const loading = client.load();
    await client.conversations.saveDraft(OWNER, '');
    openings[0]?.give(real);
    await loading;
    expect(real.draft(OWNER)).toBe('from yesterday');
  });

  it('what is written while the client takes the rest is given as well', async () => {
    const { client, openings } = deferred();
    const real = new ClientOfVisitor();
    const sends = vi.spyOn(real.messages, 'send').mockImplementationOnce(async () => {
      void client.messages.send(OWNER, 'two');
      return Promise.resolve('1'.repeat(32));
    });
    const loading = client.load();
    void client.messages.send(OWNER, 'one');
    openings[0]?.give(real);
    await loading;
    expect(sends.mock.calls.map(([, text]) => text)).toEqual(['one', 'two']);
  });

  it('a text that the client refuses comes back to its sender, and is not shown as sent', async () => {
    const { client, openings } = deferred();
    const real = new ClientOfVisitor();
    real.refuse('storage-full');
    const loading = client.load();
    const sending = client.messages.send(OWNER, 'one');
    openings[0]?.give(real);
    await expect(sending).rejects.toMatchObject({ code: 'storage-full' });
    await loading;
    expect(await textsOf(client)).toEqual([]);
    expect(client.kept(OWNER)).toEqual([]);
  });
});

describe('Where the engine does not load', () => {
  it.each(['unreachable', 'changed', 'withdrawn'] as const)(
    '%s is told, what was written stays, and it can load again',
    async (code) => {
      const { client, openings } = deferred();
      const [real, changes] = [new ClientOfVisitor(), vi.fn()];
      const first = client.load();
      void client.messages.send(OWNER, 'one');
      client.subscribe(changes);
      openings[0]?.fail(new LoadError(code, 'the engine'));
      await first;
      expect(client.failure).toBe(code);
      expect(changes).toHaveBeenCalledWith({ kind: 'state' });
      await client.conversations.saveDraft(OWNER, 'two');
      expect(client.kept(OWNER)).toEqual(['one', 'two']);
      expect(await textsOf(client)).toEqual([['one', 'waiting']]);
      const second = client.load();
      expect(client.failure).toBeUndefined();
      openings[1]?.give(real);
      await second;
      expect(sentBy(real)).toEqual(['one']);
      expect(real.draft(OWNER)).toBe('two');
    },
  );

  it('any other error counts as broken', async () => {
    const { client, openings } = deferred();
    const loading = client.load();
    openings[0]?.fail(new Error('no'));
    await loading;
    expect(client.failure).toBe('broken');
  });

  it('and where the client cannot start, what was written stays here', async () => {
    const { client, openings } = deferred();
    const real = new ClientOfVisitor().set({ phase: 'failed', failure: 'storage-denied' });
    const loading = client.load();
    void client.messages.send(OWNER, 'one');
    openings[0]?.give(real);
    await loading;
    await client.conversations.saveDraft(OWNER, 'two');
    expect(sentBy(real)).toEqual([]);
    expect(client.kept(OWNER)).toEqual(['one', 'two']);
  });

  it('and where the client stops later, a draft is given to it all the same, and shown', async () => {
    const { client, openings } = deferred();
    const real = new ClientOfVisitor();
    const loading = client.load();
    openings[0]?.give(real);
    await loading;
    real.set({ phase: 'failed', failure: 'newer-database' });
    await client.conversations.saveDraft(OWNER, 'half a thought');
    expect(real.draft(OWNER)).toBe('half a thought');
    expect(client.kept(OWNER)).toEqual(['half a thought']);
  });
});

describe('A deferred client', () => {
  it('passes everything on, events as well', async () => {
    const { client, openings } = deferred();
    const real = new ClientOfVisitor([mine('a'), theirs('b', { unread: true })]);
    const loading = client.load();
    openings[0]?.give(real);
    await loading;
    const changes = vi.fn();
    client.subscribe(changes);
    real.hear('c');
    const item = expect.objectContaining({ text: 'c', unread: true }) as object;
    const told = [expect.objectContaining({ item }) as object];
    expect(changes).toHaveBeenCalledWith({ kind: 'transcript', conversation: OWNER, changes: told });
    expect((await client.messages.transcript(OWNER, 50)).items).toEqual(real.items(OWNER));
    expect(await client.conversations.get(OWNER)).toEqual(await real.conversations.get(OWNER));
    client.conversations.setWriting(OWNER, true);
    await client.conversations.markRead(OWNER);
    expect(real.calls.map(([method]) => method)).toEqual(['conversations.setWriting', 'conversations.markRead']);
  });

  it('closes a client that comes after it was closed, and opens no other', async () => {
    const { client, openings } = deferred();
    const real = new ClientOfVisitor();
    const loading = client.load();
    await client.close();
    openings[0]?.give(real);
    await loading;
    expect(real.closed).toBe(true);
    await client.load();
    expect(openings).toHaveLength(1);
  });
});
