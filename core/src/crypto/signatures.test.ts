/**
 * Ed25519 and SIGN with what an attacker sends in place of a signature or a key (RFC 8032 section 5.1.7; PROTOCOL 1.2).
 */
import { isSoundSigningKey, labelled } from '@cipherchat/protocol';
import { describe, expect, test } from 'vitest';
import { bytes } from '../../test/support/scripted-platform.ts';
import { flipped } from '../../test/support/session-pair.ts';
import { sign, verify } from './functions.ts';
import { ed25519Sign, ed25519Verify, generateEd25519, generateEd25519WithSeed, importEd25519 } from './hazmat.ts';

const DATA = new TextEncoder().encode('what is signed');

/** Order of the base point, little-endian. */
const L = (1n << 252n) + 27742317777372353535851937790883648493n;

const littleEndian = (value: bigint): Uint8Array =>
  Uint8Array.from({ length: 32 }, (_, i) => Number((value >> BigInt(8 * i)) & 255n));
const read = (encoded: Uint8Array): bigint => encoded.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);

/** y of the eight points of small order with either sign, and y at and above p. */
const SMALL_ORDER = [
  '0100000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000080',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0000000000000000000000000000000000000000000000000000000000000080',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
];

describe('Ed25519', () => {
  test('every flipped byte of signature, data and key is noticed', async () => {
    const { publicKey, privateKey } = await generateEd25519();
    const signature = await ed25519Sign(privateKey, DATA);
    expect(await ed25519Verify(publicKey, signature, DATA)).toBe(true);
    for (let i = 0; i < 64; i += 1) {
      expect(await ed25519Verify(publicKey, flipped(signature, i), DATA)).toBe(false);
      if (i < 32) expect(await ed25519Verify(flipped(publicKey, i), signature, DATA)).toBe(false);
      if (i < DATA.length) expect(await ed25519Verify(publicKey, signature, flipped(DATA, i))).toBe(false);
    }
  });

  test('S is the least one: S + L is not a second signature', async () => {
    const { publicKey, privateKey } = await generateEd25519();
    const signature = await ed25519Sign(privateKey, DATA);
    for (let times = 1n; times <= 8n; times += 1n) {
      const s = read(signature.subarray(32)) + times * L;
      const malleated = Uint8Array.of(...signature.subarray(0, 32), ...littleEndian(s));
      expect(await ed25519Verify(publicKey, malleated, DATA)).toBe(false);
    }
  });

  test.each([0, 32, 63, 65, 128])('a signature of %i bytes is none', async (length) => {
    const { publicKey, privateKey } = await generateEd25519();
    const signature = await ed25519Sign(privateKey, DATA);
    const other = new Uint8Array(length);
    other.set(signature.subarray(0, Math.min(64, length)));
    expect(await ed25519Verify(publicKey, other, DATA)).toBe(false);
  });

  test.each([0, 31, 33])('a public key of %i bytes verifies nothing', async (length) => {
    const { privateKey } = await generateEd25519();
    const signature = await ed25519Sign(privateKey, DATA);
    expect(await ed25519Verify(new Uint8Array(length).fill(7), signature, DATA)).toBe(false);
  });

  test.each(SMALL_ORDER)('%s is of small order or not canonical: no key that anybody may have', (key) => {
    expect(isSoundSigningKey(bytes(key))).toBe(false);
  });

  test('keys that engines make are sound', async () => {
    for (let i = 0; i < 20; i += 1) expect(isSoundSigningKey((await generateEd25519()).publicKey)).toBe(true);
  });

  test('the seed that is exported once is the key that cannot be exported', async () => {
    const { publicKey, privateKey, seed } = await generateEd25519WithSeed();
    expect([privateKey.extractable, seed.length]).toEqual([false, 32]);
    for (const key of [privateKey, await importEd25519(seed)]) {
      expect(await ed25519Verify(publicKey, await ed25519Sign(key, DATA), DATA)).toBe(true);
    }
  });
});

describe('SIGN', () => {
  test('a signature under one label says nothing under another, nor without one', async () => {
    const { publicKey, privateKey } = await generateEd25519();
    const signature = await sign(privateKey, labelled('sign/prekey', DATA));
    await expect(verify(publicKey, signature, labelled('sign/prekey', DATA))).resolves.toBeUndefined();
    await expect(verify(publicKey, signature, labelled('sign/device-list', DATA))).rejects.toMatchObject({
      code: 'bad-signature',
    });
    const bare = await ed25519Sign(privateKey, DATA);
    await expect(verify(publicKey, bare, labelled('sign/prekey', DATA))).rejects.toMatchObject({
      code: 'bad-signature',
    });
  });
});
