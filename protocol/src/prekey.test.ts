/** Layout of prekey records and bundles (PROTOCOL 3.3). */
import { describe, expect, test } from 'vitest';
import { concatBytes } from './byte-writer.ts';
import { parsePrekey } from './parse-prekey.ts';
import { encodeBundle, encodePrekeyCore, isKemKind, parseBundle, PREKEY_KIND, type PrekeyKind } from './prekey.ts';

const KINDS = Object.values(PREKEY_KIND);
const publicKey = (kind: PrekeyKind): Uint8Array => new Uint8Array(isKemKind(kind) ? 1184 : 32).fill(kind);
const fields = (kind: PrekeyKind) => ({
  kind,
  deviceId: new Uint8Array(16).fill(5),
  id: 6,
  expires: 7,
  publicKey: publicKey(kind),
});
const record = (kind: PrekeyKind): Uint8Array<ArrayBuffer> =>
  concatBytes(encodePrekeyCore(fields(kind)), new Uint8Array(64).fill(9));

const changed = (bytes: Uint8Array<ArrayBuffer>, at: number, ...values: readonly number[]): Uint8Array => {
  bytes.set(values, at);
  return bytes;
};

describe.each(KINDS)('a prekey of kind %i', (kind) => {
  test('comes back as it was written, in 128 or 1280 bytes', () => {
    const { core, signature, record: read, ...rest } = parsePrekey(record(kind));
    expect(rest).toEqual(fields(kind));
    expect([core, read]).toEqual([encodePrekeyCore(fields(kind)), record(kind)]);
    expect(signature).toEqual(new Uint8Array(64).fill(9));
    expect(read.length).toBe(isKemKind(kind) ? 1280 : 128);
  });

  test('is refused when it was cut off, at any byte, and when it goes on', () => {
    const bytes = record(kind);
    for (let length = 0; length < bytes.length; length += 1) {
      expect(() => parsePrekey(bytes.subarray(0, length))).toThrow('malformed');
    }
    expect(() => parsePrekey(concatBytes(bytes, Uint8Array.of(0)))).toThrow('malformed');
  });

  test('is refused with another prefix, an unknown kind, id 0, or a time beyond 2^53 - 1', () => {
    for (const at of [0, 1, 2]) expect(() => parsePrekey(changed(record(kind), at, 0x13))).toThrow('unsupported');
    for (const other of [0, 5, 255]) expect(() => parsePrekey(changed(record(kind), 3, other))).toThrow('malformed');
    expect(() => parsePrekey(changed(record(kind), 20, 0, 0, 0, 0))).toThrow('malformed');
    expect(() => parsePrekey(changed(record(kind), 24, 0, 0x20))).toThrow('malformed');
  });

  test('is refused under a kind whose key is of another length', () => {
    const other = isKemKind(kind) ? PREKEY_KIND.oneTime : PREKEY_KIND.oneTimeKem;
    expect(() => parsePrekey(changed(record(kind), 3, other))).toThrow('malformed');
  });
});

const { mediumTerm, oneTime, lastResortKem, oneTimeKem } = PREKEY_KIND;

describe('a bundle', () => {
  test('holds kind 1, then kind 4 or 3, then kind 2 if there is one', () => {
    for (const kem of [lastResortKem, oneTimeKem]) {
      const with2 = encodeBundle(record(mediumTerm), record(kem), record(oneTime));
      const without = encodeBundle(record(mediumTerm), record(kem));
      expect([with2.length, without.length]).toEqual([1539, 1411]);
      expect(parseBundle(with2)).toEqual({
        mediumTerm: parsePrekey(record(mediumTerm)),
        kem: parsePrekey(record(kem)),
        oneTime: parsePrekey(record(oneTime)),
      });
      expect(parseBundle(without).oneTime).toBeUndefined();
    }
  });

  test('in any other order or number is refused', () => {
    for (const a of KINDS) {
      for (const b of KINDS) {
        for (const c of [undefined, ...KINDS]) {
          const isBundle = a === mediumTerm && isKemKind(b) && (c === undefined || c === oneTime);
          if (isBundle) continue;
          const bytes = encodeBundle(record(a), record(b), c && record(c));
          expect(() => parseBundle(bytes)).toThrow('malformed');
        }
      }
    }
    const more = concatBytes(encodeBundle(record(mediumTerm), record(oneTimeKem), record(oneTime)), record(oneTime));
    expect(() => parseBundle(more)).toThrow('malformed');
  });

  test('is refused when it was cut off, at any byte, and with another prefix', () => {
    const bytes = encodeBundle(record(mediumTerm), record(oneTimeKem), record(oneTime));
    for (let length = 0; length < bytes.length; length += 1) {
      if (length !== 1411) expect(() => parseBundle(bytes.subarray(0, length))).toThrow('malformed');
    }
    for (const at of [0, 1, 2]) expect(() => parseBundle(changed(bytes.slice(), at, 0x12))).toThrow('unsupported');
  });
});
