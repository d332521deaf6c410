/** The conversations of this account: the list, and everything about a single one except its messages. */
import type { ConversationView } from '../base/view.ts';
import type { ConversationId } from '../base/conversation-id.ts';
import type { ConversationPlace } from './conversation-order.ts';

export type PageQuery = {
  /** The last conversation of the previous page; undefined for the newest page. */
  readonly before?: ConversationPlace | undefined;
  /** 1 or more. */
  readonly limit: number;
};

export type ConversationPage = {
  /** Newest first. At the same time, the greater id comes first. */
  readonly conversations: readonly ConversationView[];
  /** True if there are older conversations after the last one. */
  readonly more: boolean;
};

/** Totals over all conversations in the list. */
export type ConversationTotals = {
  readonly conversations: number;
  /** Received texts that are not read. */
  readonly unread: number;
};

export interface ConversationsFacet {
  /**
   * One page of the list. A conversation that has moved up meanwhile is not in an older page; an event says where it is
   * now. `LoadedConversations` combines pages and events.
   */
  list(query: PageQuery): Promise<ConversationPage>;
  /** The numbers for a badge and for the length of the list, without reading all conversations. */
  totals(): Promise<ConversationTotals>;
  /** Undefined before the first message. A draft alone counts as a conversation here, not in `list`. */
  get(conversation: ConversationId): Promise<ConversationView | undefined>;
  /**
   * The user has seen these received texts, by `TextItem.id`, or everything received so far; sends read receipts if
   * they are on.
   */
  markRead(conversation: ConversationId, ids?: readonly string[]): Promise<void>;
  /** Call it on every input; the client limits how often the peer is notified. */
  setWriting(conversation: ConversationId, writing: boolean): void;
  /**
   * An empty text removes the draft. Every tab gets an event. With `leaving` the page may end at any moment: where the
   * browser has a place for it, the text is kept, sealed, before the call returns.
   */
  saveDraft(conversation: ConversationId, text: string, leaving?: boolean): Promise<void>;
  /**
   * Twelve groups of five digits for this account and the peer. Undefined before the client has seen the peer's device
   * list, and for a conversation that is not direct.
   */
  safetyNumber(conversation: ConversationId): Promise<string | undefined>;
  /** The same as the text of a QR code, which the inbox of the peer scans. Undefined like `safetyNumber`. */
  safetyPicture(conversation: ConversationId): Promise<string | undefined>;
}
