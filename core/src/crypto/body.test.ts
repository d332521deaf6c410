/** P, the body of a message: one encoding for each (PROTOCOL 5.3). */
import { toHex, u32 } from '@cipherchat/protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBody, encodeBody, type Body } from './body.ts';

const view = fc.record({
  version: fc.nat(0xffffffff),
  hashPrefix: fc.uint8Array({ minLength: 16, maxLength: 16 }),
});
const field = (kind: 1 | 2, length: number) =>
  fc.record({
    kind: fc.constant(kind),
    epoch: fc.nat(0xffffffff),
    bytes: fc.uint8Array({ minLength: length, maxLength: length }),
  });
const bodies: fc.Arbitrary<Body> = fc.record({
  takesPart: fc.boolean(),
  senderView: view,
  receiverView: view,
  pqField: fc.oneof(fc.constant(undefined), field(1, 1184), field(2, 1088)),
  content: fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ minLength: 63_900, maxLength: 64_000 })),
});

const plain: Body = {
  takesPart: false,
  senderView: { version: 1, hashPrefix: new Uint8Array(16).fill(1) },
  receiverView: { version: 2, hashPrefix: new Uint8Array(16).fill(2) },
  pqField: undefined,
  content: new Uint8Array(210).fill(3),
};

/** Views of the input compare as bytes. */
const asHex = ({ pqField, senderView, receiverView, content, takesPart }: Body): unknown => [
  takesPart,
  ...[senderView, receiverView].map(({ version, hashPrefix }) => [version, toHex(hashPrefix)]),
  pqField && [pqField.kind, pqField.epoch, toHex(pqField.bytes)],
  toHex(content),
];

const changed = (change: (body: Uint8Array) => void, body = encodeBody(plain)): Uint8Array => {
  change(body);
  return body;
};

test('comes back as it was written, in the smallest class that holds it', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const bytes = encodeBody(body);
      const filled = 42 + (body.pqField === undefined ? 0 : 4 + body.pqField.bytes.length) + 4 + body.content.length;
      expect(bytes.length).toBe(Math.max(256, 2 ** Math.ceil(Math.log2(filled))));
      expect(asHex(decodeBody(bytes))).toEqual(asHex(body));
      expect(toHex(encodeBody(decodeBody(bytes)))).toBe(toHex(bytes));
    }),
    { numRuns: 50 },
  );
});

test('flag bits that mean nothing yet are passed over', () => {
  const flags = (bits: number): boolean => decodeBody(changed((body) => body.fill(bits, 0, 1))).takesPart;
  expect([0, 1, 0xfe, 0xff].map(flags)).toEqual([false, true, false, true]);
});

describe('refused as malformed', () => {
  test('a pad byte that is not zero, at any place', () => {
    const short = encodeBody({ ...plain, content: new Uint8Array(0) });
    for (let at = 46; at < 256; at += 1) {
      expect(() => decodeBody(changed((body) => body.fill(1, at, at + 1), Uint8Array.from(short)))).toThrow(
        'malformed',
      );
    }
  });

  test('a class larger than needed, or none at all', () => {
    const body = encodeBody(plain);
    for (const length of [257, 511, 512, 1024]) {
      const larger = new Uint8Array(length);
      larger.set(body);
      expect(() => decodeBody(larger)).toThrow('malformed');
    }
  });

  test('what was cut off, at any byte', () => {
    const body = encodeBody(plain);
    for (let length = 0; length < 256; length += 1)
      expect(() => decodeBody(body.subarray(0, length))).toThrow('malformed');
  });

  test('a PQ field of an unknown kind, and content that is not there', () => {
    for (const kind of [3, 255])
      expect(() => decodeBody(changed((body) => body.fill(kind, 41, 42)))).toThrow('malformed');
    for (const length of [211, 64_001, 0xffffffff]) {
      expect(() => decodeBody(changed((body) => body.set(u32(length), 42)))).toThrow('malformed');
    }
  });
});

test('content beyond 64,000 bytes is not written', () => {
  expect(() => encodeBody({ ...plain, content: new Uint8Array(64_001) })).toThrow('limit');
});
