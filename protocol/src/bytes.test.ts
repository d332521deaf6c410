/** Fixed, big-endian layouts: read and written to the byte (PROTOCOL 1.1). */
import { describe, expect, test } from 'vitest';
import { readBytes } from './byte-reader.ts';
import { compareBytes, concatBytes, equalBytes, u32, u64, u8 } from './byte-writer.ts';

describe('writing', () => {
  test('is big-endian, in the width of the field', () => {
    expect([u8(255), u32(0x01020304), u64(0x0102030405060)]).toEqual([
      Uint8Array.of(255),
      Uint8Array.of(1, 2, 3, 4),
      Uint8Array.of(0, 0, 0x10, 0x20, 0x30, 0x40, 0x50, 0x60),
    ]);
    expect(u64(Number.MAX_SAFE_INTEGER)).toEqual(Uint8Array.of(0, 0x1f, 255, 255, 255, 255, 255, 255));
  });

  test('a number that does not fit is refused, not cut', () => {
    for (const value of [-1, 256, 0.5, NaN]) expect(() => u8(value)).toThrow('malformed');
    for (const value of [-1, 2 ** 32, 0.5, NaN]) expect(() => u32(value)).toThrow('malformed');
    for (const value of [-1, 2 ** 53, 0.5, NaN]) expect(() => u64(value)).toThrow('malformed');
  });

  test('parts are put together in their order', () => {
    expect(concatBytes()).toEqual(new Uint8Array(0));
    expect(concatBytes(Uint8Array.of(1), new Uint8Array(0), Uint8Array.of(2, 3))).toEqual(Uint8Array.of(1, 2, 3));
  });
});

describe('reading', () => {
  const input = Uint8Array.of(7, 1, 2, 3, 4, 0, 0, 0, 0, 0, 0, 1, 0, 9, 9);

  test('takes what is there, and knows where it is', () => {
    const reader = readBytes(input);
    expect([reader.u8(), reader.u32(), reader.u64(), reader.offset()]).toEqual([7, 0x01020304, 256, 13]);
    expect(reader.bytes(2)).toEqual(Uint8Array.of(9, 9));
    expect(() => reader.end()).not.toThrow();
  });

  test('a part of a larger buffer is read from its own beginning', () => {
    expect(readBytes(input.subarray(1, 5)).u32()).toBe(0x01020304);
  });

  test('past the end, and bytes left over, are refused', () => {
    expect(() => readBytes(new Uint8Array(0)).u8()).toThrow('malformed');
    expect(() => readBytes(new Uint8Array(3)).u32()).toThrow('malformed');
    expect(() => readBytes(new Uint8Array(7)).u64()).toThrow('malformed');
    expect(() => readBytes(new Uint8Array(3)).bytes(4)).toThrow('malformed');
    expect(() => readBytes(new Uint8Array(1)).end()).toThrow('malformed');
  });

  test('a number beyond 2^53 - 1 is refused', () => {
    expect(readBytes(u64(Number.MAX_SAFE_INTEGER)).u64()).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => readBytes(Uint8Array.of(0, 0x20, 0, 0, 0, 0, 0, 0)).u64()).toThrow('malformed');
    expect(() => readBytes(new Uint8Array(8).fill(255)).u64()).toThrow('malformed');
  });
});

test('byte strings compare by their first difference, then by length', () => {
  const ordered = [[], [0], [0, 0], [0, 255], [1], [255]].map((bytes) => Uint8Array.from(bytes));
  for (const [i, a] of ordered.entries()) {
    for (const [j, b] of ordered.entries()) {
      expect(Math.sign(compareBytes(a, b))).toBe(Math.sign(i - j));
      expect(equalBytes(a, b)).toBe(i === j);
    }
  }
});
