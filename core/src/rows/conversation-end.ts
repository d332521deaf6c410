/** How a conversation ended for this device. */
import type { ErasureReason, MessageId } from '@cipherchat/protocol';

export type ConversationEnd = {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly reason: ErasureReason;
  /** The peer has not left: the user goes on elsewhere, and said so in this message. */
  readonly announced?: MessageId | undefined;
};
