import { describe, expect, expectTypeOf, test } from 'vitest';
import { AccountId, DeviceId, EnvelopeId, MessageId, type IdType } from './ids.ts';

const bytes = (length: number): Uint8Array => Uint8Array.from({ length }, (_, i) => 7 * i + 1);
const ADDRESS = 'aeea6fq5eqvteokai5hfkxddnjyxq74g';
const HEX = '01080f161d242b323940474e555c636a';

const TYPES: readonly (readonly [string, IdType<string>, string, number])[] = [
  ['AccountId', AccountId as unknown as IdType<string>, ADDRESS, 20],
  ['DeviceId', DeviceId as unknown as IdType<string>, HEX, 16],
  ['EnvelopeId', EnvelopeId as unknown as IdType<string>, HEX, 16],
  ['MessageId', MessageId as unknown as IdType<string>, HEX, 16],
];

describe.each(TYPES)('%s', (_, type, text, length) => {
  test('has one text for its bytes, and the bytes for its text', () => {
    expect(type.fromBytes(bytes(length))).toBe(text);
    expect(type.toBytes(text)).toEqual(bytes(length));
    expect(type.parse(text)).toBe(text);
    expect(type.is(text)).toBe(true);
  });

  test('is no other text and no other value', () => {
    const others = ['', text.slice(1), `${text}a`, text.toUpperCase(), `${text.slice(1)}\n`, `!${text.slice(1)}`];
    for (const other of others) {
      expect(type.is(other), other).toBe(false);
      expect(() => type.parse(other), other).toThrow('malformed');
      expect(() => type.toBytes(other), other).toThrow('malformed');
    }
    for (const other of [undefined, null, 7, [text], bytes(length)]) expect(type.is(other)).toBe(false);
  });

  test('has no other length', () => {
    for (const other of [0, length - 1, length + 1]) expect(() => type.fromBytes(bytes(other))).toThrow('malformed');
  });
});

test('an address is not a device id, and the reverse', () => {
  expect([AccountId.is(HEX), DeviceId.is(ADDRESS)]).toEqual([false, false]);
});

test('the compiler tells ids apart, from each other and from text', () => {
  expectTypeOf<AccountId>().toExtend<string>();
  expectTypeOf<string>().not.toExtend<AccountId>();
  expectTypeOf<DeviceId>().not.toExtend<AccountId>();
  expectTypeOf<EnvelopeId>().not.toExtend<MessageId>();
  expectTypeOf<MessageId>().not.toExtend<DeviceId>();
});
