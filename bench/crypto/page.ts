/**
 * Runs in the page: measures the own protocol and the anchors by turns. A figure is the best of many rounds. Each round
 * runs every task, so that a disturbance of the machine hits all of them.
 */
import { nobleKem } from '../../core/src/crypto/ml-kem.ts';
import { createPlatform, generateVaultKey, nativeKem } from '../../core/src/crypto/platform.ts';
import { openChatStore } from '../../core/src/storage/open-chat-store.ts';
import { storageCryptography } from '../../core/test/support/storage-cryptography.ts';
import { prepareDrain, WAITING } from './drain.ts';
import { makeOwnStack } from './own-stack.ts';
import { MESSAGE_BYTES, type Stack } from './stack.ts';

declare const makeAnchors: (bytes: number) => Promise<Readonly<Record<string, Stack>>>;

type Task = { readonly name: string; readonly run: () => Promise<unknown> };

/**
 * Calls of a task in one round: two, so that both directions are in it, and so few that some rounds are over before the
 * machine does something else.
 */
const CALLS = 2;
/** What takes longer is measured in every tenth round. */
const LONG_MS = 20;

const tasksOf = (name: string, stack: object): readonly Task[] =>
  Object.entries(stack as Readonly<Record<string, Task['run']>>).map(([task, run]) => ({
    name: `${name}.${task}`,
    run,
  }));

const measure = async ({ run }: Task): Promise<number> => {
  const begin = performance.now();
  for (let i = 0; i < CALLS; i += 1) await run();
  return (performance.now() - begin) / CALLS;
};

/** Milliseconds of one call, by task; `.drain` is that of all `waiting` messages. */
export const measureCrypto = async (rounds: number) => {
  const { store, wrappingKey, keepAgreementKeys } = await openChatStore('bench', storageCryptography);
  if (!store.durable) throw new Error('This page has no IndexedDB.');
  const native = await nativeKem();
  const platform = createPlatform({ keepAgreementKeys, wrappingKey, kem: native ?? nobleKem });
  const own = await makeOwnStack(platform, await generateVaultKey());
  const drain = await prepareDrain(platform, store);
  const anchors = await makeAnchors(MESSAGE_BYTES);
  const tasks = Object.entries({ own, ...anchors, '': { drain } }).flatMap(([name, stack]) => tasksOf(name, stack));
  const best = new Map<string, number>();
  for (let round = 0; round < rounds; round += 1) {
    for (const task of tasks) {
      const before = best.get(task.name) ?? 0;
      if (before > LONG_MS && round % 10 > 0) continue;
      best.set(task.name, Math.min(best.get(task.name) ?? Infinity, await measure(task)));
    }
  }
  await store.close();
  return {
    mlKem: native === undefined ? 'javascript' : 'native',
    milliseconds: Object.fromEntries(best),
    waiting: WAITING,
  };
};

Object.assign(globalThis, { measureCrypto });
