/**
 * Deterministic CBOR against cborg, in both directions, and every other form of the same values refused (PROTOCOL 7.1).
 */
import { decode as cborgDecode, encode as cborgEncode, rfc8949EncodeOptions } from 'cborg';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeCbor, encodeCbor, type CborValue } from './cbor.ts';
import { concatBytes } from './byte-writer.ts';
import { fromHex, toHex } from './hex.ts';

const uint = fc.oneof(fc.nat(30), fc.nat(0x1ffff), fc.maxSafeNat());
const text = fc.string({ unit: 'grapheme', maxLength: 40 }).map((value) => value.normalize('NFC'));
const leaf: fc.Arbitrary<CborValue> = fc.oneof(uint, text, fc.uint8Array({ maxLength: 300 }));

const valueAt = (depth: number): fc.Arbitrary<CborValue> =>
  depth === 0
    ? leaf
    : fc.oneof(
        { weight: 3, arbitrary: leaf },
        { weight: 1, arbitrary: fc.array(valueAt(depth - 1), { maxLength: 30 }) },
        {
          weight: 1,
          arbitrary: fc
            .uniqueArray(fc.tuple(uint, valueAt(depth - 1)), { maxLength: 30, selector: ([key]) => key })
            .map((entries) => new Map(entries)),
        },
      );
const values = valueAt(3);

const hex = (digits: string): Uint8Array => fromHex(digits)!;
const options = { useMaps: true, strict: true, rejectDuplicateMapKeys: true };

/** Views of the input compare as bytes, maps by their ascending keys. */
const comparable = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return `bytes ${toHex(value)}`;
  if (value instanceof Map) {
    const entries = [...(value as Map<number, unknown>)].sort(([a], [b]) => a - b);
    return ['map', ...entries.map(([key, inner]) => [key, comparable(inner)])];
  }
  return Array.isArray(value) ? ['array', ...value.map(comparable)] : value;
};

describe('against cborg', () => {
  test('the same bytes for the same value', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(toHex(encodeCbor(value))).toBe(toHex(cborgEncode(value, rfc8949EncodeOptions)));
      }),
    );
  });

  test('each reads what the other wrote', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(comparable(cborgDecode(encodeCbor(value), options))).toEqual(comparable(value));
        expect(comparable(decodeCbor(cborgEncode(value, rfc8949EncodeOptions)))).toEqual(comparable(value));
      }),
    );
  });

  test('whatever is read is read by cborg too, and written again in the same bytes', () => {
    const changed = fc.tuple(values, fc.nat(), fc.nat(255)).map(([value, at, byte]) => {
      const bytes = encodeCbor(value);
      bytes[at % bytes.length] = byte;
      return bytes;
    });
    fc.assert(
      fc.property(fc.oneof(changed, fc.uint8Array({ maxLength: 12 })), (bytes) => {
        let value: CborValue;
        try {
          value = decodeCbor(bytes);
        } catch (cause) {
          expect(cause).toMatchObject({ code: 'malformed' });
          return;
        }
        expect(comparable(cborgDecode(bytes, options))).toEqual(comparable(value));
        // Text in another form than C is given as it came; all else has one encoding.
        expect(toHex(cborgEncode(value, rfc8949EncodeOptions))).toBe(toHex(bytes));
      }),
      { numRuns: 2000 },
    );
  });
});

/** A number of bytes in a head longer than needed. */
const longer: readonly (readonly [string, string])[] = [
  ['23 in two bytes', '1817'],
  ['23 in three', '190017'],
  ['255 in three', '1900ff'],
  ['65535 in five', '1a0000ffff'],
  ['2^32 - 1 in nine', '1b00000000ffffffff'],
  ['bytes with a longer length', '580100'],
  ['text with a longer length', '780161'],
  ['an array with a longer count', '980100'],
  ['a map with a longer count', 'b8010000'],
  ['a map whose key is longer', 'a1180100'],
];

const foreign: readonly (readonly [string, string])[] = [
  ['a negative number', '20'],
  ['a large negative number', '3b001fffffffffffff'],
  ['a tag', 'c000'],
  ['false', 'f4'],
  ['true', 'f5'],
  ['null', 'f6'],
  ['undefined', 'f7'],
  ['a simple value', 'f8ff'],
  ['a half float', 'f93c00'],
  ['a float', 'fa3f800000'],
  ['a double', 'fb3ff0000000000000'],
  ['a break', 'ff'],
  ['bytes of indefinite length', '5f4100ff'],
  ['text of indefinite length', '7f6161ff'],
  ['an array of indefinite length', '9f00ff'],
  ['a map of indefinite length', 'bf0000ff'],
  ['a reserved length', '1c'],
  ['another reserved length', '5e'],
  ['2^53', '1b0020000000000000'],
  ['2^64 - 1', '1bffffffffffffffff'],
];

const maps: readonly (readonly [string, string])[] = [
  ['keys out of order', 'a201000000'],
  ['a key twice', 'a200000001'],
  ['a key that is text', 'a1616100'],
  ['a key that is bytes', 'a1410000'],
  ['a key that is an array', 'a18000'],
  ['a negative key', 'a12000'],
  ['a key without a value', 'a100'],
];

describe('refused as malformed', () => {
  test.each([...longer, ...foreign, ...maps])('%s', (_, digits) => {
    expect(() => decodeCbor(hex(digits))).toThrow('malformed');
    expect(() => decodeCbor(concatBytes(Uint8Array.of(0x81), hex(digits)))).toThrow('malformed');
  });

  test('nothing, what was cut off, and what goes on', () => {
    const bytes = encodeCbor(
      new Map<number, CborValue>([
        [0, 'text'],
        [1, [new Uint8Array(300), 70_000]],
      ]),
    );
    for (let length = 0; length < bytes.length; length += 1) {
      expect(() => decodeCbor(bytes.subarray(0, length))).toThrow('malformed');
    }
    expect(() => decodeCbor(concatBytes(bytes, Uint8Array.of(0)))).toThrow('malformed');
  });

  test('text that is not UTF-8', () => {
    for (const digits of ['61ff', '62c080', '63eda080', '61c3', '64f5808080', '64f4908080']) {
      expect(() => decodeCbor(hex(digits))).toThrow('malformed');
    }
  });

  test('a count of 2^32 - 1 and nothing behind it, at once and without the memory', () => {
    for (const digits of ['9affffffff', 'baffffffff', '5affffffff', '7affffffff', '9b001fffffffffffff']) {
      expect(() => decodeCbor(hex(digits))).toThrow('malformed');
    }
  });
});

describe('depth', () => {
  const nested = (containers: number): string => '81'.repeat(containers) + '00';

  test('an item inside six containers is read and written, inside seven neither', () => {
    const six = decodeCbor(hex(nested(6)));
    expect(toHex(encodeCbor(six))).toBe(nested(6));
    expect(() => decodeCbor(hex(nested(7)))).toThrow('malformed');
    expect(() => encodeCbor([six])).toThrow('malformed');
  });

  test('an empty container counts, too, and a long row of them does no harm', () => {
    expect(() => decodeCbor(hex('81'.repeat(6) + '80'))).toThrow('malformed');
    expect(() => decodeCbor(hex('a100'.repeat(7) + '00'))).toThrow('malformed');
    expect(() => decodeCbor(new Uint8Array(100_000).fill(0x81))).toThrow('malformed');
  });
});

describe('text', () => {
  test('is written in form C', () => {
    expect(toHex(encodeCbor('u\u0308'))).toBe(toHex(encodeCbor('\u00fc')));
  });

  test('in another form is read as it came, and a byte order mark stays what it is', () => {
    expect(decodeCbor(hex('6375cc88'))).toBe('u\u0308');
    expect(decodeCbor(hex('64efbbbf61'))).toBe('\ufeffa');
  });

  test('with half a character is not written', () => {
    expect(() => encodeCbor('\ud800')).toThrow('malformed');
    expect(() => encodeCbor(new Map([[0, ['\udc00']]]))).toThrow('malformed');
  });
});

test.each([-1, 0.5, NaN, Infinity, 2 ** 53])('%s is no number that is written', (number) => {
  expect(() => encodeCbor(number)).toThrow('malformed');
  expect(() => encodeCbor(new Map([[number, 0]]))).toThrow('malformed');
});
