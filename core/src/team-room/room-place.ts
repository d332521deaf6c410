/** Which room belongs to a conversation with a visitor, and to which team an address of 16 bytes belongs. */
import { AccountId, equalBytes } from '@cipherchat/protocol';
import { conversationOf, conversationOfKey, directConversation, type ConversationId } from '../base/conversation-id.ts';
import { teamIdOf } from '../crypto/group-entry.ts';
import { JOINED, joinedTeams } from '../rows/team-rows.ts';
import type { RowReader } from '../rows/working-copy.ts';

export type RoomPlace = { readonly owner: AccountId; readonly visitor: AccountId };

/** Undefined for a conversation without a visitor. Of a direct one the own account is the owner. */
export const placeOf = (conversation: ConversationId, own: AccountId): RoomPlace | undefined => {
  const named = conversationOf(conversation);
  if (named.kind === 'team') return named;
  return named.kind === 'direct' && named.peer !== own ? { owner: own, visitor: named.peer } : undefined;
};

/** The conversation with the visitor, as this account calls it. */
export const conversationAbout = ({ owner, visitor }: RoomPlace, own: AccountId): ConversationId =>
  owner === own
    ? directConversation(visitor)
    : conversationOfKey(new Uint8Array([...AccountId.toBytes(owner), ...AccountId.toBytes(visitor)]));

/** The owner whose room `to` names, of the own team and those that the user has joined. */
export const ownerOfRoom = async (copy: RowReader, own: AccountId, to: Uint8Array): Promise<AccountId | undefined> => {
  const joined = (await copy.list(joinedTeams, { group: JOINED })).map(({ value }) => value.owner);
  for (const owner of [own, ...joined]) {
    if (equalBytes(await teamIdOf(AccountId.toBytes(owner)), to)) return owner;
  }
  return undefined;
};
