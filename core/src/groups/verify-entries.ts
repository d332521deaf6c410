/** A run of entries, each after the one before it, under the rules of PROTOCOL 8.1. */
import {
  checkFirstGroupEntry,
  checkNextGroupEntry,
  GROUP_KIND,
  Refusal,
  type HashedGroupEntry,
} from '@cipherchat/protocol';
import { isStale } from '../crypto/device-list.ts';
import type { ReadGroupEntry } from '../crypto/group-entry.ts';
import { authorOf, type ListsOf, type ListWanted } from './authors.ts';

export type Verifier = {
  readonly listsOf: ListsOf;
  /** Milliseconds since 1970. */
  readonly now: number;
};

/**
 * A group is first seen from its first epoch on, whose id certifies it. A roster may be first seen at any epoch, if it
 * is not one that the server kept back for long: `expired`.
 */
const checkFirst = (entries: readonly ReadGroupEntry[], now: number): void => {
  const [first, newest] = [entries[0], entries.at(-1)];
  if (first === undefined || newest === undefined) return;
  checkFirstGroupEntry(first);
  if (first.kind === GROUP_KIND.team && isStale(newest, now)) throw new Refusal('expired');
};

/**
 * Verifies `entries` after `before`, or as the first ones seen. Refuses `bad-chain`, `not-allowed`, `bad-signature`,
 * `limit` and `expired`; says so where a device list is needed that is not held.
 */
export const verifyEntries = async (
  before: HashedGroupEntry | undefined,
  entries: readonly ReadGroupEntry[],
  { listsOf, now }: Verifier,
): Promise<ListWanted | undefined> => {
  if (before === undefined) checkFirst(entries, now);
  let known = before;
  for (const entry of entries) {
    if (known !== undefined) checkNextGroupEntry(known, entry);
    known = entry;
  }
  // From the last one back: an entry by a removed device needs a later one by a device that is still listed.
  let isVouchedFor = false;
  for (const entry of entries.toReversed()) {
    const author = await authorOf(entry, listsOf);
    if (author.kind === 'list-wanted') return author;
    isVouchedFor ||= author.kind === 'current';
    if (!isVouchedFor) throw new Refusal('bad-chain'); // anybody with a removed device's keys could have made it
  }
  return undefined;
};
