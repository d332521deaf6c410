/**
 * Seals contents of a room. Right before it, each account that is about to get one has to be on the newest roster that
 * is held, or be the own one (PROTOCOL 21.1, sealing). The list of receivers is made from the roster alone.
 */
import { AccountId, MessageId, type DeviceId } from '@cipherchat/protocol';
import { contacts, listObstacle } from '../accounts/contacts.ts';
import { receiversOf, refuseOutsiders, sendsOf } from '../groups/receivers.ts';
import { rosterOf } from '../rosters/known-rosters.ts';
import { roomLedger, roomSendKey, roomSends, type RoomSendRecord } from '../rows/room-rows.ts';
import type { RowReader, WorkingCopy } from '../rows/working-copy.ts';
import { sealSend, type Bundles, type SealParts } from '../sessions/fan-out.ts';

/** Whoever gets a content of this kind, without the own account. Undefined where the own account is no member. */
export const receiversIn = async (
  copy: RowReader,
  { identity }: Pick<SealParts, 'identity'>,
  { owner, type }: Pick<RoomSendRecord, 'owner' | 'type'>,
): Promise<readonly AccountId[] | undefined> => {
  const entry = await rosterOf(copy, { identity }, owner);
  const room = { kind: 'members', entry: entry ?? { members: [] } } as const;
  const all = receiversOf(type, room, identity.account).map((account) => AccountId.fromBytes(account));
  const isMember = room.entry.members.some(({ account }) => AccountId.fromBytes(account) === identity.address);
  return isMember ? all.filter((account) => account !== identity.address) : undefined;
};

type Sealing = {
  /** As they were found when the sends were prepared. */
  readonly members: readonly AccountId[];
  readonly bundles: Bundles;
};

/** Refuses `not-allowed` where one of `accounts` takes no part by now. */
const checkNow = async (
  copy: RowReader,
  { identity }: Pick<SealParts, 'identity'>,
  { owner, type }: RoomSendRecord,
  accounts: readonly AccountId[],
): Promise<void> => {
  const entry = (await rosterOf(copy, { identity }, owner)) ?? { members: [] };
  const bytes = accounts.map((account) => AccountId.toBytes(account));
  refuseOutsiders(bytes, type, { kind: 'members', entry }, identity.account);
};

/** The accounts of each send; those to whom nothing may be sent are left out. */
const partsOf = async (
  copy: RowReader,
  { identity }: Pick<SealParts, 'identity'>,
  { members }: Sealing,
): Promise<readonly (readonly AccountId[])[]> => {
  const own = identity.address;
  const held = await copy.getAll(contacts, [own, ...members]);
  const counted = held.flatMap((contact) => {
    if (contact === undefined || listObstacle(contact) !== undefined) return [];
    const { account, deviceIds } = contact.list;
    return [{ account, devices: deviceIds.length - (AccountId.fromBytes(account) === own ? 1 : 0) }];
  });
  return sendsOf(counted).map((one) => one.map(({ account }) => AccountId.fromBytes(account)));
};

const sealOne = async (
  copy: WorkingCopy,
  parts: SealParts,
  row: RoomSendRecord,
  { only, bundles }: { readonly only: readonly AccountId[]; readonly bundles: Bundles },
): Promise<RoomSendRecord> => {
  await checkNow(copy, parts, row, only);
  const { content, device } = row;
  const own = parts.identity.address;
  const room = { members: only.filter((account) => account !== own) };
  const send = await sealSend(copy, parts, { peer: own, room, only, content, bundles, device });
  const devices: readonly DeviceId[] = send.receivers.map((one) => one.device);
  const { owner, messageId, type, at, resent } = row;
  copy.put(roomLedger, `room-ledger:${send.id}`, { owner, messageId, type, content, at, resent, devices });
  return { ...row, only, send };
};

/**
 * One content, in as many sends as it takes. True: there is nobody to send it to. Rejects with a `Refusal` where the
 * preparation does not fit any longer; then nothing is sealed.
 */
export const sealRoomContent = async (
  copy: WorkingCopy,
  parts: SealParts,
  [key, row]: readonly [key: `room-send:${MessageId}`, row: RoomSendRecord],
  sealing: Sealing,
): Promise<boolean> => {
  const sends = row.only === undefined ? await partsOf(copy, parts, sealing) : [row.only];
  copy.delete(roomSends, key);
  for (const [i, accounts] of sends.entries()) {
    const part = i === 0 ? key : roomSendKey(MessageId.fromBytes(parts.platform.random(16)));
    copy.put(roomSends, part, await sealOne(copy, parts, row, { only: accounts, bundles: sealing.bundles }));
  }
  return sends.length === 0;
};
