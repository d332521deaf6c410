/**
 * Read state between devices (PROTOCOL 20.2, kind 1): a peer's device, and the counter up to which its texts are read.
 * Each device counts texts by their arrival (`unread/`), which differs between devices; the counter does not.
 */
import type { ConversationId } from '../base/conversation-id.ts';
import type { DeviceId } from '@cipherchat/protocol';
import { keepConversation } from '../log/conversation.ts';
import { allUnread, type UnreadText } from '../outbox/unread-texts.ts';
import { readMarks } from '../rows/read-marks.ts';
import {
  conversations,
  messages,
  type ConversationRecord,
  type MessageRecord,
  type TextRecord,
} from '../rows/records.ts';
import { receiptedIn } from '../rows/unread-total.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import { writtenIn } from '../rows/written-in.ts';
import { hasRead, NOTHING_READ, readTotal, unionOf, withRead } from '../unread/read-set.ts';

/** Also those that this unit of work writes. */
const unreadNow = async (copy: WorkingCopy, record: ConversationRecord): Promise<readonly UnreadText[]> => {
  const before = receiptedIn(record);
  const rows = await allUnread(copy, record, before);
  const found = new Map<string, MessageRecord>(rows.map(({ key, text }) => [key, text]));
  for (const { key, value } of writtenIn(copy, messages))
    if (value?.conversation === record.conversation) found.set(key, value);
  return [...found].flatMap(([key, text]) =>
    text.kind === 'text' && !text.mine && !hasRead(before, text.number) ? [{ key, text }] : [],
  );
};

type Counter = { readonly device: DeviceId; readonly counter: number };

/**
 * Of each device that wrote in the conversation: the greatest counter up to which nothing is unread. Empty where texts
 * are unread of which 0.1.0 did not keep who sent them.
 */
export const countersIn = async (copy: WorkingCopy, record: ConversationRecord): Promise<readonly Counter[]> => {
  const unread = await unreadNow(copy, record);
  const first = new Map<DeviceId, number>();
  for (const { text } of unread) {
    if (text.device === undefined || text.counter === undefined) return [];
    first.set(text.device, Math.min(first.get(text.device) ?? Infinity, text.counter));
  }
  return Object.entries(record.devices).flatMap(([id, { counter }]) => {
    const device = id as DeviceId;
    const upTo = Math.min(counter, (first.get(device) ?? Infinity) - 1);
    return upTo > 0 ? [{ device, counter: upTo }] : [];
  });
};

/** Another device has shown these texts to the user: they are read here too, and no receipt goes out for them. */
export const takeAsRead = async (
  copy: WorkingCopy,
  conversation: ConversationId,
  isRead: (text: TextRecord, key: string) => boolean,
): Promise<void> => {
  const record = await copy.get(conversations, conversation);
  if (record === undefined) return;
  const unread = await unreadNow(copy, record);
  const read = unread.filter(({ key, text }) => isRead(text, key));
  if (read.length === 0) return;
  const numbers = read.map(({ text }) => text.number);
  const { count: receipted, beyond: receiptedBeyond } = withRead(receiptedIn(record), numbers);
  const orders = unread.filter((one) => !read.includes(one)).map(({ text }) => text.order);
  const unreadFrom = orders.length === 0 ? undefined : Math.min(...orders);
  keepConversation(copy, { ...record, receipted, receiptedBeyond, unreadFrom });
  // The rows do not change, but what a tab shows of them does.
  for (const { key, text } of read) copy.put(messages, key, text);
  await repairMark(copy, conversation);
};

/**
 * Tabs write the mark that they count by, and may do so while the engine takes up what another device read. What the
 * engine knows to be read belongs to it.
 */
export const repairMark = async (copy: WorkingCopy, conversation: ConversationId): Promise<void> => {
  const [record, mark = NOTHING_READ] = await Promise.all([
    copy.get(conversations, conversation),
    copy.get(readMarks, `read:${conversation}`),
  ]);
  if (record === undefined) return;
  const whole = unionOf(mark, receiptedIn(record));
  if (readTotal(whole) === readTotal(mark)) return;
  copy.put(readMarks, `read:${conversation}`, { conversation, ...whole });
  copy.touched.add(conversation);
};
