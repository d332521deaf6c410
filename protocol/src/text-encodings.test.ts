/** Base32, base64url and hexadecimal: one text for each value, against what Node does (RFC 4648). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase32 } from './base32.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { fromHex, toHex } from './hex.ts';
import { toBase32 } from './to-base32.ts';

const bytes = fc.uint8Array({ maxLength: 200 });
const ascii = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** RFC 4648 section 10, lower case and without padding where ours are. */
const RFC_4648: readonly (readonly [string, string, string, string])[] = [
  ['', '', '', ''],
  ['f', 'my', 'Zg', '66'],
  ['fo', 'mzxq', 'Zm8', '666f'],
  ['foo', 'mzxw6', 'Zm9v', '666f6f'],
  ['foob', 'mzxw6yq', 'Zm9vYg', '666f6f62'],
  ['fooba', 'mzxw6ytb', 'Zm9vYmE', '666f6f6261'],
  ['foobar', 'mzxw6ytboi', 'Zm9vYmFy', '666f6f626172'],
];

test.each(RFC_4648)('RFC 4648: %o', (text, base32, base64, hex) => {
  expect([toBase32, toBase64Url, toHex].map((to) => to(ascii(text)))).toEqual([base32, base64, hex]);
  expect([fromBase32(base32), fromBase64Url(base64), fromHex(hex)]).toEqual([ascii(text), ascii(text), ascii(text)]);
});

const ENCODINGS = [
  { name: 'base32', to: toBase32, from: fromBase32, alphabet: 'abcdefghijklmnopqrstuvwxyz234567' },
  {
    name: 'base64url',
    to: toBase64Url,
    from: fromBase64Url,
    alphabet: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
  },
  { name: 'hexadecimal', to: toHex, from: fromHex, alphabet: '0123456789abcdef' },
];

describe.each(ENCODINGS)('$name', ({ to, from, alphabet }) => {
  test('comes back, in either direction: what can be read is what would be written', () => {
    fc.assert(
      fc.property(bytes, (value) => {
        expect(from(to(value))).toEqual(value);
      }),
    );
    const texts = fc.string({ unit: fc.constantFrom(...Array.from(alphabet)), maxLength: 12 });
    fc.assert(
      fc.property(texts, (text) => {
        const read = from(text);
        if (read !== undefined) expect(to(read)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  test('any other character, at any place, is refused', () => {
    const text = to(new Uint8Array(20).fill(0xa5));
    const others = ['=', ' ', '\n', '\0', '.', '/', '+', 'ſ', 'é', '😀', '\ud800'].filter(
      (one) => !alphabet.includes(one),
    );
    for (const other of others) {
      for (let at = 0; at < text.length; at += 1) {
        expect(from(text.slice(0, at) + other + text.slice(at + other.length))).toBeUndefined();
      }
      expect(from(text + other)).toBeUndefined();
    }
  });
});

test('bits that are not used are zero: one text for each value', () => {
  for (const { from, alphabet } of ENCODINGS.slice(0, 2)) {
    for (const length of [2, 3, 4, 5, 7]) {
      const read = Array.from(alphabet, (last) => from('a'.repeat(length - 1) + last)).filter(
        (value) => value !== undefined,
      );
      expect(new Set(read.map(toHex)).size).toBe(read.length);
    }
  }
  expect([fromBase32('mz'), fromBase32('mzxr'), fromBase64Url('Zh'), fromBase64Url('Zm9')]).toEqual(
    Array.from({ length: 4 }, () => undefined),
  );
});

describe('strictness', () => {
  test('lengths that no value has', () => {
    for (const length of [1, 3, 6, 9, 11, 14]) expect(fromBase32('a'.repeat(length))).toBeUndefined();
    for (const length of [1, 5, 9]) expect(fromBase64Url('A'.repeat(length))).toBeUndefined();
    for (const length of [1, 3, 31]) expect(fromHex('0'.repeat(length))).toBeUndefined();
  });

  test('upper case and the other alphabets', () => {
    expect([fromBase32('MY'), fromBase32('m1'), fromBase32('m8'), fromHex('6F'), fromBase64Url('-_+/')]).toEqual(
      Array.from({ length: 5 }, () => undefined),
    );
  });

  test('a hundred thousand bytes are no trouble', () => {
    const long = new Uint8Array(100_000).map((_, i) => i);
    expect(toBase64Url(long)).toBe(Buffer.from(long).toString('base64url'));
    expect(fromBase64Url(toBase64Url(long))).toEqual(long);
  });
});
