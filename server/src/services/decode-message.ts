/** The one decoding of a message, with the platform's own codec: the schema has checked the alphabet already. */
import { refuseUnless } from './service-error.ts';

/** Last characters whose unused bits are zero, by length modulo 4: there is one text for each value. */
const LAST_CHARACTERS: Readonly<Record<number, string>> = { 2: 'AQgw', 3: 'AEIMQUYcgkosw048' };

/** Code `malformed` for a text that is not the canonical base64url of its bytes. */
export const decodeMessage = (text: string): Buffer => {
  const rest = text.length % 4;
  refuseUnless(rest !== 1 && (rest === 0 || LAST_CHARACTERS[rest]?.includes(text.slice(-1)) === true), 'malformed');
  return Buffer.from(text, 'base64url');
};
