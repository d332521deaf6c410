/** The roster of the own account as this device keeps it: reading, and signing the next entry (PROTOCOL 8.1). */
import {
  AccountId,
  equalBytes,
  GROUP_KIND,
  GROUP_ROLE,
  MAX_GROUP_EPOCH,
  type GroupEntryFields,
} from '@cipherchat/protocol';
import type { Identity } from '../accounts/identity.ts';
import { isRenewalDue } from '../accounts/own-list.ts';
import type { ServerClock } from '../clock/server-clock.ts';
import { readGroupEntry, signGroupEntry, teamIdOf, type ReadGroupEntry } from '../crypto/group-entry.ts';
import type { Chain } from '../groups/take-entries.ts';
import {
  ROSTER,
  rosterEntries,
  rosterKey,
  teamWishes,
  type RosterEntryRecord,
  type TeamWish,
} from '../rows/team-rows.ts';
import type { RowReader, WorkingCopy } from '../rows/working-copy.ts';

/** All entries, ascending. */
export const allEntries = async (copy: RowReader): Promise<readonly RosterEntryRecord[]> =>
  (await copy.list(rosterEntries, { group: ROSTER })).map(({ value }) => value);

/** Those that the server has. */
export const publishedChain = async (entries: readonly RosterEntryRecord[]): Promise<Chain> =>
  Promise.all(
    entries
      .filter(({ published }) => published)
      .map(async ({ bytes, at }) => ({ entry: await readGroupEntry(bytes), at })),
  );

export const putEntry = (copy: WorkingCopy, record: RosterEntryRecord): void => {
  copy.put(rosterEntries, rosterKey(record.epoch), record);
};

/** The accounts of an entry without its owner, in its order. */
export const membersOf = ({ members, author }: Pick<GroupEntryFields, 'members' | 'author'>): readonly AccountId[] =>
  members.filter(({ account }) => !equalBytes(account, author)).map(({ account }) => AccountId.fromBytes(account));

export const isAsWished = (entry: ReadGroupEntry, { name, members }: TeamWish): boolean =>
  entry.name === name && [...members].sort().join(' ') === [...membersOf(entry)].sort().join(' ');

const nextFields = async (
  { account }: Identity,
  { head, wish, now }: { readonly head: ReadGroupEntry | undefined; readonly wish: TeamWish; readonly now: number },
): Promise<GroupEntryFields> => ({
  id: await teamIdOf(account),
  kind: GROUP_KIND.team,
  epoch: (head?.epoch ?? 0) + 1,
  previous: head?.hash ?? new Uint8Array(32),
  issued: Math.max(now, head?.issued ?? 0),
  author: account,
  device: new Uint8Array(16),
  listVersion: 0,
  name: wish.name,
  members: [
    { account, role: GROUP_ROLE.owner },
    ...wish.members.map((member) => ({ account: AccountId.toBytes(member), role: GROUP_ROLE.member })),
  ],
});

/** What the next entry is to say: what the user wants, or the same again where it is due. */
const wanted = (
  head: ReadGroupEntry | undefined,
  wish: TeamWish | undefined,
  clock: ServerClock,
): TeamWish | undefined => {
  if (head === undefined) return wish;
  if (head.epoch >= MAX_GROUP_EPOCH) return undefined;
  if (wish !== undefined && !isAsWished(head, wish)) return wish;
  return isRenewalDue(head.issued, clock) ? { name: head.name, members: membersOf(head) } : undefined;
};

/**
 * Signs the next entry and stores it before anybody sees it. Nothing where an entry waits already, where nothing is to
 * be done, or where another device holds the account key.
 */
export const signNextEntry = async (
  copy: WorkingCopy,
  { identity, clock }: { readonly identity: Identity; readonly clock: ServerClock },
): Promise<void> => {
  const { privateKey } = identity.accountKey;
  const entries = await allEntries(copy);
  const head = (await publishedChain(entries)).at(-1)?.entry;
  const wish = await copy.get(teamWishes, 'team-wish');
  if (head !== undefined && wish !== undefined && isAsWished(head, wish)) copy.delete(teamWishes, 'team-wish');
  const next = wanted(head, wish, clock);
  if (privateKey === undefined || next === undefined || entries.some(({ published }) => !published)) return;
  const fields = await nextFields(identity, { head, wish: next, now: clock.now() });
  const bytes = await signGroupEntry({ privateKey }, fields);
  putEntry(copy, { epoch: fields.epoch, bytes, published: false, at: clock.now() });
};
