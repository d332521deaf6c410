import { DAY_MS } from '@cipherchat/protocol';
import { expect, it } from 'vitest';
import { TestAccount } from '../../test/support/account.ts';
import { NOW } from '../storage/contract-samples.contract.ts';
import { newMemoryData } from '../storage/memory/memory-data.ts';
import { openMemoryStore } from '../storage/memory/memory-store.ts';
import { KeyDirectory } from './key-directory.ts';
import { newListOf, readList } from './list-chain.ts';

const NOBODY = {
  notifyEnvelope: () => undefined,
  notifyMore: () => undefined,
  notifyDelivered: () => undefined,
  disconnect: () => undefined,
};

it('an account has an end of its versions, wherever they begin; those that are kept are still taken', async () => {
  const store = openMemoryStore(newMemoryData());
  const policy = { checkPublished: () => Promise.resolve() };
  const erasures = { refuseErased: () => Promise.resolve() };
  const parts = { store, policy, erasures, switchedOff: { has: () => false }, notifier: NOBODY, now: () => NOW };
  const directory = new KeyDirectory(parts, 3);
  const alice = new TestAccount();
  const principal = { account: alice.address, device: alice.first.id };
  const lists = [1, 2, 3, 4, 5].map(() => alice.sign());
  // The server forgot the first one: the account begins with the second.
  const [, first, ...others] = lists;
  if (first === undefined) throw new Error('no list');
  await store.appendList(newListOf(readList(first), first), NOW);
  for (const list of others.slice(0, 2)) await directory.publish(principal, list);
  const last = others[2] ?? first;
  await expect(directory.publish(principal, last)).rejects.toMatchObject({
    code: 'rate-limited',
    retryAfterMs: DAY_MS,
  });
  await expect(directory.publish(principal, others[1] ?? first)).resolves.toBeUndefined();
  expect((await directory.lists(alice.address)).newest).toBe(4);
});
