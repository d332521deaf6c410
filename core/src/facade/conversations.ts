/** The conversations of this account: the list, and what belongs to one of them besides its messages. */
import type { ConversationView } from '../base/view.ts';
import type { ConversationId } from '../base/conversation-id.ts';
import type { ConversationPlace } from './conversation-order.ts';

export type PageQuery = {
  /** The last conversation of the page before; undefined for the newest. */
  readonly before?: ConversationPlace | undefined;
  /** 1 or more. */
  readonly limit: number;
};

export type ConversationPage = {
  /** Newest first; of the same time the greater id first. */
  readonly conversations: readonly ConversationView[];
  /** Older ones exist behind the last one. */
  readonly more: boolean;
};

/** Of all conversations in the list. */
export type ConversationTotals = {
  readonly conversations: number;
  /** Texts received and not read. */
  readonly unread: number;
};

export interface ConversationsFacet {
  /**
   * One page of the list. A conversation that has moved up since is not in an older page; an event says where it is.
   * `LoadedConversations` puts pages and events together.
   */
  list(query: PageQuery): Promise<ConversationPage>;
  /** The numbers for a badge and for the length of the list: all conversations need not be read for them. */
  totals(): Promise<ConversationTotals>;
  /** Undefined before the first message. A draft alone counts as a conversation here, not in `list`. */
  get(conversation: ConversationId): Promise<ConversationView | undefined>;
  /** The user has seen everything received so far; sends read receipts if they are on. */
  markRead(conversation: ConversationId): Promise<void>;
  /** Call on every input; the client limits how often the other side hears of it. */
  setWriting(conversation: ConversationId, writing: boolean): void;
  /** An empty text removes the draft. An event tells of it, in the other tabs too. */
  saveDraft(conversation: ConversationId, text: string): Promise<void>;
  /**
   * Twelve groups of five digits for this account and the peer. Undefined before the client has seen the peer's device
   * list, and for a conversation that is not direct.
   */
  safetyNumber(conversation: ConversationId): Promise<string | undefined>;
}
