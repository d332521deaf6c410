/** Applies a content of the room whose sender takes part. Its numbers are kept as those of a conversation. */
import { AccountId, MessageId, type DeviceId } from '@cipherchat/protocol';
import { placeContent } from '../contents/content-gaps.ts';
import { placeFirst, placeNext, shownTime, timeOfWriting } from '../contents/content-order.ts';
import { decodeRawContent, type Content } from '../contents/content.ts';
import type { ConversationId } from '../base/conversation-id.ts';
import type { Entry } from '../contents/forms/registers.ts';
import { conversationState, conversationStateBody } from '../contents/team/conversation-state.ts';
import { note, noteBody } from '../contents/team/note.ts';
import { noteKey, roomKey, rooms, teamNotes, type TeamNoteRecord } from '../rows/room-rows.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import { assignmentIn, statedBy, takeStates } from './conversation-state.ts';
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

/** What a content says, for the place that it has among the messages; nothing: its registers alone count. */
type Said = Pick<TeamNoteRecord, 'text' | 'assigned'>;

/** What it is about, and what is shown of it. Undefined where it cannot be read. */
const read = (
  { content, decoded, device }: RoomArrival,
  now: number,
): { readonly visitor: Uint8Array; readonly said?: Said; readonly stated?: readonly Entry[] } | undefined => {
  const { type, body } = decodeRawContent(content);
  if (decoded.body.type !== 'unknown') return undefined;
  if (type === note.number) {
    const written = noteBody.read(body);
    return written && { visitor: written.visitor, said: { text: written.text } };
  }
  const state = type === conversationState.number ? conversationStateBody.read(body) : undefined;
  if (state === undefined) return undefined;
  const stated = statedBy(device, state.entries, now);
  const assigned = assignmentIn(stated);
  return { visitor: state.visitor, stated, ...(assigned && { said: { text: '', assigned } }) };
};

/** Puts what was said into its place. */
const show = (
  copy: WorkingCopy,
  conversation: ConversationId,
  { account, at, decoded, hash, isConfirmed }: RoomArrival,
  said: Said & { readonly order: number },
): void => {
  copy.put(teamNotes, noteKey(MessageId.fromBytes(decoded.messageId), account), {
    conversation,
    sentAt: shownTime(decoded.sent, at),
    ...said,
    author: account,
    hash,
    ...(!isConfirmed && { unconfirmed: true as const }),
  });
  copy.touched.add(conversation);
};

export const applyRoomContent = async (copy: WorkingCopy, parts: WriteParts, arrival: RoomArrival): Promise<void> => {
  const { owner, account, decoded } = arrival;
  const order = await placed(copy, parts, arrival);
  const content = order === undefined ? undefined : read(arrival, parts.clock.now());
  if (order === undefined || content === undefined) return;
  const about = AccountId.fromBytes(content.visitor);
  // It would reach whom it is about.
  if (obstacleTo(await roomRosterOf(copy, parts, owner), about) !== undefined) return;
  const key = noteKey(MessageId.fromBytes(decoded.messageId), account);
  if ((await copy.get(teamNotes, key)) !== undefined) return;
  const conversation = conversationAbout({ owner, visitor: about }, parts.identity.address);
  if (content.stated !== undefined) await takeStates(copy, parts, conversation, content.stated);
  if (content.said !== undefined) show(copy, conversation, arrival, { ...content.said, order });
};
