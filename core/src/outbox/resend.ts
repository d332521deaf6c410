/**
 * Answers devices that could not open contents and ask for them again (PROTOCOL 11). Limits keep a thief from getting
 * much.
 */
import { directConversation } from '../base/conversation-id.ts';
import { HOUR_MS, type AccountId, type DeviceId, type EnvelopeId } from '@cipherchat/protocol';
import { noteInConversation } from '../log/note-in-conversation.ts';
import { KEPT_MS } from './ledger.ts';
import { troubleKey } from '../rows/device-keys.ts';
import { noTrouble } from '../rows/no-trouble.ts';
import { ledger, troubles, type LedgerRecord } from '../rows/records.ts';
import { isAsOldAs, type ServerClock } from '../clock/server-clock.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import type { Platform } from '../crypto/platform.ts';
import { queueContent } from './queue-content.ts';

const MAX_ANSWERS_PER_HOUR = 4;
const MAX_RESENDS = 3;

export type AnswerParts = {
  readonly platform: Platform;
  readonly clock: ServerClock;
  /** A row was put into the outbox. */
  readonly onOutbox: () => void;
};

export type ResendRequest = {
  readonly account: AccountId;
  readonly device: DeviceId;
  /** Another device of our own account: it gets copies of what goes to all peers. */
  readonly isOwn?: true;
  /** The request began a session. */
  readonly began: boolean;
  readonly ids: readonly EnvelopeId[];
};

/** Whether a device may still ask for the content. A server that sets its clock back makes it no younger. */
const isAnswered = ({ sentAt }: LedgerRecord, clock: ServerClock): boolean =>
  !isAsOldAs(sentAt, KEPT_MS, Math.max(clock.now(), clock.confirmed()));

/** Puts the same content bytes into the outbox again, only for a device that they were for. */
const resend = async (
  copy: WorkingCopy,
  { platform, clock }: AnswerParts,
  { account, device, isOwn }: ResendRequest,
  id: EnvelopeId,
): Promise<boolean> => {
  const record = await copy.get(ledger, id);
  if (record?.content === undefined || !record.devices.includes(device)) return false;
  if (isOwn !== true && record.conversation !== directConversation(account)) return false;
  if (!isAnswered(record, clock) || record.resent >= MAX_RESENDS) return false;
  const resent = record.resent + 1;
  // Later requests name the copy, which continues the count. Two counts side by side would allow more than three
  // re-sends.
  copy.put(ledger, id, { ...record, resent: MAX_RESENDS });
  queueContent(copy, platform, {
    conversation: record.conversation,
    sentAt: clock.now(),
    device,
    content: record.content,
    messageId: record.messageId,
    resent,
  });
  return true;
};

/**
 * Queues the requested contents again for the device, at most 4 times an hour. If there was one, or a session began, it
 * notes in the conversation that the session was renewed.
 */
export const answerRequest = async (copy: WorkingCopy, parts: AnswerParts, request: ResendRequest): Promise<void> => {
  const { account, device, began, ids } = request;
  const [now, counted] = [parts.clock.now(), parts.clock.confirmed()];
  const key = troubleKey(device);
  const trouble = (await copy.get(troubles, key)) ?? noTrouble(account);
  const answered = trouble.answered.filter((at) => !isAsOldAs(at, HOUR_MS, counted));
  if (answered.length >= MAX_ANSWERS_PER_HOUR) return;
  copy.put(troubles, key, { ...trouble, answered: [...answered, counted] });
  let count = 0;
  for (const id of ids) if (await resend(copy, parts, request, id)) count += 1;
  if (count > 0) copy.afterwards(parts.onOutbox);
  if (count === 0 && !began) return;
  await noteInConversation(copy, {
    key: `renewed:${device}:${now}`,
    conversation: directConversation(account),
    at: now,
    note: { kind: 'renewed' },
  });
};
