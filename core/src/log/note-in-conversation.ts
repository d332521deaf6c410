/** The notes of a conversation. Most have none, so this is loaded with what writes one. */
import { STEP } from '../contents/content-order.ts';
import { conversations, messages, type NoteRecord } from '../rows/records.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import { keepConversation } from './conversation.ts';

/**
 * Adds a note after all other items. There is one note for each `key`. Does nothing if there is no conversation, so
 * that a stranger does not get one.
 */
export const noteInConversation = async (
  copy: WorkingCopy,
  { key, conversation, at, note }: { readonly key: string } & Pick<NoteRecord, 'conversation' | 'at' | 'note'>,
): Promise<void> => {
  const record = await copy.get(conversations, conversation);
  if (record === undefined) return;
  const order = Math.max(at, record.newest + STEP);
  keepConversation(copy, { ...record, newest: order });
  copy.put(messages, key, { kind: 'note', conversation, order, at, note });
};
