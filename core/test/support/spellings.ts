/**
 * How bytes may stand in a text: as they are, and in each encoding that the project uses, at any place within other
 * bytes.
 */
import { toBase32, toBase64Url, toHex } from '@cipherchat/protocol';

type Encoding = { readonly encode: (bytes: Uint8Array) => string; readonly bits: number };

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/=+$/u, '');
const base32 = (bytes: Uint8Array): string => toBase32(bytes);

const ENCODINGS: readonly Encoding[] = [
  { encode: toHex, bits: 4 },
  { encode: base32, bits: 5 },
  { encode: toBase64Url, bits: 6 },
  { encode: base64, bits: 6 },
];
const MOST_BYTES_BEFORE = 5;

/** The characters that do not depend on what stands before or after the bytes. */
const encodedAt = ({ encode, bits }: Encoding, bytes: Uint8Array, before: number): string => {
  const text = encode(Uint8Array.of(...new Uint8Array(before), ...bytes));
  const from = Math.ceil((before * 8) / bits);
  return text.slice(from, Math.floor(((before + bytes.length) * 8) / bits));
};

/** In lower case. */
export const spellingsOf = (bytes: Uint8Array): readonly string[] => [
  ...new Set(
    ENCODINGS.flatMap((encoding) =>
      Array.from({ length: MOST_BYTES_BEFORE }, (_, before) => encodedAt(encoding, bytes, before).toLowerCase()),
    ),
  ),
];
