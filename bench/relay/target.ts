/** What is measured: a server, or several nodes of one, that clients of ours can reach. */
import { Person, type Reachable } from '../../server/test/support/person.ts';
import { openCipherChatPair } from './cipherchat-pair.ts';
import type { Acknowledging, Pair } from './pair.ts';

export type Target = {
  readonly name: string;
  readonly openPairs: (count: number, acknowledging: Acknowledging) => Promise<readonly Pair[]>;
  /** Processes whose use is counted; none where they run elsewhere. */
  readonly pids: () => readonly number[];
  readonly stop: () => Promise<void>;
};

/** One that speaks our own protocol. */
export type ChatTarget = Target & { readonly server: Reachable };

/** Registrations under way at the same time. */
const AT_ONCE = 16;

export const inParallel = async <T>(count: number, make: (number: number) => Promise<T>): Promise<readonly T[]> => {
  const made: T[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < count) {
      const number = next;
      next += 1;
      made[number] = await make(number);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return made;
};

export const newPeople = (server: Reachable, count: number): Promise<readonly Person[]> =>
  inParallel(count, () => Person.registered(server));

/** The senders are at the first node, the receivers at the second, which may be the same. */
export const openPairsAt = async (
  nodes: readonly [Reachable, Reachable],
  count: number,
  acknowledging: Acknowledging,
): Promise<readonly Pair[]> => {
  const senders = await newPeople(nodes[0], count);
  const receivers = await newPeople(nodes[1], count);
  const addresses = [nodes[0].url, nodes[1].url] as const;
  return await inParallel(count, (i) => {
    const [sender, receiver] = [senders[i], receivers[i]];
    if (sender === undefined || receiver === undefined) throw new Error('A pair has two people.');
    return openCipherChatPair(addresses, [sender, receiver], acknowledging);
  });
};
