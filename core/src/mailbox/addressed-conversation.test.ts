import { describe, expect, it } from 'vitest';
import { AccountId } from '@cipherchat/protocol';
import { directConversation } from '../base/conversation-id.ts';
import { addressedConversation } from './addressed-conversation.ts';

const account = (byte: number): AccountId => AccountId.fromBytes(new Uint8Array(20).fill(byte));
const [OWN, PEER, OTHER] = [account(1), account(2), account(3)];
const bytes = AccountId.toBytes;
const NOT_ALLOWED = { kind: 'refused', code: 'not-allowed' };

describe('A content', () => {
  it('of a peer, for this account, belongs to the conversation with the peer', () => {
    expect(addressedConversation(bytes(OWN), { sender: PEER, own: OWN })).toEqual({
      kind: 'taken',
      conversation: directConversation(PEER),
      mine: false,
    });
  });

  it('of another own device belongs to the conversation with whom it names', () => {
    expect(addressedConversation(bytes(PEER), { sender: OWN, own: OWN })).toEqual({
      kind: 'taken',
      conversation: directConversation(PEER),
      mine: true,
    });
  });

  it('of a peer for someone else, and of an own device for this account, is not allowed', () => {
    expect(addressedConversation(bytes(OTHER), { sender: PEER, own: OWN })).toEqual(NOT_ALLOWED);
    expect(addressedConversation(bytes(PEER), { sender: PEER, own: OWN })).toEqual(NOT_ALLOWED);
    expect(addressedConversation(bytes(OWN), { sender: OWN, own: OWN })).toEqual(NOT_ALLOWED);
  });

  it.each([16, 40])(
    'for a group or a team, %i bytes, is not allowed while this client takes part in none',
    (length) => {
      const to = new Uint8Array(length).fill(1);
      expect(addressedConversation(to, { sender: PEER, own: OWN })).toEqual(NOT_ALLOWED);
      expect(addressedConversation(to, { sender: OWN, own: OWN })).toEqual(NOT_ALLOWED);
    },
  );

  it.each([0, 19, 21, 32])('for %i bytes names no conversation', (length) => {
    const refusal = { kind: 'refused', code: 'malformed' };
    expect(addressedConversation(new Uint8Array(length), { sender: PEER, own: OWN })).toEqual(refusal);
  });
});
