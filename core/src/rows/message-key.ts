import { MESSAGE_ID_BYTES, type AccountId, type MessageId } from '@cipherchat/protocol';

/**
 * Key of a message. That of a received one includes the sender: no one can overwrite another sender's message. Notes
 * have keys of other forms.
 */
export const messageKey = (id: MessageId, sender: AccountId | undefined): string =>
  sender === undefined ? id : `${id}.${sender}`;
/** Undefined for an own message. */
export const writerIn = (key: string): AccountId | undefined => key.split('.')[1] as AccountId | undefined;
const MESSAGE_ID_DIGITS = 2 * MESSAGE_ID_BYTES;
export const messageIdOf = (key: string): MessageId => key.slice(0, MESSAGE_ID_DIGITS) as MessageId;
