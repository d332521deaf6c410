/** UTF-8 against the platform's own, and all that is ill-formed refused (RFC 3629; PROTOCOL 1.1). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Any code point but halves of pairs, those of each length alike. */
const character = fc
  .oneof(fc.nat(0x7f), fc.nat(0x7ff), fc.nat(0xffff), fc.nat(0x10ffff))
  .filter((point) => point < 0xd800 || point > 0xdfff)
  .map((point) => String.fromCodePoint(point));

describe('UTF-8', () => {
  test('is what the platform writes, for every kind of character', () => {
    fc.assert(
      fc.property(fc.array(character, { maxLength: 60 }), (characters) => {
        const text = characters.join('');
        const bytes = new TextEncoder().encode(text);
        expect(encodeUtf8(text)).toEqual(bytes);
        expect(decodeUtf8(bytes)).toBe(text);
      }),
    );
    const edges = '\0\x7f\x80\u07ff\u0800\ud7ff\ue000\uffff\u{10000}\u{10ffff}';
    expect(encodeUtf8(edges)).toEqual(new TextEncoder().encode(edges));
  });

  test('takes and refuses the same bytes as a strict decoder', () => {
    const near = fc.array(
      fc.oneof(
        fc.nat(255),
        fc.constantFrom(0x80, 0xbf, 0xc0, 0xc2, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0x9f, 0x90, 0xa0),
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(near, (list) => {
        const bytes = Uint8Array.from(list);
        let expected: string | undefined;
        try {
          expected = strict.decode(bytes);
        } catch {
          expected = undefined;
        }
        if (expected === undefined) expect(() => decodeUtf8(bytes)).toThrow('malformed');
        else expect(decodeUtf8(bytes)).toBe(expected);
      }),
      { numRuns: 5000 },
    );
  });

  test.each([
    ['a byte that never occurs', [0xff]],
    ['a continuation alone', [0x80]],
    ['a character cut off', [0xe2, 0x82]],
    ['more bytes than it needs', [0xc0, 0x80]],
    ['half a character', [0xed, 0xa0, 0x80]],
    ['a code point beyond the last', [0xf4, 0x90, 0x80, 0x80]],
  ])('%s is refused', (_, list) => {
    expect(() => decodeUtf8(Uint8Array.from([0x61, ...list]))).toThrow('malformed');
  });

  test('half a character is not written', () => {
    for (const text of ['\ud800', 'a\udfff', '\udc00\ud800', 'x\ud83dy'])
      expect(() => encodeUtf8(text)).toThrow('malformed');
  });

  test('is given as it came: a byte order mark and other forms than C stay', () => {
    for (const text of ['\ufeffa', 'u\u0308', '\u212b']) expect(decodeUtf8(encodeUtf8(text))).toBe(text);
  });
});
