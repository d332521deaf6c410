import { MongoNetworkError } from 'mongodb';
import { afterAll, expect, it } from 'vitest';
import { startTestMongo } from '../../../test/support/test-mongo.ts';
import { idsOf, join, MAILBOX_LIMIT, nextList, NOW, sendOf } from '../contract-samples.contract.ts';
import { openMongoStore } from './mongo-store.ts';

const mongo = await startTestMongo();
afterAll(() => mongo?.stop());

it.runIf(mongo !== undefined)('a send that fails refuses no acknowledgement that came with it', async () => {
  const url = mongo?.newDatabase() ?? '';
  let fails = false;
  const betweenWrites = (): Promise<void> => (fails ? Promise.reject(new Error('The disk burns.')) : Promise.resolve());
  const store = openMongoStore({ url, failpoints: { betweenWrites } });
  const [alice, bob] = [await join(store), await join(store)];
  const first = sendOf(alice, [bob]);
  await store.send(first, MAILBOX_LIMIT);
  fails = true;
  const [sent, acknowledged] = await Promise.allSettled([
    store.send(sendOf(alice, [bob]), MAILBOX_LIMIT),
    store.acknowledge(bob.device, [first.id], false, NOW),
  ]);
  expect(sent).toMatchObject({ status: 'rejected', reason: { code: 'unavailable' } });
  expect(acknowledged).toEqual({ status: 'fulfilled', value: [{ id: first.id, sender: alice.device }] });
  expect(await idsOf(store, bob.device)).toEqual([]);
  await store.close();
});

it.runIf(mongo !== undefined)(
  'a list that another node commits stops the next send, not the one that is being written',
  async () => {
    const url = mongo?.newDatabase() ?? '';
    const other = openMongoStore({ url });
    const [alice, bob] = [await join(other), await join(other)];
    const betweenWrites = async (place: string): Promise<void> => {
      if (place === 'send: numbers') await other.appendList(nextList(bob.list), NOW);
    };
    const store = openMongoStore({ url, failpoints: { betweenWrites } });
    const first = sendOf(alice, [bob]);
    expect(await store.send(first, MAILBOX_LIMIT)).toMatchObject({ kind: 'stored' });
    expect(await idsOf(other, bob.device)).toEqual([first.id]);
    const stale = { kind: 'stale', accounts: [bob.account] };
    expect(await store.send(sendOf(alice, [bob]), MAILBOX_LIMIT)).toEqual(stale);
    await Promise.all([store.close(), other.close()]);
  },
);

it.runIf(mongo !== undefined).each([
  ['tries each part of many sends where one fails', new Error('The disk burns.'), 3],
  ['does not wait for a server that is away with each part anew', new MongoNetworkError('away'), 1],
])('a batch %s', async (_, failure, tries) => {
  let tried = 0;
  const betweenWrites = (place: string): void => {
    if (place !== 'send: numbers') return;
    tried += 1;
    throw failure;
  };
  const store = openMongoStore({ url: mongo?.newDatabase() ?? '', failpoints: { betweenWrites } });
  const [alice, bob] = [await join(store), await join(store)];
  const sends = Array.from({ length: 401 }, () => store.send(sendOf(alice, [bob]), MAILBOX_LIMIT));
  const outcomes = await Promise.allSettled(sends);
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(401);
  expect(tried).toBe(tries);
  await store.close();
});
