/** The messages of a conversation. */
import type { Transcript } from '../base/view.ts';
import type { ConversationId } from '../base/conversation-id.ts';

export interface MessagesFacet {
  /** The newest `limit` items, in display order; `limit` grows as the reader scrolls up. */
  transcript(conversation: ConversationId, limit: number): Promise<Transcript>;
  /**
   * Stores the message on this device and sends it when it can; makes the identity if there is none. Resolves with the
   * message id, 32 hexadecimal digits, when the message is stored. Text of 1 to 16,384 bytes of UTF-8, else a
   * `ChatError`: `text-empty`,
   * `text-too-long`; also `not-an-address`, `storage-full`, `closed`.
   */
  send(conversation: ConversationId, text: string): Promise<string>;
  /**
   * Tries a message that was not sent again, under the same message id. `ChatError` `unknown-message`: no such message
   * waits.
   */
  retry(id: string): Promise<void>;
}
