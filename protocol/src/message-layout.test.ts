/** What the transport sees of a message (PROTOCOL 5.3, 6). */
import { describe, expect, test } from 'vitest';
import { isBodyClass, readMessageLayout } from './message-layout.ts';

const CLASSES = [256, 512, 1024, 2048, 4096, 8192, 16_384, 32_768, 65_536];

const message = (tag: number, length: number): Uint8Array => {
  const bytes = new Uint8Array(length).map((_, i) => i);
  bytes.set([1, 1, tag].slice(0, length));
  return bytes;
};

describe('a message', () => {
  test.each(CLASSES)('with a body of %i bytes', (body) => {
    const later = message(0x22, 143 + body);
    expect(readMessageLayout(later)).toEqual({
      initial: false,
      bodyBytes: body,
      headerIv: later.slice(3, 15),
      initiator: undefined,
    });
    const initial = message(0x21, 1316 + body);
    expect(readMessageLayout(initial)).toEqual({
      initial: true,
      bodyBytes: body,
      headerIv: initial.slice(1176, 1188),
      initiator: { account: initial.slice(3, 23), deviceId: initial.slice(23, 39) },
    });
  });

  test('of any other length is refused', () => {
    const lengths = [
      0,
      1,
      2,
      3,
      142,
      143,
      398,
      400,
      143 + 255,
      143 + 768,
      143 + 131_072,
      1315,
      1316,
      1316 + 255,
      1316 + 257,
    ];
    for (const length of lengths) {
      for (const tag of [0x21, 0x22]) expect(() => readMessageLayout(message(tag, length))).toThrow('malformed');
    }
  });

  test('of one kind has not the length of the other', () => {
    expect(() => readMessageLayout(message(0x22, 1316 + 256))).toThrow('malformed');
    expect(() => readMessageLayout(message(0x21, 143 + 256))).toThrow('malformed');
  });

  test.each([0x00, 0x11, 0x20, 0x23, 0x71, 0x81, 0xff])('of tag %i is refused', (tag) => {
    expect(() => readMessageLayout(message(tag, 143 + 256))).toThrow('unsupported');
  });

  test('of another version or suite is refused', () => {
    for (const at of [0, 1]) {
      for (const value of [0, 2, 255]) {
        const other = message(0x22, 143 + 256);
        other[at] = value;
        expect(() => readMessageLayout(other)).toThrow('unsupported');
      }
    }
  });
});

test('body classes are the powers of two from 256 to 65,536', () => {
  expect(Array.from({ length: 70_000 }, (_, i) => i - 10).filter(isBodyClass)).toEqual(CLASSES);
  expect([NaN, Infinity, 131_072, -256].some(isBodyClass)).toBe(false);
});
