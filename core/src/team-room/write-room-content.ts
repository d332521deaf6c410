/** Writes a content for the room of a team, gives it its place and its number, and puts it on its way. */
import { MessageId, type AccountId, type CborMap } from '@cipherchat/protocol';
import type { Identity } from '../accounts/identity.ts';
import type { ServerClock } from '../clock/server-clock.ts';
import { orderAfter, timeAfter } from '../contents/content-order.ts';
import { contentHash } from '../crypto/content-hash.ts';
import type { Platform } from '../crypto/platform.ts';
import { roomKey, rooms, roomSendKey, roomSends, type RoomFailure, type RoomRecord } from '../rows/room-rows.ts';
import type { RowReader, WorkingCopy } from '../rows/working-copy.ts';
import { encodeRoomContent } from './encode-room-content.ts';
import { obstacleTo, roomRosterOf } from './room-roster.ts';

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

/** No place counts that is further ahead: whoever states one would move all that is written later to the end. */
const MAX_AHEAD_MS = 120_000;

export type ToWrite = {
  readonly owner: AccountId;
  /** The visitor. */
  readonly about: AccountId;
  readonly type: number;
  readonly body: CborMap;
  /** A place that it comes after. */
  readonly after?: number;
  /** Of the message; by default a new one. */
  readonly id?: MessageId;
};

/** A failure: it is not for this team. */
export const writeRoomContent = async (
  copy: WorkingCopy,
  parts: WriteParts,
  { owner, about, type, body, after = 0, id }: ToWrite,
): Promise<WrittenContent | RoomFailure> => {
  const roster = await roomRosterOf(copy, parts, owner);
  const obstacle = obstacleTo(roster, about);
  if (roster === undefined || obstacle !== undefined) return obstacle ?? 'not-in-team';
  const { platform, clock } = parts;
  const { entry } = roster;
  const room = await roomOf(copy, owner);
  const { counter, previous, order } = room.own;
  const messageId = id ?? MessageId.fromBytes(platform.random(16));
  const now = clock.now();
  const before = [order, after].filter((place) => place <= now + MAX_AHEAD_MS);
  const sent = timeAfter(Math.max(0, ...before), now);
  const content = encodeRoomContent(
    { to: entry.id, messageId: MessageId.toBytes(messageId), counter: counter + 1, previous, sent, type, body },
    entry,
  );
  const hash = await contentHash(content);
  const own = { counter: counter + 1, previous: hash, order: orderAfter(order, sent) };
  copy.put(rooms, roomKey(owner), { ...room, own });
  copy.put(roomSends, roomSendKey(messageId), { owner, about, messageId, type, content, at: sent });
  return { messageId, hash, sent, order: own.order };
};
