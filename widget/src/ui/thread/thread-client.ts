import type { ChatClient, ConversationsFacet, MessagesFacet } from '@cipherchat/core/view';

/** The part of the client that a conversation on screen uses. */
export interface ThreadClient extends Pick<ChatClient, 'state' | 'subscribe' | 'reconnect' | 'files'> {
  readonly conversations: Pick<ConversationsFacet, 'get' | 'markRead' | 'setWriting' | 'saveDraft'>;
  readonly messages: MessagesFacet;
}
