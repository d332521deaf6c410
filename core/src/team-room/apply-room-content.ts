/** Applies a content of the room whose sender takes part. Its numbers are kept as those of a conversation. */
import { AccountId, MessageId, type DeviceId } from '@cipherchat/protocol';
import { placeContent } from '../contents/content-gaps.ts';
import { placeFirst, placeNext, shownTime, timeOfWriting } from '../contents/content-order.ts';
import { decodeRawContent, type Content } from '../contents/content.ts';
import { note, noteBody } from '../contents/team/note.ts';
import { noteKey, roomKey, rooms, teamNotes } from '../rows/room-rows.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import { conversationAbout } from './room-place.ts';
import { obstacleTo, roomRosterOf } from './room-roster.ts';
import { roomOf, type WriteParts } from './write-room-content.ts';

export type RoomArrival = {
  readonly owner: AccountId;
  /** Who sent it, and when the server stored it. */
  readonly account: AccountId;
  readonly device: DeviceId;
  readonly at: number;
  readonly content: Uint8Array;
  readonly decoded: Content;
  readonly hash: Uint8Array;
  /** False: its sender states a roster that never came. */
  readonly isConfirmed: boolean;
};

/** Gives the content its place, as the sender has computed it. Undefined for another content under a known number. */
const placed = async (
  copy: WorkingCopy,
  { clock }: WriteParts,
  { owner, device, decoded, hash }: RoomArrival,
): Promise<number | undefined> => {
  const room = await roomOf(copy, owner);
  const known = room.devices[device];
  const numbered = { ...decoded, hash, sent: timeOfWriting(decoded.sent, clock.latest()) };
  const next = known === undefined ? placeFirst(numbered) : placeNext(known, numbered);
  const { order, state, conflict } = next ?? placeContent(known, numbered);
  if (conflict) return undefined;
  copy.put(rooms, roomKey(owner), { ...room, devices: { ...room.devices, [device]: state } });
  return order;
};

const applyNote = async (
  copy: WorkingCopy,
  parts: WriteParts,
  { owner, account, at, content, decoded, hash, isConfirmed }: RoomArrival,
  order: number,
): Promise<void> => {
  const read = noteBody.read(decodeRawContent(content).body);
  if (read === undefined) return;
  const about = AccountId.fromBytes(read.visitor);
  // It would reach whom it is about.
  if (obstacleTo(await roomRosterOf(copy, parts, owner), about) !== undefined) return;
  const key = noteKey(MessageId.fromBytes(decoded.messageId), account);
  if ((await copy.get(teamNotes, key)) !== undefined) return;
  const conversation = conversationAbout({ owner, visitor: about }, parts.identity.address);
  copy.put(teamNotes, key, {
    conversation,
    order,
    sentAt: shownTime(decoded.sent, at),
    text: read.text,
    author: account,
    hash,
    ...(!isConfirmed && { unconfirmed: true as const }),
  });
  copy.touched.add(conversation);
};

export const applyRoomContent = async (copy: WorkingCopy, parts: WriteParts, arrival: RoomArrival): Promise<void> => {
  const order = await placed(copy, parts, arrival);
  const { body } = arrival.decoded;
  if (order === undefined || body.type !== 'unknown') return;
  if (body.number === note.number) await applyNote(copy, parts, arrival, order);
};
