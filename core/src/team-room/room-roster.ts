/**
 * Who may get what is written to the room of a team, by all that is known right now. Everything that writes, seals,
 * sends or sends again asks here, each time (PROTOCOL 21.1).
 */
import { AccountId } from '@cipherchat/protocol';
import type { Identity } from '../accounts/identity.ts';
import { readGroupEntry, type ReadGroupEntry } from '../crypto/group-entry.ts';
import { allEntries } from '../rosters/own-roster.ts';
import { rosterOf } from '../rosters/known-rosters.ts';
import type { RoomFailure } from '../rows/room-rows.ts';
import { teamWishes } from '../rows/team-rows.ts';
import type { RowReader } from '../rows/working-copy.ts';

export type RoomRoster = {
  /** The newest that the server has. */
  readonly entry: ReadGroupEntry;
  /** On the roster, and about to stay there. */
  readonly isMember: (account: AccountId) => boolean;
  /** On the roster, or about to be. */
  readonly isNamed: (account: AccountId) => boolean;
};

type Asks = { readonly identity: Pick<Identity, 'address'> };

const accountsOf = ({ members }: Pick<ReadGroupEntry, 'members'>): ReadonlySet<AccountId> =>
  new Set(members.map(({ account }) => AccountId.fromBytes(account)));

/** What the owner wants the roster to say, which the server does not know yet. */
const comingOf = async (copy: RowReader, { identity }: Asks): Promise<readonly ReadonlySet<AccountId>[]> => {
  const waiting = (await allEntries(copy)).filter(({ published }) => !published);
  const entries = await Promise.all(waiting.map(async ({ bytes }) => accountsOf(await readGroupEntry(bytes))));
  const wish = await copy.get(teamWishes, 'team-wish');
  return wish === undefined ? entries : [...entries, new Set([identity.address, ...wish.members])];
};

/** Undefined where the own account is not on it. */
export const roomRosterOf = async (copy: RowReader, parts: Asks, owner: AccountId): Promise<RoomRoster | undefined> => {
  const entry = await rosterOf(copy, parts, owner);
  if (entry === undefined) return undefined;
  const coming = owner === parts.identity.address ? await comingOf(copy, parts) : [];
  const all = [accountsOf(entry), ...coming];
  const isMember = (account: AccountId): boolean => all.every((accounts) => accounts.has(account));
  const isNamed = (account: AccountId): boolean => all.some((accounts) => accounts.has(account));
  return isMember(parts.identity.address) ? { entry, isMember, isNamed } : undefined;
};

/** Why nothing about this account may be told to the team by now; undefined: it may. */
export const obstacleTo = (roster: RoomRoster | undefined, about: AccountId): RoomFailure | undefined => {
  if (roster === undefined) return 'not-in-team';
  return roster.isNamed(about) ? 'about-colleague' : undefined;
};
