/** Base32 (RFC 4648 section 6) in lower case without padding: the text form of account addresses (PROTOCOL 1.3). */
export const BASE32_ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** Undefined for a character outside the alphabet, or unused bits that are not zero. */
export const fromBase32 = (text: string): Uint8Array<ArrayBuffer> | undefined => {
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8));
  let buffer = 0;
  let bits = 0;
  let written = 0;
  for (const character of text) {
    const value = BASE32_ALPHABET.indexOf(character);
    if (value < 0) return undefined;
    buffer = ((buffer << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[written] = (buffer >> bits) & 255;
      written += 1;
    }
  }
  return bits < 5 && (buffer & ((1 << bits) - 1)) === 0 ? bytes : undefined;
};
