import { expect, it } from 'vitest';
import { encodeUtf8, toBase32, toBase64Url, toHex } from '@cipherchat/protocol';
import { spellingsOf } from './spellings.ts';

const MARKER = encodeUtf8('the card number');

it.each([
  ['hexadecimal', toHex],
  ['capital hexadecimal', (bytes: Uint8Array) => toHex(bytes).toUpperCase()],
  ['base32', toBase32],
  ['base64url', toBase64Url],
  ['base64', (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')],
])('finds bytes in %s, wherever they stand within others', (_, encode) => {
  const found = [0, 1, 2, 3, 4, 5, 6, 7].map((before) => {
    const text = encode(Uint8Array.of(...new Uint8Array(before).fill(7), ...MARKER, 9, 9, 9)).toLowerCase();
    return spellingsOf(MARKER).some((spelling) => text.includes(spelling));
  });
  expect(found).not.toContain(false);
});
