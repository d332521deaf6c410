/** Writes a text that was changed, and what the list of conversations shows of it. */
import type { MessageId } from '@cipherchat/protocol';
import type { ConversationId } from '../base/conversation-id.ts';
import { decodeContent } from '../contents/content.ts';
import { shownOf } from '../contents/registry.ts';
import { keepConversation, previewOf } from '../log/conversation.ts';
import { readMarks } from '../rows/read-marks.ts';
import { conversations, messages, type ConversationRecord, type TextRecord } from '../rows/records.ts';
import { statuses } from '../rows/statuses.ts';
import { receiptedIn } from '../rows/unread-total.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import { NOTHING_READ, withRead } from '../unread/read-set.ts';

/** The words of a text as they are shown. */
export const wordsOf = (record: TextRecord): string => {
  if (record.text !== undefined) return record.text;
  const shown = shownOf(decodeContent(record.content).body, { mine: record.mine, peerName: undefined });
  return shown.kind === 'text' ? shown.text : '';
};

export const putText = async (copy: WorkingCopy, key: string, record: TextRecord): Promise<void> => {
  copy.put(messages, key, record);
  copy.touched.add(record.conversation);
  const conversation = await copy.get(conversations, record.conversation);
  const before = conversation?.preview;
  if (conversation === undefined || before?.id !== key) return;
  const shown = previewOf(key, { text: wordsOf(record), mine: record.mine, status: before.status });
  const deleted = record.marks?.deleted;
  keepConversation(copy, { ...conversation, preview: shown && { ...shown, ...(deleted && { deleted }) } });
};

/** So many rows may be notes or marks before the text that is the newest one now. */
const LOOKED_AT = 50;

/** The newest text of the conversation, as the list shows it. */
const newestPreview = async (
  copy: WorkingCopy,
  conversation: ConversationId,
): Promise<ConversationRecord['preview']> => {
  const recent = await copy.list(messages, { group: conversation, newestFirst: true, limit: LOOKED_AT });
  for (const { key } of recent) {
    const text = await copy.get(messages, key);
    if (text?.kind !== 'text') continue;
    const { mine, marks } = text;
    const status = mine ? ((await copy.get(statuses, key as MessageId)) ?? text).status : undefined;
    const shown = previewOf(key, { text: wordsOf(text), mine, status });
    return shown && { ...shown, ...(marks?.deleted && { deleted: true }) };
  }
  return undefined;
};

/** No one reads it any more: it does not count as unread, and no receipt goes out for it. */
const countAsRead = async (copy: WorkingCopy, record: ConversationRecord, number: number) => {
  const { conversation } = record;
  const mark = (await copy.get(readMarks, `read:${conversation}`)) ?? NOTHING_READ;
  copy.put(readMarks, `read:${conversation}`, { conversation, ...withRead(mark, [number]) });
  const { count: receipted, beyond: receiptedBeyond } = withRead(receiptedIn(record), [number]);
  return { receipted, receiptedBeyond };
};

/**
 * The text is gone from this device. Its row stays without it, so that a repeat is recognised. The list shows the text
 * before it.
 */
export const removeText = async (copy: WorkingCopy, key: string, record: TextRecord): Promise<void> => {
  const { conversation, order, hash, number } = record;
  copy.put(messages, key, { kind: 'mark', conversation, order, hash });
  if (record.mine) copy.delete(statuses, key as MessageId);
  copy.touched.add(conversation);
  const row = await copy.get(conversations, conversation);
  if (row === undefined) return;
  const read = number > 0 ? await countAsRead(copy, row, number) : undefined;
  const preview = row.preview?.id === key ? await newestPreview(copy, conversation) : row.preview;
  keepConversation(copy, { ...row, ...read, preview });
};
