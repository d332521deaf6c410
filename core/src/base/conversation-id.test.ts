import { describe, expect, it } from 'vitest';
import { AccountId, toBase32 } from '@cipherchat/protocol';
import {
  conversationOf,
  conversationOfKey,
  conversationWith,
  directConversation,
  keyOfConversation,
  kindOfKey,
  parseConversationId,
  peerOf,
} from './conversation-id.ts';

const bytes = (length: number): Uint8Array<ArrayBuffer> => Uint8Array.from({ length }, (_, i) => i * 7 + 3);
const OWNER = AccountId.fromBytes(bytes(20));
const VISITOR = AccountId.fromBytes(bytes(20).map((byte) => 255 - byte));

describe('The id of a conversation', () => {
  it('is the address of the peer for a direct one, as rows and routes of 0.1.0 have it', () => {
    expect(directConversation(OWNER)).toBe(String(OWNER));
    expect(conversationOf(directConversation(OWNER))).toEqual({ kind: 'direct', peer: OWNER });
    expect(peerOf(directConversation(OWNER))).toBe(OWNER);
  });

  it('is made of the text of an address, and of nothing else', () => {
    expect(conversationWith(OWNER)).toBe(directConversation(OWNER));
    for (const text of ['', 'x', 'nobody@example', OWNER.slice(1), `${OWNER}a`, OWNER.toUpperCase()])
      expect(() => conversationWith(text)).toThrow('not-an-address');
    expect(() => conversationWith(conversationOfKey(bytes(16)))).toThrow('not-an-address');
  });

  it.each([
    [16, 'group', 26],
    [20, 'direct', 32],
    [40, 'team', 64],
  ] as const)('leads from %i bytes to a %s of %i characters and back', (length, kind, characters) => {
    const id = conversationOfKey(bytes(length));
    expect(id).toMatch(/^[a-z2-7]+$/u);
    expect(id).toHaveLength(characters);
    expect(kindOfKey(bytes(length))).toBe(kind);
    expect(conversationOf(id).kind).toBe(kind);
    expect(parseConversationId(id)).toBe(id);
    expect(keyOfConversation(id)).toEqual(bytes(length));
  });

  it('names both accounts of a team conversation, of which the visitor is the other side', () => {
    const id = conversationOfKey(Uint8Array.from([...AccountId.toBytes(OWNER), ...AccountId.toBytes(VISITOR)]));
    expect(id).toBe(`${OWNER}${VISITOR}`);
    expect(conversationOf(id)).toEqual({ kind: 'team', owner: OWNER, visitor: VISITOR });
    expect(peerOf(id)).toBe(VISITOR);
    expect(peerOf(conversationOfKey(bytes(16)))).toBeUndefined();
  });

  it.each([0, 15, 17, 19, 21, 39, 41])('is refused for a key of %i bytes', (length) => {
    expect(kindOfKey(bytes(length))).toBeUndefined();
    expect(() => conversationOfKey(bytes(length))).toThrow('malformed');
    expect(parseConversationId(toBase32(bytes(length)))).toBeUndefined();
  });

  it('has one form only', () => {
    const group = conversationOfKey(bytes(16));
    expect(parseConversationId(OWNER.toUpperCase())).toBeUndefined();
    expect(parseConversationId(`${OWNER.slice(1)}1`)).toBeUndefined();
    // The last character of a group id has bits that have to be zero.
    expect(parseConversationId(`${group.slice(0, -1)}z`)).toBeUndefined();
    expect(parseConversationId('../settings'.padEnd(32, 'a'))).toBeUndefined();
  });
});
