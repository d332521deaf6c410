import { AccountId, MessageId } from '@cipherchat/protocol';
import { peerOf, type ConversationId } from '../base/conversation-id.ts';
import type { Reference } from '../contents/forms/reference.ts';
import { messageKey } from './message-key.ts';

/** Key of the message that a reference names, in a direct conversation: of the peer, or of the own account. */
export const keyOfReference = (conversation: ConversationId, { account, messageId }: Reference): string => {
  const sender = AccountId.fromBytes(account);
  return messageKey(MessageId.fromBytes(messageId), sender === peerOf(conversation) ? sender : undefined);
};

/** The reference to the message with this key, which is as `messageKey` makes it. `own`: the own account. */
export const referenceOf = (key: string, own: AccountId): Reference => {
  const [id, sender = own] = key.split('.') as [MessageId, AccountId?];
  return { account: AccountId.toBytes(sender), messageId: MessageId.toBytes(id) };
};
