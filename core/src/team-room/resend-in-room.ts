/** Answers devices of the team that could not open a content of the room (PROTOCOL 11). */
import { AccountId, DAY_MS, EnvelopeId, MessageId } from '@cipherchat/protocol';
import { resendRequest } from '../contents/control/resend-request.ts';
import { takesPart } from '../groups/participants.ts';
import { ROOM_LEDGER, roomLedger, roomSendKey, roomSends } from '../rows/room-rows.ts';
import type { OpenedMessage, WorkingCopy } from '../rows/working-copy.ts';
import { ownRoster, type WriteParts } from './write-room-content.ts';

const KEPT_MS = 7 * DAY_MS;
const MAX_KEPT = 1_000;
const MAX_RESENDS = 3;

export const pruneRoomLedger = async (copy: WorkingCopy, now: number): Promise<void> => {
  const rows = await copy.list(roomLedger, { group: ROOM_LEDGER, newestFirst: true });
  for (const [i, { key, value }] of rows.entries()) {
    if (i >= MAX_KEPT || value.at + KEPT_MS < now) copy.delete(roomLedger, key);
  }
};

/** Only for a device that it was for, whose account is still in the team. True: something is sent again. */
const answer = async (
  copy: WorkingCopy,
  parts: WriteParts,
  { account, device }: OpenedMessage['envelope']['sender'],
  id: EnvelopeId,
): Promise<boolean> => {
  const kept = await copy.get(roomLedger, `room-ledger:${id}`);
  if (kept?.devices.includes(device) !== true || (kept.resent ?? 0) >= MAX_RESENDS) return false;
  const entry = await ownRoster(copy, parts, kept.owner);
  if (entry === undefined || !takesPart({ kind: 'members', entry }, AccountId.toBytes(account))) return false;
  const resent = (kept.resent ?? 0) + 1;
  // Later requests name the copy, which continues the count.
  copy.put(roomLedger, `room-ledger:${id}`, { ...kept, resent: MAX_RESENDS });
  const { owner, messageId, type, content } = kept;
  const key = roomSendKey(MessageId.fromBytes(parts.platform.random(16)));
  const at = parts.clock.now();
  copy.put(roomSends, key, { owner, messageId, type, content, at, only: [account], device, resent });
  return true;
};

export const answerInRoom = async (
  copy: WorkingCopy,
  parts: WriteParts & { readonly onOutbox: () => void },
  { content, envelope }: OpenedMessage,
): Promise<void> => {
  if (content?.body.type !== resendRequest.number) return;
  for (const id of content.body.envelopeIds) {
    if (await answer(copy, parts, envelope.sender, EnvelopeId.fromBytes(id))) copy.afterwards(parts.onOutbox);
  }
};
