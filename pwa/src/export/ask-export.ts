/** Asks the shell for the dialog of an export. It bubbles up to there. */
import type { ConversationId } from '@cipherchat/core';

export class AskExportEvent extends Event {
  /** Undefined: all conversations. */
  readonly conversation: ConversationId | undefined;

  constructor(conversation?: ConversationId) {
    super('ask-export', { bubbles: true, composed: true });
    this.conversation = conversation;
  }
}
