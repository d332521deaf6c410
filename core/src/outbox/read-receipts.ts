/**
 * Sends read receipts to a peer: in batches, only if the user has them on, and once for each message (PROTOCOL 7.3,
 * type 5).
 */
import type { ConversationId } from '../base/conversation-id.ts';
import { MessageId } from '@cipherchat/protocol';
import { MAX_RECEIPT_IDS, receipt } from '../contents/conversation/receipt.ts';
import { keepConversation } from '../log/conversation.ts';
import { isBlocked } from '../rows/blocked-contacts.ts';
import { messageIdOf } from '../rows/message-key.ts';
import {
  conversations,
  messages,
  receiptSettings,
  type ConversationRecord,
  type MessageRecord,
} from '../rows/records.ts';
import type { Intent } from '../rows/intents.ts';
import { readMarks } from '../rows/read-marks.ts';
import { receiptedIn } from '../rows/unread-total.ts';
import { hasRead, unionOf, unreadTotal, withRead, type ReadSet } from '../unread/read-set.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import type { Platform } from '../crypto/platform.ts';
import type { Clock } from '../environment/port.ts';
import { queueContent } from './queue-content.ts';

type Received = { readonly key: string; readonly number: number; readonly order: number };

const receivedText = (key: string, row: MessageRecord | undefined): readonly Received[] =>
  row?.kind === 'text' && !row.mine ? [{ key, number: row.number, order: row.order }] : [];

const AT_ONCE = 200;

/** Received texts from this place in the log on, page by page. */
async function* textsFrom(
  copy: WorkingCopy,
  group: ConversationId,
  first: number,
): AsyncGenerator<readonly Received[]> {
  let from = first;
  let seen = new Set<string>();
  for (let limit = AT_ONCE; ;) {
    const rows = await copy.list(messages, { group, from, limit });
    yield rows.flatMap(({ key, value }) => (seen.has(key) ? [] : receivedText(key, value)));
    const last = rows.at(-1)?.value.order;
    if (last === undefined || rows.length < limit) return;
    // The next page begins with the last order of this one. A page that is full of one order would come again.
    seen = new Set(rows.map(({ key }) => key));
    if (last === from) limit *= 2;
    from = last;
  }
}

/** Texts that were asked for, or all from the first unread one on. */
const candidates = async (
  copy: WorkingCopy,
  { conversation, unreadFrom = Infinity }: ConversationRecord,
  keys: readonly string[] | undefined,
): Promise<readonly Received[]> => {
  if (keys !== undefined) {
    const rows = await copy.getAll(messages, keys);
    return rows.flatMap((row, i) => (row?.conversation === conversation ? receivedText(keys[i] ?? '', row) : []));
  }
  const found: Received[] = [];
  for await (const page of textsFrom(copy, conversation, unreadFrom)) found.push(...page);
  return found;
};

/** Place in the log of the first text that is not read. */
const firstUnread = async (
  copy: WorkingCopy,
  { conversation, received, unreadFrom }: ConversationRecord,
  read: ReadSet,
): Promise<number | undefined> => {
  if (unreadFrom === undefined || unreadTotal(received, read) === 0) return undefined;
  for await (const page of textsFrom(copy, conversation, unreadFrom)) {
    const first = page.find(({ number }) => !hasRead(read, number));
    if (first !== undefined) return first.order;
  }
  return undefined;
};

/** Takes up what tabs have marked as read. */
export const tellRead = async (
  copy: WorkingCopy,
  { platform, clock }: { readonly platform: Platform; readonly clock: Clock },
  { conversation, keys }: Extract<Intent, { kind: 'read' }>,
): Promise<void> => {
  const [mark, record, settings] = await Promise.all([
    copy.get(readMarks, `read:${conversation}`),
    copy.get(conversations, conversation),
    copy.get(receiptSettings, 'receipts'),
  ]);
  if (mark === undefined || record === undefined) return;
  const before = receiptedIn(record);
  const read = (await candidates(copy, record, keys)).filter(
    ({ number }) => hasRead(mark, number) && !hasRead(before, number),
  );
  const numbers = read.map(({ number }) => number);
  // Without keys the mark holds, also for texts that are no longer there.
  const after = keys === undefined ? unionOf(before, mark) : withRead(before, numbers);
  const { count: receipted, beyond: receiptedBeyond } = after;
  if (unreadTotal(record.received, after) === unreadTotal(record.received, before)) return;
  const unreadFrom = await firstUnread(copy, record, after);
  keepConversation(copy, { ...record, receipted, receiptedBeyond, unreadFrom });
  if (settings?.read === false || (await isBlocked(copy, conversation))) return;
  for (let at = 0; at < read.length; at += MAX_RECEIPT_IDS) {
    const ids = read.slice(at, at + MAX_RECEIPT_IDS).map(({ key }) => MessageId.toBytes(messageIdOf(key)));
    queueContent(copy, platform, {
      conversation,
      sentAt: clock.now(),
      body: { type: receipt.number, read: ids },
    });
  }
};
