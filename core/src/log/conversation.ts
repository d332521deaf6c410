/** The row of a conversation from its first message on, and the statuses of its texts. */
import { beginningOf } from '../base/beginning-of.ts';
import type { MessageId } from '@cipherchat/protocol';
import { peerOf, type ConversationId } from '../base/conversation-id.ts';
import { confirmedAt, contacts } from '../accounts/contacts.ts';
import { conversations, messages, type ConversationRecord, type TextRecord } from '../rows/records.ts';
import { statuses, type StatusRecord } from '../rows/statuses.ts';
import type { MessageStatus } from '../base/view.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';

const newConversation = (conversation: ConversationId, at: number): ConversationRecord => ({
  conversation,
  at,
  newest: 0,
  received: 0,
  receipted: 0,
  own: { counter: 0, previous: new Uint8Array(16), order: 0 },
  devices: {},
});

/** The row of a conversation, or a new one if there is none yet. */
export const openConversation = async (
  copy: WorkingCopy,
  conversation: ConversationId,
  at: number,
): Promise<ConversationRecord> => {
  const known = await copy.get(conversations, conversation);
  if (known !== undefined) return known;
  const peer = peerOf(conversation);
  const contact = peer && (await copy.get(contacts, peer));
  return { ...newConversation(conversation, at), issued: contact && confirmedAt(contact) };
};

export const keepConversation = (copy: WorkingCopy, record: ConversationRecord): void => {
  copy.put(conversations, record.conversation, record);
  copy.touched.add(record.conversation);
};

const PREVIEW_UNITS = 200;

/** What the list of conversations shows of a text; `id` is the key of its row. */
export const previewOf = (
  id: string,
  { text, mine, status }: Pick<TextRecord, 'mine' | 'status'> & { readonly text: string },
): ConversationRecord['preview'] => ({ id, text: beginningOf(text, PREVIEW_UNITS), mine, status });

const RANK: Readonly<Record<MessageStatus, number>> = {
  'not-sent': 0,
  sending: 0,
  waiting: 0,
  sent: 1,
  delivered: 2,
  read: 3,
};

/** Sets the status of our own text, in the row next to it. Does nothing while the text is not in the log. */
export const setStatus = async (
  copy: WorkingCopy,
  id: MessageId,
  change: Pick<StatusRecord, 'status' | 'failure'>,
): Promise<void> => {
  const record = await copy.get(messages, id);
  if (record?.kind !== 'text') return;
  const { conversation, order } = record;
  copy.put(statuses, id, { conversation, order, ...change });
  copy.touched.add(conversation);
};

/**
 * Moves a status forward only: a delivered text does not become sent again because answers arrived in another order.
 * Several calls at once cost the store one transaction.
 */
export const advanceStatus = async (
  copy: WorkingCopy,
  id: MessageId,
  status: MessageStatus,
  of: ConversationId,
): Promise<void> => {
  const [record, changed] = await Promise.all([copy.get(messages, id), copy.get(statuses, id)]);
  if (record?.kind !== 'text' || !record.mine || record.conversation !== of) return;
  if (RANK[(changed ?? record).status ?? 'sent'] < RANK[status]) await setStatus(copy, id, { status });
};
