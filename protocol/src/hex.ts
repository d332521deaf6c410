/** Lower-case hexadecimal: the text form of ids in JSON, URLs and logs (PROTOCOL 1.1). */

const DIGITS = '0123456789abcdef';

export const toHex = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += DIGITS.charAt(byte >> 4) + DIGITS.charAt(byte & 15);
  return text;
};

/** 2 n lower-case digits as n bytes; undefined for any other text. */
export const fromHex = (text: string): Uint8Array<ArrayBuffer> | undefined => {
  if (text.length % 2 !== 0) return undefined;
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i += 1) {
    const high = DIGITS.indexOf(text.charAt(2 * i));
    const low = DIGITS.indexOf(text.charAt(2 * i + 1));
    if (high < 0 || low < 0) return undefined;
    bytes[i] = high * 16 + low;
  }
  return bytes;
};
