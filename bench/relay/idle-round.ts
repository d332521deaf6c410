/** Memory of connections that do nothing, an account each. Every measurement is of a server that has just begun. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Person } from '../../server/test/support/person.ts';
import { connectPerson } from './cipherchat-pair.ts';
import { LoadSocket } from './load-socket.ts';
import { memoryKib } from './process-tree.ts';
import { inParallel, type ChatTarget, type Target } from './target.ts';
import type { BareTarget } from './targets.ts';

/** What the opening itself took has been given back by then. */
const SETTLED_MS = 2_500;

type Open = (number: number) => Promise<LoadSocket>;

/** Opens clients until there are so many, for each of the counts; gives KiB a connection. */
const measureOpened = async (target: Target, counts: readonly number[], open: Open): Promise<readonly number[]> => {
  await sleep(SETTLED_MS);
  const base = memoryKib(target.pids());
  const sockets: LoadSocket[] = [];
  const each: number[] = [];
  for (const count of counts) {
    const from = sockets.length;
    sockets.push(...(await inParallel(count - from, (i) => open(from + i))));
    await sleep(SETTLED_MS);
    each.push((memoryKib(target.pids()) - base) / count);
  }
  for (const socket of sockets) socket.close();
  return each;
};

export const measureIdleBare = (target: BareTarget, counts: readonly number[]): Promise<readonly number[]> =>
  measureOpened(target, counts, (i) => LoadSocket.open(target.url, { name: `idle-${String(i)}` }));

/** The people are registered at the data of that server. */
export const measureIdle = (
  target: ChatTarget,
  counts: readonly number[],
  people: readonly Person[],
): Promise<readonly number[]> =>
  measureOpened(target, counts, (i) => {
    const person = people[i];
    if (person === undefined) throw new Error('Each connection has a person.');
    return connectPerson(target.server.url, person);
  });
