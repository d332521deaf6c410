/**
 * Which conversation: the name of a conversation in rows, events, routes and elements. A conversation is not a peer;
 * only a direct one has exactly one.
 *
 * The id is the base32 text (lower case, no padding) of the conversation key of PROTOCOL 20.1, which is also field `to`
 * of a content (7.2) but for a direct conversation, where `to` is the receiver's address as the sender sees it.
 *
 * | kind | key, bytes | id, characters |
 * |---|---|---|
 * | direct | account of the peer, 20 | 32: the peer's address |
 * | group | group id or team id (team room), 16 | 26 |
 * | team | owner account ‖ visitor account, 40 | 64: the two addresses |
 *
 * The length tells the kind, and the alphabet is `a-z2-7`, so an id is safe in a URL path and as part of a row key. A
 * direct id equals the address that rows and routes held before there were other kinds.
 */
import { AccountId, fromBase32, Refusal, toBase32 } from '@cipherchat/protocol';
import { ChatError } from './errors.ts';

declare const brand: unique symbol;

/** The brand exists for the compiler only: at run time an id is text. */
export type ConversationId = string & { readonly [brand]: 'ConversationId' };

export type ConversationKind = 'direct' | 'group' | 'team';

export type Conversation =
  | { readonly kind: 'direct'; readonly peer: AccountId }
  /** 16 bytes. */
  | { readonly kind: 'group'; readonly group: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'team'; readonly owner: AccountId; readonly visitor: AccountId };

const KIND_BY_BYTES: Readonly<Partial<Record<number, ConversationKind>>> = { 16: 'group', 20: 'direct', 40: 'team' };
const KIND_BY_CHARACTERS: Readonly<Partial<Record<number, ConversationKind>>> = {
  26: 'group',
  32: 'direct',
  64: 'team',
};
const ADDRESS_CHARACTERS = 32;

/** The kind of conversation that field `to` of a content names by its length; undefined for a length that none has. */
export const kindOfKey = (key: Uint8Array): ConversationKind | undefined => KIND_BY_BYTES[key.length];

/** The conversation with one account. */
export const directConversation = (peer: AccountId): ConversationId => peer as string as ConversationId;

/**
 * The conversation with the account of this address, 32 characters. Throws a `ChatError` `not-an-address` for any other
 * text.
 */
export const conversationWith = (address: string): ConversationId => {
  if (!AccountId.is(address)) throw new ChatError('not-an-address');
  return directConversation(address);
};

/**
 * As `conversationWith`, but undefined for a text that is no address. The 32 characters of an address have no unused
 * bits, so this needs none of the code that reads ids: the widget knows its conversation before the engine is there.
 */
export const directIdOf = (address: string): ConversationId | undefined =>
  /^[a-z2-7]{32}$/u.test(address) ? (address as ConversationId) : undefined;

/** Undefined for every text but the canonical id of a conversation: 26, 32 or 64 characters. */
export const parseConversationId = (text: string): ConversationId | undefined =>
  KIND_BY_CHARACTERS[text.length] !== undefined && fromBase32(text) !== undefined
    ? (text as ConversationId)
    : undefined;

/** 16, 20 or 40 bytes. Refuses `malformed` for another length. */
export const conversationOfKey = (key: Uint8Array): ConversationId => {
  if (kindOfKey(key) === undefined) throw new Refusal('malformed'); // not the key of a conversation
  return toBase32(key) as ConversationId;
};

/** A new array of 16, 20 or 40 bytes. */
export const keyOfConversation = (id: ConversationId): Uint8Array<ArrayBuffer> => fromBase32(id) ?? new Uint8Array(0);

/** Who or what takes part. */
export const conversationOf = (id: ConversationId): Conversation => {
  switch (KIND_BY_CHARACTERS[id.length]) {
    case 'team':
      return {
        kind: 'team',
        owner: AccountId.parse(id.slice(0, ADDRESS_CHARACTERS)),
        visitor: AccountId.parse(id.slice(ADDRESS_CHARACTERS)),
      };
    case 'group':
      return { kind: 'group', group: keyOfConversation(id) };
    default:
      return { kind: 'direct', peer: AccountId.parse(id) };
  }
};

/** Whether it is a conversation with one account, which may answer with a team. */
export const isDirect = (id: ConversationId): boolean => id.length === ADDRESS_CHARACTERS;

/**
 * The other account of a direct conversation, and the visitor of a team's; undefined for a group. Only colleagues of an
 * owner have rows of the kind `team`: the owner's and the visitor's are those of the direct conversation of the two.
 */
export const peerOf = (id: ConversationId): AccountId | undefined =>
  id.length < ADDRESS_CHARACTERS ? undefined : (id.slice(-ADDRESS_CHARACTERS) as AccountId);
