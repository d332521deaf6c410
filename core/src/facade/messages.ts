/** The messages of a conversation. */
import type { Transcript } from '../base/view.ts';
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
   * `closed`.
   */
  send(conversation: ConversationId, text: string): Promise<string>;
  /**
   * Tries a message that was not sent again, under the same message id. `ChatError` `unknown-message`: no such message
   * waits.
   */
  retry(id: string): Promise<void>;
}
