/** Rosters that other accounts own: reading the newest one held, and following the server (PROTOCOL 8.1, 8.3). */
import { Refusal, type AccountId } from '@cipherchat/protocol';
import { contacts, type Contacts } from '../accounts/contacts.ts';
import type { Identity } from '../accounts/identity.ts';
import type { ServerClock } from '../clock/server-clock.ts';
import { readGroupEntry, type ReadGroupEntry } from '../crypto/group-entry.ts';
import { takeEntries, type Chain } from '../groups/take-entries.ts';
import type { EngineStore } from '../rows/engine-store.ts';
import { knownRosterKey, knownRosters, showTeam } from '../rows/team-rows.ts';
import type { RowReader, WorkingCopy } from '../rows/working-copy.ts';
import { TransportError, type RosterDirectory } from '../transport/port.ts';
import { allEntries, publishedChain } from './own-roster.ts';

export type FollowParts = {
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
  { clock }: Pick<FollowParts, 'clock'>,
  owner: AccountId,
  entries: readonly ReadGroupEntry[],
): Promise<void> => {
  const contact = await copy.get(contacts, owner);
  const taken = await takeEntries(await chainOf(copy, owner), entries, {
    listsOf: () => (contact === undefined ? [] : [contact.list]),
    now: clock.now(),
  });
  const newest = taken.kind === 'extended' ? taken.chain.at(-1) : undefined;
  if (newest === undefined) return;
  copy.put(knownRosters, knownRosterKey(owner), { owner, bytes: newest.entry.bytes, at: newest.at });
  showTeam(copy, owner);
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
