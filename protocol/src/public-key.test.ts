/** Keys that no honest device makes. Tests of core/src/crypto show what the curve does with them. */
import { describe, expect, test } from 'vitest';
import { concatBytes } from './byte-writer.ts';
import { fromHex } from './hex.ts';
import { isSoundAgreementKey, isSoundKemKey, isSoundSigningKey } from './public-key.ts';

const hex = (digits: string): Uint8Array => fromHex(digits)!;
const byte = (at: number, value: number, fill = 0): Uint8Array => new Uint8Array(32).fill(fill).fill(value, at, at + 1);

describe('an X25519 key', () => {
  test('is sound below p, if it is not of low order', () => {
    expect(isSoundAgreementKey(byte(0, 9))).toBe(true);
    expect(isSoundAgreementKey(byte(0, 2))).toBe(true);
    // p - 2 is one; p - 1, p and what is above are not.
    const top = (low: number): Uint8Array =>
      concatBytes(Uint8Array.of(low), new Uint8Array(30).fill(255), Uint8Array.of(0x7f));
    expect([0xeb, 0xec, 0xed, 0xee, 0xff].map((low) => isSoundAgreementKey(top(low)))).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  test('of another length, or with the spare bit, is none', () => {
    for (const length of [0, 31, 33]) expect(isSoundAgreementKey(new Uint8Array(length).fill(9))).toBe(false);
    expect(isSoundAgreementKey(byte(31, 0x80, 9))).toBe(false);
  });
});

describe('an Ed25519 key', () => {
  test('is sound with y below p and either sign', () => {
    const base = hex('5866666666666666666666666666666666666666666666666666666666666666');
    const negative = Uint8Array.from(base);
    negative[31] = negative[31]! | 0x80;
    expect([base, negative].map(isSoundSigningKey)).toEqual([true, true]);
    const top = (low: number): Uint8Array =>
      concatBytes(Uint8Array.of(low), new Uint8Array(30).fill(255), Uint8Array.of(0x7f));
    expect([0xec, 0xed, 0xee, 0xff].map((low) => isSoundSigningKey(top(low)))).toEqual([false, false, false, false]);
  });

  test('of another length is none', () => {
    for (const length of [0, 31, 33, 64]) expect(isSoundSigningKey(new Uint8Array(length).fill(9))).toBe(false);
  });
});

describe('an ML-KEM-768 key', () => {
  test('has 1184 bytes, and no bound on its last 32', () => {
    expect(isSoundKemKey(concatBytes(new Uint8Array(1152), new Uint8Array(32).fill(255)))).toBe(true);
    for (const length of [0, 1183, 1185, 800, 1568]) expect(isSoundKemKey(new Uint8Array(length))).toBe(false);
  });

  test('has each coefficient below 3329', () => {
    for (let at = 0; at < 1152; at += 3) {
      const key = new Uint8Array(1184);
      // 3328 = 0xd00 in both halves of three bytes.
      key.set([0x00, 0x0d, 0xd0], at);
      expect(isSoundKemKey(key)).toBe(true);
      key.set([0x01, 0x0d, 0xd0], at);
      expect(isSoundKemKey(key)).toBe(false);
      key.set([0x00, 0x1d, 0xd0], at);
      expect(isSoundKemKey(key)).toBe(false);
    }
  });
});
