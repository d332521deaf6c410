/** Rosters that other accounts own: reading the newest one held, and following the server (PROTOCOL 8.1, 8.3). */
import { parseGroupEntry, Refusal, type AccountId } from '@cipherchat/protocol';
import { contacts, type Contacts } from '../accounts/contacts.ts';
import type { Identity } from '../accounts/identity.ts';
import type { ServerClock } from '../clock/server-clock.ts';
import { readGroupEntry, type ReadGroupEntry } from '../crypto/group-entry.ts';
import { takeEntries, type Chain } from '../groups/take-entries.ts';
import type { EngineStore } from '../rows/engine-store.ts';
import { knownRosterKey, knownRosters, showTeam } from '../rows/team-rows.ts';
import type { RowReader, WorkingCopy } from '../rows/working-copy.ts';
import { TransportError, type RosterDirectory } from '../transport/port.ts';
import { lookAtHeld, type LookParts } from './look-at-held.ts';
import { allEntries, publishedChain } from './own-roster.ts';

export type FollowParts = LookParts & {
  readonly identity: Pick<Identity, 'address'>;
  readonly store: EngineStore;
  readonly clock: ServerClock;
  readonly contacts: Pick<Contacts, 'find' | 'refresh'>;
  readonly rosters: () => Promise<RosterDirectory>;
};

/** Pages of up to 100 entries in one run; the next one goes on from there. */
const MAX_PAGES = 20;

const chainOf = async (copy: RowReader, owner: AccountId): Promise<Chain> => {
  const known = await copy.get(knownRosters, knownRosterKey(owner));
  return known === undefined ? [] : [{ entry: await readGroupEntry(known.bytes), at: known.at }];
};

/** The newest entry held of the roster of `owner`, who may be the own account. */
export const rosterOf = async (
  copy: RowReader,
  { identity }: Pick<FollowParts, 'identity'>,
  owner: AccountId,
): Promise<ReadGroupEntry | undefined> => {
  const chain = owner === identity.address ? await publishedChain(await allEntries(copy)) : await chainOf(copy, owner);
  return chain.at(-1)?.entry;
};

/**
 * The owner's own device states an entry that is not held here. Nobody else's word counts, or any member could stop
 * what is sent to the team.
 */
export const noteStated = async (copy: WorkingCopy, owner: AccountId, epoch: number): Promise<void> => {
  const known = await copy.get(knownRosters, knownRosterKey(owner));
  if (known === undefined || epoch <= Math.max(known.wanted ?? 0, parseGroupEntry(known.bytes).epoch)) return;
  copy.put(knownRosters, knownRosterKey(owner), { ...known, wanted: epoch });
};

/** The server keeps back what the owner has stated: whoever was removed may still stand on the roster held. */
export const isKeptBack = async (copy: RowReader, owner: AccountId): Promise<boolean> =>
  (await copy.get(knownRosters, knownRosterKey(owner)))?.wanted !== undefined;

/** From the one held on; where none is held only the newest. */
const fetchEntries = async (
  rosters: RosterDirectory,
  owner: AccountId,
  held: number | undefined,
): Promise<readonly ReadGroupEntry[]> => {
  const entries: ReadGroupEntry[] = [];
  let from = held;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const answer = await rosters.entries(owner, from);
    for (const bytes of answer.entries) entries.push(await readGroupEntry(bytes));
    const last = entries.at(-1)?.epoch ?? answer.newest;
    if (from === undefined || last >= answer.newest) break;
    from = last + 1;
  }
  return entries;
};

const adopt = async (
  copy: WorkingCopy,
  parts: Pick<FollowParts, 'clock' | 'onOutbox'>,
  owner: AccountId,
  entries: readonly ReadGroupEntry[],
): Promise<void> => {
  const contact = await copy.get(contacts, owner);
  const taken = await takeEntries(await chainOf(copy, owner), entries, {
    listsOf: () => (contact === undefined ? [] : [contact.list]),
    now: parts.clock.now(),
  });
  const newest = taken.kind === 'extended' ? taken.chain.at(-1) : undefined;
  if (newest === undefined) return;
  const { wanted } = (await copy.get(knownRosters, knownRosterKey(owner))) ?? {};
  const isBehind = wanted !== undefined && wanted > newest.entry.epoch;
  const { entry, at } = newest;
  copy.put(knownRosters, knownRosterKey(owner), { owner, bytes: entry.bytes, at, ...(isBehind && { wanted }) });
  showTeam(copy, owner);
  await lookAtHeld(copy, parts, owner);
};

/**
 * Takes over what the server has beyond the entry held. What does not follow it changes nothing: of a fork the one seen
 * first stays. Rejects with a `TransportError` where there is no answer.
 */
export const followRoster = async (parts: FollowParts, owner: AccountId): Promise<void> => {
  const { store, contacts: known, rosters } = parts;
  if (owner === parts.identity.address) return;
  if ((await known.find(owner)) === undefined) await known.refresh(owner);
  const held = (await store.read((copy) => chainOf(copy, owner))).at(-1)?.entry.epoch;
  try {
    const entries = await fetchEntries(await rosters(), owner, held);
    await store.transact((copy) => adopt(copy, parts, owner, entries));
  } catch (cause) {
    const isNone = cause instanceof TransportError && ['not-found', 'gone'].includes(cause.code);
    if (!isNone && !(cause instanceof Refusal)) throw cause;
  }
};
