/** The safety number of a conversation. A visitor's client loads this when the number is asked for. */
import { contacts } from '../accounts/contacts.ts';
import { readAddress } from '../accounts/identity.ts';
import { peerOf, type ConversationId } from '../base/conversation-id.ts';
import { safetyNumber, type Identity } from '../crypto/safety-number.ts';
import { verificationText } from '../crypto/verification-picture.ts';
import type { Comparison } from '../facade/verification.ts';
import { readRow } from '../rows/read-rows.ts';
import type { ChatStore } from '../storage/port.ts';

/** Both sides as this device sees them. Undefined before it has seen the peer's device list. */
export const endsOf = async (
  store: ChatStore,
  conversation: ConversationId,
): Promise<readonly [own: Identity, peer: Identity] | undefined> => {
  const peer = peerOf(conversation);
  const [own, contact] = await Promise.all([readAddress(store), peer && readRow(store, contacts, peer)]);
  return own && contact && [own, { account: contact.list.account, accountKey: contact.list.accountKey }];
};

export const readComparison = async (
  store: ChatStore,
  conversation: ConversationId,
): Promise<Comparison | undefined> => {
  const ends = await endsOf(store, conversation);
  const number = ends && (await safetyNumber(...ends));
  return ends && number !== undefined ? { number, picture: verificationText(...ends) } : undefined;
};
