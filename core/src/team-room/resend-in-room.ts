/** Answers devices of the team that could not open a content of the room, within the limits of PROTOCOL 11. */
import { DAY_MS, EnvelopeId, HOUR_MS, MessageId, type DeviceId } from '@cipherchat/protocol';
import { isAsOldAs, type ServerClock } from '../clock/server-clock.ts';
import { resendRequest } from '../contents/control/resend-request.ts';
import { ROOM_ANSWERS, ROOM_LEDGER, roomAnswers, roomLedger, roomSendKey, roomSends } from '../rows/room-rows.ts';
import type { RoomLedgerRecord } from '../rows/room-rows.ts';
import type { OpenedMessage, WorkingCopy } from '../rows/working-copy.ts';
import { obstacleTo, roomRosterOf } from './room-roster.ts';
import type { WriteParts } from './write-room-content.ts';

const KEPT_MS = 7 * DAY_MS;
const KEPT_AFTER_DELIVERY_MS = DAY_MS;
const MAX_KEPT_OF_DEVICE = 256;
const MAX_RESENDS = 3;
const MAX_ANSWERS_PER_HOUR = 4;

/**
 * What was delivered a day before the own mailbox was last found empty is forgotten for that device: no request of its
 * waits then, and a thief who asks in its name gets none of it.
 */
export const pruneRoomLedger = async (
  copy: WorkingCopy,
  { now, emptyAt }: { readonly now: number; readonly emptyAt: number },
): Promise<void> => {
  const counts = new Map<DeviceId, number>();
  for (const { key, value } of await copy.list(roomLedger, { group: ROOM_LEDGER, newestFirst: true })) {
    const devices = value.devices.filter((device) => {
      const count = (counts.get(device) ?? 0) + 1;
      counts.set(device, count);
      const isOver = (value.delivered[device] ?? Infinity) + KEPT_AFTER_DELIVERY_MS <= emptyAt;
      return count <= MAX_KEPT_OF_DEVICE && !isOver;
    });
    if (devices.length === 0 || value.at + KEPT_MS < now) copy.delete(roomLedger, key);
    else if (devices.length < value.devices.length) copy.put(roomLedger, key, { ...value, devices });
  }
  for (const { key, value } of await copy.list(roomAnswers, { group: ROOM_ANSWERS }))
    if ((value.at.at(-1) ?? 0) + HOUR_MS < now) copy.delete(roomAnswers, key);
};

/** The server says which envelopes have arrived. */
export const noteDeliveries = async (copy: WorkingCopy, { clock }: Pick<WriteParts, 'clock'>): Promise<void> => {
  for (const { id, device } of copy.deliveries ?? []) {
    const kept = await copy.get(roomLedger, `room-ledger:${id}`);
    if (kept?.devices.includes(device) !== true || kept.delivered[device] !== undefined) continue;
    copy.put(roomLedger, `room-ledger:${id}`, { ...kept, delivered: { ...kept.delivered, [device]: clock.now() } });
  }
};

/** A server that sets its clock back makes nothing younger. */
const isTooOld = ({ at }: RoomLedgerRecord, clock: ServerClock): boolean =>
  isAsOldAs(at, KEPT_MS, Math.max(clock.now(), clock.confirmed()));

/** Only for a device that it was for, whose account is still in the team. True: something is sent again. */
const answer = async (
  copy: WorkingCopy,
  parts: WriteParts,
  { account, device }: OpenedMessage['envelope']['sender'],
  id: EnvelopeId,
): Promise<boolean> => {
  const kept = await copy.get(roomLedger, `room-ledger:${id}`);
  if (kept?.devices.includes(device) !== true || isTooOld(kept, parts.clock)) return false;
  if ((kept.resent ?? 0) >= MAX_RESENDS) return false;
  const roster = await roomRosterOf(copy, parts, kept.owner);
  const isOwn = account === parts.identity.address;
  if (obstacleTo(roster, kept.about) !== undefined || !(isOwn || roster?.isMember(account) === true)) return false;
  // Later requests of the device name the copy, which continues the count.
  copy.put(roomLedger, `room-ledger:${id}`, { ...kept, devices: kept.devices.filter((other) => other !== device) });
  const { owner, about, messageId, type, content } = kept;
  const key = roomSendKey(MessageId.fromBytes(parts.platform.random(16)));
  const [at, resent] = [parts.clock.now(), (kept.resent ?? 0) + 1];
  copy.put(roomSends, key, { owner, about, messageId, type, content, at, only: [account], device, resent });
  return true;
};

/** False: this device has asked too often. */
const countRequest = async (copy: WorkingCopy, { clock }: WriteParts, device: DeviceId): Promise<boolean> => {
  const now = clock.confirmed();
  const { at } = (await copy.get(roomAnswers, `room-answers:${device}`)) ?? { at: [] };
  const counted = at.filter((time) => !isAsOldAs(time, HOUR_MS, now));
  if (counted.length >= MAX_ANSWERS_PER_HOUR) return false;
  copy.put(roomAnswers, `room-answers:${device}`, { at: [...counted, now] });
  return true;
};

export const answerInRoom = async (
  copy: WorkingCopy,
  parts: WriteParts & { readonly onOutbox: () => void },
  { content, envelope }: OpenedMessage,
): Promise<void> => {
  if (content?.body.type !== resendRequest.number) return;
  const { sender } = envelope;
  const isAsked = await Promise.all(
    content.body.envelopeIds.map((id) => copy.get(roomLedger, `room-ledger:${EnvelopeId.fromBytes(id)}`)),
  );
  if (isAsked.every((kept) => kept === undefined) || !(await countRequest(copy, parts, sender.device))) return;
  for (const id of content.body.envelopeIds) {
    if (await answer(copy, parts, sender, EnvelopeId.fromBytes(id))) copy.afterwards(parts.onOutbox);
  }
};
