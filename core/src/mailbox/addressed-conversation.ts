/**
 * Which conversation a content belongs to: the receiver's check of PROTOCOL 7.2, one decision per kind of conversation.
 */
import { AccountId } from '@cipherchat/protocol';
import { directConversation, kindOfKey, type ConversationId } from '../base/conversation-id.ts';

export type Addressed =
  | {
      readonly kind: 'taken';
      readonly conversation: ConversationId;
      /** Another device of the own account sent it. */
      readonly mine: boolean;
      /** Of another account that answers the same visitor. */
      readonly isColleagues?: boolean | undefined;
    }
  /** The content is dropped after the ratchet state is committed. The sender gets no answer. */
  | { readonly kind: 'refused'; readonly code: 'malformed' | 'not-allowed' };

const NOT_ALLOWED: Addressed = { kind: 'refused', code: 'not-allowed' };

/**
 * `to` is the receiver's own account, or the sender is the receiver's own account and `to` names the peer. No one
 * writes to themselves yet.
 */
const inDirect = (
  to: AccountId,
  { sender, own }: { readonly sender: AccountId; readonly own: AccountId },
): Addressed => {
  const mine = sender === own;
  if (mine ? to === own : to !== own) return NOT_ALLOWED;
  return { kind: 'taken', conversation: directConversation(mine ? to : sender), mine };
};

/** `to`: field 0 of the content. `sender`: as authenticated by the session. */
export const addressedConversation = (
  to: Uint8Array,
  accounts: { readonly sender: AccountId; readonly own: AccountId },
): Addressed => {
  switch (kindOfKey(to)) {
    case 'direct':
      return inDirect(AccountId.fromBytes(to), accounts);
    // This client is a member of no group. A team conversation is judged by `address-in-team.ts`.
    case 'group':
    case 'team':
      return NOT_ALLOWED;
    case undefined:
      return { kind: 'refused', code: 'malformed' };
  }
};
