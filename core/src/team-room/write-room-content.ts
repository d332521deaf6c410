/** Writes a content for the room of a team, gives it its place and its number, and puts it on its way. */
import { MessageId, type AccountId, type CborMap } from '@cipherchat/protocol';
import type { Identity } from '../accounts/identity.ts';
import type { ServerClock } from '../clock/server-clock.ts';
import { orderAfter, timeAfter } from '../contents/content-order.ts';
import { contentHash } from '../crypto/content-hash.ts';
import type { Platform } from '../crypto/platform.ts';
import { takesPart } from '../groups/participants.ts';
import { rosterOf } from '../rosters/known-rosters.ts';
import { roomKey, rooms, roomSendKey, roomSends, type RoomRecord } from '../rows/room-rows.ts';
import type { RowReader, WorkingCopy } from '../rows/working-copy.ts';
import type { ReadGroupEntry } from '../crypto/group-entry.ts';
import { encodeRoomContent } from './encode-room-content.ts';

export type WriteParts = {
  readonly identity: Identity;
  readonly platform: Pick<Platform, 'random'>;
  readonly clock: ServerClock;
};

export type WrittenContent = {
  readonly messageId: MessageId;
  readonly hash: Uint8Array;
  readonly sent: number;
  /** Its place, here and at the others. */
  readonly order: number;
};

export const roomOf = async (copy: RowReader, owner: AccountId): Promise<RoomRecord> =>
  (await copy.get(rooms, roomKey(owner))) ?? {
    owner,
    own: { counter: 0, previous: new Uint8Array(16), order: 0 },
    devices: {},
  };

/** The newest entry of the roster, if the own account is on it. */
export const ownRoster = async (
  copy: RowReader,
  parts: Pick<WriteParts, 'identity'>,
  owner: AccountId,
): Promise<ReadGroupEntry | undefined> => {
  const entry = await rosterOf(copy, parts, owner);
  return entry !== undefined && takesPart({ kind: 'members', entry }, parts.identity.account) ? entry : undefined;
};

/** `id`: of the message; by default a new one. Undefined where the own account is in no such team. */
export const writeRoomContent = async (
  copy: WorkingCopy,
  parts: WriteParts,
  {
    owner,
    type,
    body,
    after = 0,
    id,
  }: {
    readonly owner: AccountId;
    readonly type: number;
    readonly body: CborMap;
    /** A place that it comes after. */
    readonly after?: number;
    readonly id?: MessageId;
  },
): Promise<WrittenContent | undefined> => {
  const entry = await ownRoster(copy, parts, owner);
  if (entry === undefined) return undefined;
  const { platform, clock } = parts;
  const room = await roomOf(copy, owner);
  const { counter, previous, order } = room.own;
  const messageId = id ?? MessageId.fromBytes(platform.random(16));
  const sent = timeAfter(Math.max(order, after), clock.now());
  const content = encodeRoomContent(
    { to: entry.id, messageId: MessageId.toBytes(messageId), counter: counter + 1, previous, sent, type, body },
    entry,
  );
  const hash = await contentHash(content);
  const own = { counter: counter + 1, previous: hash, order: orderAfter(order, sent) };
  copy.put(rooms, roomKey(owner), { ...room, own });
  copy.put(roomSends, roomSendKey(messageId), { owner, messageId, type, content, at: sent });
  return { messageId, hash, sent, order: own.order };
};
