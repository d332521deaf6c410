/** The messages of a conversation. */
import type { ItemChange, MessageChange, Transcript } from '../base/view.ts';
import type { ConversationId } from '../base/conversation-id.ts';

/** A part of a log: from the item with this order on, or up to it. */
export type TranscriptRange = { readonly from: number } | { readonly to: number };

export interface MessagesFacet {
  /**
   * Up to `limit` items, in display order: the newest ones, the first ones of a range `from`, or the last ones of a
   * range `to`.
   */
  transcript(conversation: ConversationId, limit: number, range?: TranscriptRange): Promise<Transcript>;
  /**
   * Stores the message on this device and sends it when it can; makes the identity if there is none. Resolves with the
   * message id, 32 hexadecimal digits, when the message is stored. `text`: 1 to 16,384 bytes of UTF-8, of which
   * something is drawn. Else a `ChatError`: `text-empty`, `text-too-long`; also `not-an-address`, `storage-full`,
   * `closed`. `replyTo`: id of the item that it answers.
   */
  send(conversation: ConversationId, text: string, replyTo?: string): Promise<string>;
  /**
   * Tries a message that was not sent again, under the same message id. `ChatError` `unknown-message`: no such message
   * waits.
   */
  retry(id: string): Promise<void>;
  /**
   * Changes a message, by the id of its item. Resolves when the wish is stored; it is carried out at once, and sent
   * with the next connection. `ChatError`: `unknown-message` (not in the log, deleted, or not the user's own where that
   * is needed), `text-empty`, `text-too-long`.
   */
  change(conversation: ConversationId, id: string, change: MessageChange): Promise<void>;
  /** Some items as they are now; without an item where there is none. */
  items(conversation: ConversationId, ids: readonly string[]): Promise<readonly ItemChange[]>;
}
