import type { ChatClient, ConversationsFacet, MessagesFacet } from '@cipherchat/core/view';

/** What a conversation on the screen uses of the client. */
export interface ThreadClient extends Pick<ChatClient, 'state' | 'subscribe'> {
  readonly conversations: Pick<ConversationsFacet, 'get' | 'markRead' | 'setWriting' | 'saveDraft'>;
  readonly messages: MessagesFacet;
}
