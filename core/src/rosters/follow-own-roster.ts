/** Takes over what another holder of the account key has published of the own roster (PROTOCOL 8.1, 8.3). */
import { Refusal } from '@cipherchat/protocol';
import { contacts } from '../accounts/contacts.ts';
import { readGroupEntry, type ReadGroupEntry } from '../crypto/group-entry.ts';
import { takeEntries, type Taken } from '../groups/take-entries.ts';
import { showTeam, teamStates } from '../rows/team-rows.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import type { RosterDirectory } from '../transport/port.ts';
import type { FollowParts } from './known-rosters.ts';
import { lookAtHeld } from './look-at-held.ts';
import { allEntries, publishedChain, putEntry } from './own-roster.ts';

type Parts = Pick<FollowParts, 'identity' | 'store' | 'clock' | 'onOutbox'> & { readonly rosters: RosterDirectory };

/** Pages of up to 100 entries in one run. */
const MAX_PAGES = 50;

/** From the newest that both may have on. `newest`: its epoch at the server. */
const fetchFrom = async (
  { rosters, identity }: Parts,
  from: number,
): Promise<{ readonly entries: readonly ReadGroupEntry[]; readonly newest: number }> => {
  const entries: ReadGroupEntry[] = [];
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const answer = await rosters.entries(identity.address, from + entries.length);
    for (const bytes of answer.entries) entries.push(await readGroupEntry(bytes));
    if (answer.entries.length === 0 || from + entries.length > answer.newest) return { entries, newest: answer.newest };
  }
  return { entries, newest: from + entries.length - 1 };
};

/** Undefined where what the server gave does not follow what is held, though the account's key may have signed it. */
const judge = async (
  copy: WorkingCopy,
  { identity, clock }: Parts,
  entries: readonly ReadGroupEntry[],
): Promise<Taken | undefined> => {
  const own = await copy.get(contacts, identity.address);
  const chain = await publishedChain(await allEntries(copy));
  try {
    return await takeEntries(chain, entries, {
      listsOf: () => (own === undefined ? [] : [own.list]),
      now: clock.now(),
    });
  } catch (cause) {
    // A roster that is old, first seen here, is the own one all the same: its owner renews it.
    if (!(cause instanceof Refusal)) throw cause;
    return undefined;
  }
};

const adopt = (parts: Parts, entries: readonly ReadGroupEntry[]): Promise<boolean> =>
  parts.store.transact(async (copy) => {
    if (entries.length === 0) return true;
    const taken = await judge(copy, parts, entries);
    const isSound = taken?.kind === 'extended' || taken?.kind === 'nothing-new';
    const before = await copy.get(teamStates, 'team-state');
    showTeam(copy, parts.identity.address);
    if (!isSound || before !== undefined) copy.put(teamStates, 'team-state', { hasOtherRoster: !isSound });
    if (taken?.kind !== 'extended') return isSound;
    // An entry of ours that waits is one of these, or was never published and gives way.
    for (const { entry, at } of taken.chain) {
      putEntry(copy, { epoch: entry.epoch, bytes: entry.bytes, published: true, at });
    }
    await lookAtHeld(copy, parts, parts.identity.address);
    return true;
  });

/**
 * `newest`: its epoch at the server. Undefined: the server has a roster that cannot be. Rejects with a `TransportError`
 * where there is no answer.
 */
export const followOwnRoster = async (parts: Parts): Promise<{ readonly newest: number } | undefined> => {
  const head = (await parts.store.read(allEntries)).filter(({ published }) => published).at(-1);
  const { entries, newest } = await fetchFrom(parts, Math.max(1, head?.epoch ?? 1));
  return (await adopt(parts, entries)) ? { newest } : undefined;
};
