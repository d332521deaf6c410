/** What the pages of visitors told this inbox. */
import type { ConversationId } from '../base/conversation-id.ts';
import type { Visitor } from '../base/visitor.ts';

export interface VisitorsFacet {
  /** Of all conversations in which something was told. */
  all(): Promise<ReadonlyMap<ConversationId, Visitor>>;
  of(conversation: ConversationId): Promise<Visitor>;
}
