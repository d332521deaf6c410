/** Apart from the way back, which the panel needs first. */
import { BASE32_ALPHABET } from './base32.ts';

export const toBase32 = (bytes: Uint8Array): string => {
  let text = '';
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = ((buffer << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += BASE32_ALPHABET.charAt((buffer >> bits) & 31);
    }
  }
  return bits > 0 ? text + BASE32_ALPHABET.charAt((buffer << (5 - bits)) & 31) : text;
};
