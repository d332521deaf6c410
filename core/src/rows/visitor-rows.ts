/** What the page of a visitor told last (PROTOCOL 21.3), and what the site says of its user (21.4). */
import type { ConversationId } from '../base/conversation-id.ts';
import type { Vouched, VouchRefusal, VisitorPage } from '../base/visitor.ts';
import { conversationRows } from './conversation-rows.ts';

export type VisitorRecord = {
  readonly conversation: ConversationId;
  /** `sent`: as the visitor's browser stated it; what is older changes nothing. In milliseconds since 1970. */
  readonly page?: (VisitorPage & { readonly sent: number }) | undefined;
  /** `key`: id of the key that signed it. Its name is with the key. */
  readonly vouched?: (Omit<Vouched, 'by'> & { readonly key: string; readonly sent: number }) | undefined;
  readonly refused?: { readonly why: VouchRefusal; readonly at: number } | undefined;
};

export const VISITORS = 'visitors';
export const visitorKey = (conversation: ConversationId): `visitor:${ConversationId}` => `visitor:${conversation}`;
/** Written by the engine of an inbox. */
export const visitors = conversationRows<VisitorRecord, `visitor:${ConversationId}`>('conversations', () => [
  VISITORS,
  0,
]);
