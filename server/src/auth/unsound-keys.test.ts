/** The checks of public keys, against keys that Node makes and the published ones of small order. */
import { isSoundAgreementKey, isSoundKemKey, isSoundSigningKey } from '@cipherchat/protocol';
import { describe, expect, it } from 'vitest';
import { newAgreementKey, newKemKey, newSigningKey } from '../../test/support/signing.ts';

const P = (1n << 255n) - 19n;
const littleEndian = (value: bigint): Uint8Array =>
  Uint8Array.from(Buffer.from(value.toString(16).padStart(64, '0'), 'hex').reverse());
const fromHex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));

describe('X25519 public keys', () => {
  it('pass as they are made', () => {
    for (let i = 0; i < 50; i += 1) expect(isSoundAgreementKey(newAgreementKey())).toBe(true);
  });

  it.each([
    ['zero', '00'.repeat(32)],
    ['one', `01${'00'.repeat(31)}`],
    ['order 8', 'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800'],
    ['order 8, the other one', '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157'],
    ['p - 1', `ec${'ff'.repeat(30)}7f`],
    ['p, which is zero again', `ed${'ff'.repeat(30)}7f`],
    ['p + 1, which is one again', `ee${'ff'.repeat(30)}7f`],
    ['the greatest number', 'ff'.repeat(32)],
  ])('are refused: %s', (_, hex) => {
    expect(isSoundAgreementKey(fromHex(hex))).toBe(false);
  });

  it('are refused with a spare bit set, and in another length', () => {
    const key = newAgreementKey();
    expect(isSoundAgreementKey(Uint8Array.from(key, (byte, i) => (i === 31 ? byte | 0x80 : byte)))).toBe(false);
    expect(isSoundAgreementKey(key.subarray(1))).toBe(false);
  });
});

describe('Ed25519 public keys', () => {
  it('pass as they are made', () => {
    for (let i = 0; i < 50; i += 1) expect(isSoundSigningKey(newSigningKey().publicKey)).toBe(true);
  });

  it.each([
    ['y = 0, order 4', '00'.repeat(32)],
    ['the identity', `01${'00'.repeat(31)}`],
    ['y = -1, order 2', `ec${'ff'.repeat(30)}7f`],
    ['order 8', '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'],
    ['order 8, the other one', 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a'],
    ['p', `ed${'ff'.repeat(30)}7f`],
    ['p + 1', `ee${'ff'.repeat(30)}7f`],
  ])('are refused with either sign: %s', (_, hex) => {
    const key = fromHex(hex);
    expect(isSoundSigningKey(key)).toBe(false);
    expect(isSoundSigningKey(Uint8Array.from(key, (byte, i) => (i === 31 ? byte | 0x80 : byte)))).toBe(false);
  });

  it('are refused above the prime', () => {
    expect(isSoundSigningKey(littleEndian(P + 3n))).toBe(false);
  });
});

describe('ML-KEM-768 encapsulation keys', () => {
  it('pass with all coefficients below the modulus', () => {
    expect(isSoundKemKey(newKemKey())).toBe(true);
    expect(isSoundKemKey(new Uint8Array(1184))).toBe(true);
  });

  it.each([0, 1, 2, 575, 1149, 1150, 1151])('are refused with a coefficient of 3329 or more at byte %d', (at) => {
    const key = new Uint8Array(1184);
    const group = at - (at % 3);
    if (at % 3 === 0) key.set([0x01, 0x0d], group);
    else key.set([0x10, 0xd0], group + 1);
    expect(isSoundKemKey(key)).toBe(false);
  });

  it('pass with 3328 in both places of three bytes', () => {
    const key = new Uint8Array(1184);
    key.set([0x00, 0x0d, 0xd0], 1149);
    expect(isSoundKemKey(key)).toBe(true);
  });

  it('are refused in another length', () => {
    expect(isSoundKemKey(new Uint8Array(1183))).toBe(false);
    expect(isSoundKemKey(new Uint8Array(1185))).toBe(false);
  });
});
