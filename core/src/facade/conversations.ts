/** The conversations of this account: the list, and what belongs to one of them besides its messages. */
import type { ConversationView } from '../base/view.ts';
import type { ConversationId } from '../base/conversation-id.ts';

export interface ConversationsFacet {
  /** Newest first. */
  list(): Promise<readonly ConversationView[]>;
  /** Undefined before the first message. A draft alone counts as a conversation here, not in `list`. */
  get(conversation: ConversationId): Promise<ConversationView | undefined>;
  /** The user has seen everything received so far; sends read receipts if they are on. */
  markRead(conversation: ConversationId): Promise<void>;
  /** Call on every input; the client limits how often the other side hears of it. */
  setWriting(conversation: ConversationId, writing: boolean): void;
  /** An empty text removes the draft. */
  saveDraft(conversation: ConversationId, text: string): Promise<void>;
  /**
   * Twelve groups of five digits for this account and the peer. Undefined before the client has seen the peer's device
   * list, and for a conversation that is not direct.
   */
  safetyNumber(conversation: ConversationId): Promise<string | undefined>;
}
