import { AccountId, MessageId } from '@cipherchat/protocol';
import { peerOf, type ConversationId } from '../base/conversation-id.ts';
import type { Reference } from '../contents/forms/reference.ts';
import { messageKey } from './message-key.ts';

/**
 * Key of the message that a reference names. Without `own`, the own account, every writer but the peer counts as that
 * one: in a conversation of two there is no other.
 */
export const keyOfReference = (
  conversation: ConversationId,
  { account, messageId }: Reference,
  own?: AccountId,
): string => {
  const sender = AccountId.fromBytes(account);
  const isOwn = own === undefined ? sender !== peerOf(conversation) : sender === own;
  return messageKey(MessageId.fromBytes(messageId), isOwn ? undefined : sender);
};

/** The reference to the message with this key, which is as `messageKey` makes it. `own`: the own account. */
export const referenceOf = (key: string, own: AccountId): Reference => {
  const [id, sender = own] = key.split('.') as [MessageId, AccountId?];
  return { account: AccountId.toBytes(sender), messageId: MessageId.toBytes(id) };
};
