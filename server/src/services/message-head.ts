/**
 * What the server reads of a message (PROTOCOL 4, 5.3 and 6), in the base64url in which it came. All fields that it
 * needs begin and end at multiples of three bytes, that is, of four characters. So they are compared as text, and the
 * bytes are decoded once, where they are stored.
 *
 * | field | tag 22 | tag 21 | characters |
 * |---|---|---|---|
 * | prefix | 0 | 0 | 4 |
 * | initiator account and device id | | 4 | 48 |
 * | header IV | 4 | 1568 | 16 |
 */
import {
  concatBytes,
  fromBase32,
  fromHex,
  HANDSHAKE_HEADER_BYTES,
  HEADER_IV_BYTES,
  INITIAL_MESSAGE_OVERHEAD_BYTES,
  isBodyClass,
  MESSAGE_OVERHEAD_BYTES,
  prefix,
  TAG,
  toBase64Url,
} from '@cipherchat/protocol';
import type { Principal } from '../auth/principal.ts';
import { refuseUnless } from './service-error.ts';

const PREFIX_CHARACTERS = 4;
const IV_CHARACTERS = (HEADER_IV_BYTES * 4) / 3;
const INITIAL = toBase64Url(prefix(TAG.initialMessage));
const LATER = toBase64Url(prefix(TAG.message));
const HANDSHAKE_CHARACTERS = (HANDSHAKE_HEADER_BYTES * 4) / 3;

/** Last characters whose unused bits are zero, by length modulo 4: each value has one text. */
const LAST_CHARACTERS: Readonly<Record<number, string>> = { 2: 'AQgw', 3: 'AEIMQUYcgkosw048' };

/** Account and device as they stand in a message that the device initiates: 48 characters. */
const initiatorText = ({ account, device }: Principal): string => {
  const [accountBytes, deviceBytes] = [fromBase32(account), fromHex(device)];
  refuseUnless(accountBytes !== undefined && deviceBytes !== undefined, 'malformed');
  return toBase64Url(concatBytes(accountBytes, deviceBytes));
};

const isCanonical = (text: string): boolean => {
  const rest = text.length % 4;
  return rest === 0 || LAST_CHARACTERS[rest]?.includes(text.slice(-1)) === true;
};

/**
 * The header IV as text. The schema has checked the alphabet. Code `malformed` unless the message has 143 + B or 1316 +
 * B bytes with tag 22 or 21, and an initiator that it names is the sender.
 */
export const readMessageHead = (text: string, sender: Principal): string => {
  const bytes = Math.floor((text.length * 3) / 4);
  const isInitial = text.startsWith(INITIAL);
  refuseUnless((isInitial || text.startsWith(LATER)) && isCanonical(text), 'malformed');
  refuseUnless(isBodyClass(bytes - (isInitial ? INITIAL_MESSAGE_OVERHEAD_BYTES : MESSAGE_OVERHEAD_BYTES)), 'malformed');
  refuseUnless(!isInitial || text.startsWith(initiatorText(sender), PREFIX_CHARACTERS), 'malformed');
  const iv = isInitial ? HANDSHAKE_CHARACTERS : PREFIX_CHARACTERS;
  return text.slice(iv, iv + IV_CHARACTERS);
};
