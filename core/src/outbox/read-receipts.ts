/**
 * Sends read receipts to a peer: in batches, only if the user has them on, and once for each message (PROTOCOL 7.3,
 * type 5).
 */
import { MessageId } from '@cipherchat/protocol';
import type { ConversationId } from '../base/conversation-id.ts';
import { MAX_RECEIPT_IDS, receipt } from '../contents/conversation/receipt.ts';
import { keepConversation } from '../log/conversation.ts';
import type { UnreadText } from './unread-texts.ts';
import type * as unreadTexts from './unread-texts.ts';
import { isBlocked } from '../rows/blocked-contacts.ts';
import { messageIdOf } from '../rows/message-key.ts';
import { conversations, messages, receiptSettings } from '../rows/records.ts';
import type { Intent } from '../rows/intents.ts';
import { readMarks } from '../rows/read-marks.ts';
import { receiptedIn } from '../rows/unread-total.ts';
import { hasRead, unionOf, unreadTotal, withRead } from '../unread/read-set.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import type { Platform } from '../crypto/platform.ts';
import type { Clock } from '../environment/port.ts';
import { queueContent } from './queue-content.ts';

/** What is unread has to be looked for in the log: few conversations need the code for that. */
export type LookIntoLog = Pick<typeof unreadTexts, 'allUnread' | 'firstUnread'>;

const asked = async (
  copy: WorkingCopy,
  conversation: ConversationId,
  keys: readonly string[],
): Promise<readonly UnreadText[]> => {
  const rows = await copy.getAll(messages, keys);
  return rows.flatMap((text, i) =>
    text?.kind === 'text' && text.conversation === conversation ? [{ key: keys[i] ?? '', text }] : [],
  );
};

/**
 * Takes up what tabs have marked as read. Resolves with false, and changes nothing, where it would have to look into
 * the log and is not given the code for that.
 */
export const tellRead = async (
  copy: WorkingCopy,
  { platform, clock }: { readonly platform: Platform; readonly clock: Clock },
  { conversation, keys }: Extract<Intent, { kind: 'read' }>,
  log?: LookIntoLog,
): Promise<boolean> => {
  const [mark, record, settings] = await Promise.all([
    copy.get(readMarks, `read:${conversation}`),
    copy.get(conversations, conversation),
    copy.get(receiptSettings, 'receipts'),
  ]);
  if (mark === undefined || record === undefined) return true;
  const before = receiptedIn(record);
  const candidates = await (keys === undefined
    ? log?.allUnread(copy, record, before)
    : asked(copy, conversation, keys));
  if (candidates === undefined) return false;
  const read = candidates.filter(({ text: { number } }) => hasRead(mark, number) && !hasRead(before, number));
  const numbers = read.map(({ text }) => text.number);
  // Without keys the mark holds, also for texts that are no longer there.
  const after = keys === undefined ? unionOf(before, mark) : withRead(before, numbers);
  const { count: receipted, beyond: receiptedBeyond } = after;
  const left = unreadTotal(record.received, after);
  if (left === unreadTotal(record.received, before)) return true;
  if (left > 0 && log === undefined) return false;
  const unreadFrom = await log?.firstUnread(copy, record, after);
  keepConversation(copy, { ...record, receipted, receiptedBeyond, unreadFrom });
  if (settings?.read === false || (await isBlocked(copy, conversation))) return true;
  for (let at = 0; at < read.length; at += MAX_RECEIPT_IDS) {
    const ids = read.slice(at, at + MAX_RECEIPT_IDS).map(({ key }) => MessageId.toBytes(messageIdOf(key)));
    queueContent(copy, platform, {
      conversation,
      sentAt: clock.now(),
      body: { type: receipt.number, read: ids },
    });
  }
  return true;
};
