/**
 * Seals contents of a room. Right before it, each account that is about to get one has to be on the newest roster that
 * is held, or be the own one (PROTOCOL 21.1, sealing). The list of receivers is made from the roster alone.
 */
import { AccountId, MessageId, Refusal, type ParsedSend } from '@cipherchat/protocol';
import { contacts, listObstacle, partyOf } from '../accounts/contacts.ts';
import { receiversOf, refuseOutsiders } from '../groups/receivers.ts';
import { roomLedger, roomSendKey, roomSends, type RoomFailure, type RoomSendRecord } from '../rows/room-rows.ts';
import type { RowReader, WorkingCopy } from '../rows/working-copy.ts';
import { sealSend, type Bundles, type SealParts } from '../sessions/fan-out.ts';
import { obstacleTo, roomRosterOf, type RoomRoster } from './room-roster.ts';
import { unsealSend, type RoomSend } from './room-sends.ts';

type Self = Pick<SealParts, 'identity'>;

/** Whoever gets a content of this kind, without the own account. */
const othersIn = ({ entry, isMember }: RoomRoster, { identity }: Self, type: number): readonly AccountId[] =>
  receiversOf(type, { kind: 'members', entry }, identity.account)
    .map((account) => AccountId.fromBytes(account))
    .filter((account) => account !== identity.address && isMember(account));

const isAllowedBy =
  ({ isMember }: RoomRoster, { identity }: Self) =>
  (account: AccountId): boolean =>
    account === identity.address || isMember(account);

/** Undefined where the own account is no member. */
export const receiversIn = async (
  copy: RowReader,
  self: Self,
  { owner, type }: Pick<RoomSendRecord, 'owner' | 'type'>,
): Promise<readonly AccountId[] | undefined> => {
  const roster = await roomRosterOf(copy, self, owner);
  return roster && othersIn(roster, self, type);
};

type Wanted = { readonly only: readonly AccountId[]; readonly bundles: Bundles };

/** None if none of these accounts has a device that it can be sent to. */
const sealFor = async (
  copy: WorkingCopy,
  parts: SealParts,
  { content, device }: RoomSendRecord,
  { only, bundles }: Wanted,
): Promise<readonly ParsedSend[]> => {
  const own = parts.identity.address;
  const room = { members: only.filter((account) => account !== own) };
  try {
    return await sealSend(copy, parts, { peer: own, room, only, content, bundles, device });
  } catch (cause) {
    if (cause instanceof Refusal && cause.code === 'unknown-device') return [];
    throw cause;
  }
};

const noteInLedger = (copy: WorkingCopy, row: RoomSendRecord, { id, receivers }: ParsedSend, at: number): void => {
  const { owner, about, messageId, type, content, resent } = row;
  const devices = receivers.map(({ device }) => device);
  const kept = { owner, about, messageId, type, content, at, resent, devices, delivered: {} };
  copy.put(roomLedger, `room-ledger:${id}`, kept);
};

const accountsOf = ({ receivers }: ParsedSend): readonly AccountId[] => [
  ...new Set(receivers.map(({ account }) => account)),
];

/** The roster of now is asked whoever made the list of receivers, and when. */
const receiversNow = (
  parts: SealParts,
  { row, prepared, roster }: { row: RoomSendRecord; prepared: readonly AccountId[]; roster: RoomRoster },
): readonly AccountId[] => {
  const members = othersIn(roster, parts, row.type);
  // Somebody has joined since it was prepared.
  if (row.only === undefined && members.some((account) => !prepared.includes(account))) throw new Refusal('no-session');
  const accounts = row.only?.filter(isAllowedBy(roster, parts)) ?? [parts.identity.address, ...members];
  const room = { kind: 'members', entry: roster.entry } as const;
  refuseOutsiders(accounts.map(AccountId.toBytes), row.type, room, parts.identity.account);
  return accounts;
};

/**
 * One content, in as many sends as it takes. `nobody`: there is nobody to send it to. `gone`: it was deleted meanwhile.
 * A failure: it must not be sent to this team any more. Rejects with a `Refusal` where the preparation does not fit any
 * longer; then nothing is sealed.
 */
export const sealRoomContent = async (
  copy: WorkingCopy,
  parts: SealParts,
  key: RoomSend['key'],
  /** `members`: as they were found when the sends were prepared. */
  { members, bundles }: { readonly members: readonly AccountId[]; readonly bundles: Bundles },
): Promise<'sealed' | 'nobody' | 'gone' | RoomFailure> => {
  const row = await copy.get(roomSends, key);
  if (row === undefined || row.failure !== undefined) return 'gone';
  const roster = await roomRosterOf(copy, parts, row.owner);
  const obstacle = obstacleTo(roster, row.about);
  if (roster === undefined || obstacle !== undefined) return obstacle ?? 'not-in-team';
  const only = receiversNow(parts, { row, prepared: members, roster });
  const sends = await sealFor(copy, parts, row, { only, bundles });
  let next = key;
  for (const send of sends) {
    noteInLedger(copy, row, send, parts.clock.now());
    // One that is sealed again keeps whoever cannot get it now.
    copy.put(roomSends, next, { ...row, only: row.only && sends.length === 1 ? only : accountsOf(send), send });
    next = roomSendKey(MessageId.fromBytes(parts.platform.random(16)));
  }
  return next === key ? 'nobody' : 'sealed';
};

/** A device that asked for something again may have been removed from its account since. */
const isListed = async (copy: RowReader, { send, device }: RoomSendRecord): Promise<boolean> => {
  if (device === undefined) return true;
  const account = send?.receivers[0]?.account;
  const contact = account && (await copy.get(contacts, account));
  return contact !== undefined && listObstacle(contact) === undefined && partyOf(contact.list, device) !== undefined;
};

/**
 * Right before it is sent, as the roster may have changed since it was sealed. `again`: it is sealed anew, for those
 * who are left.
 */
export const checkSealed = async (
  copy: WorkingCopy,
  self: Self,
  key: RoomSend['key'],
): Promise<'fits' | 'again' | 'gone' | RoomFailure> => {
  const value = await copy.get(roomSends, key);
  if (value?.send === undefined || value.failure !== undefined) return 'gone';
  const roster = await roomRosterOf(copy, self, value.owner);
  const obstacle = obstacleTo(roster, value.about);
  if (roster === undefined || obstacle !== undefined) return obstacle ?? 'not-in-team';
  const isAllowed = isAllowedBy(roster, self);
  const isWhole = value.send.receivers.every(({ account }) => isAllowed(account));
  if (isWhole && (await isListed(copy, value))) return 'fits';
  await unsealSend(copy, key);
  return 'again';
};
