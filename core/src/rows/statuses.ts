/** What became of an own text, next to it: this row is sealed again with each change, and the text is not. */
import type { MessageId } from '@cipherchat/protocol';
import { conversationRows } from './conversation-rows.ts';
import type { TextRecord } from './records.ts';

export type StatusRecord = Pick<TextRecord, 'conversation' | 'order' | 'status' | 'failure'>;

/**
 * Key message id; none until the status has changed since the text was written. They stand in the order of the texts.
 */
export const statuses = conversationRows<StatusRecord, MessageId>(
  'statuses',
  ({ conversation, order }) => [conversation, order],
  { cached: true },
);
