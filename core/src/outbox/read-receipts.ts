/**
 * Sends read receipts to a peer: in batches, only if the user has them on, and once for each message (PROTOCOL 7.3,
 * type 5).
 */
import type { ConversationId } from '../base/conversation-id.ts';
import { MessageId } from '@cipherchat/protocol';
import { MAX_RECEIPT_IDS, receipt } from '../contents/conversation/receipt.ts';
import { keepConversation } from '../log/conversation.ts';
import { conversations, messageIdOf, messages, outbox, readMarks, receiptSettings } from '../rows/records.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import type { Platform } from '../crypto/platform.ts';
import type { Clock } from '../environment/port.ts';

/**
 * Texts up to `count` whose read receipts are not written yet, and the order of the first text that is still unread.
 */
const newlyRead = async (
  copy: WorkingCopy,
  conversation: ConversationId,
  mark: { readonly from: number; readonly after: number; readonly count: number },
) => {
  const rows = await copy.list(messages, { group: conversation, from: mark.from });
  const received = rows.flatMap(({ key, value }) => (value.kind === 'text' && !value.mine ? [{ key, ...value }] : []));
  const read = received.filter(({ number }) => number > mark.after && number <= mark.count);
  const [next] = received.filter(({ number }) => number > mark.count);
  return { ids: read.map(({ key }) => messageIdOf(key)), unreadFrom: next?.order };
};

/** Handles a read mark that a tab has set. */
export const tellRead = async (
  copy: WorkingCopy,
  { platform, clock }: { readonly platform: Platform; readonly clock: Clock },
  conversation: ConversationId,
): Promise<void> => {
  const [mark, record, settings] = await Promise.all([
    copy.get(readMarks, `read:${conversation}`),
    copy.get(conversations, conversation),
    copy.get(receiptSettings, 'receipts'),
  ]);
  if (mark === undefined || record === undefined || mark.count <= record.receipted) return;
  const { receipted, unreadFrom: from = Infinity } = record;
  const { ids, unreadFrom } = await newlyRead(copy, conversation, { from, after: receipted, count: mark.count });
  keepConversation(copy, { ...record, receipted: mark.count, unreadFrom });
  if (settings?.read === false) return;
  for (let at = 0; at < ids.length; at += MAX_RECEIPT_IDS) {
    const read = ids.slice(at, at + MAX_RECEIPT_IDS).map(MessageId.toBytes);
    copy.put(outbox, MessageId.fromBytes(platform.random(16)), {
      conversation,
      sentAt: clock.now(),
      body: { type: receipt.number, read },
    });
  }
};
