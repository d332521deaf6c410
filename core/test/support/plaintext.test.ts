import { expect, test } from 'vitest';
import { encodeUtf8, toBase64Url } from '@cipherchat/protocol';
import { markersIn } from './plaintext.ts';

const MARKER = 'the card number';
const within = (before: string): Uint8Array => encodeUtf8(`${before}${MARKER} and more`);

test.each([
  ['a string', { text: `x${MARKER}` }],
  ['the name of a field', { [MARKER]: 1 }],
  ['bytes', [{ list: within('') }]],
  ['a part of other bytes', [new Uint8Array(within('xyz').buffer, 2)]],
  ['base64url that begins with it', { receivers: [{ message: toBase64Url(within('')) }] }],
  ['base64url in which it stands one byte on', { receivers: [{ message: toBase64Url(within('x')) }] }],
  ['base64url in which it stands two bytes on', { receivers: [{ message: toBase64Url(within('xy')) }] }],
])('finds a marker in %s', (_, value) => {
  expect(markersIn(value, ['another', MARKER])).toEqual([MARKER]);
});

test('finds nothing in other bytes, nor across two of them', () => {
  expect(markersIn([{ message: toBase64Url(encodeUtf8('the car')) }, 'd number', 1, null], [MARKER])).toEqual([]);
});
