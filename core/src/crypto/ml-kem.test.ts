/** ML-KEM-768 of the engine and in JavaScript: the same thing, and no way around the checks of FIPS 203. */
import { isSoundKemKey, toHex } from '@cipherchat/protocol';
import { ml_kem768 as reference } from '@noble/post-quantum/ml-kem.js';
import { describe, expect, test } from 'vitest';
import primitives from '../../test/vectors/primitives.json' with { type: 'json' };
import { testPlatform } from '../../test/support/crypto-devices.ts';
import { bytes } from '../../test/support/scripted-platform.ts';
import { flipped } from '../../test/support/session-pair.ts';
import { nobleKem } from './ml-kem.ts';
import { nativeKem } from './platform.ts';

const native = await nativeKem();
const implementations = [nobleKem, ...(native === undefined ? [] : [native])];
const pairs = implementations.flatMap((keys) =>
  implementations.map((seals) => ({ keys, seals, name: `keys ${keys.name}, sealed ${seals.name}` })),
);

/** A public key whose coefficient number `at` is `value`; two coefficients share three bytes. */
const withCoefficient = (publicKey: Uint8Array, at: number, value: number): Uint8Array => {
  const copy = Uint8Array.from(publicKey);
  const i = 3 * (at >> 1);
  if (at % 2 === 0) {
    copy[i] = value & 255;
    copy[i + 1] = (copy[i + 1]! & 0xf0) | (value >> 8);
  } else {
    copy[i + 1] = (copy[i + 1]! & 0x0f) | ((value & 15) << 4);
    copy[i + 2] = value >> 4;
  }
  return copy;
};

test('a browser has ML-KEM of its own here; Node has it from the version on that offers it', () => {
  const offered = 'encapsulateBits' in crypto.subtle;
  expect(native !== undefined).toBe('window' in globalThis || offered);
});

describe.each(pairs)('$name', ({ keys, seals }) => {
  test('both ends get one secret', async () => {
    const platform = await testPlatform({ kem: seals });
    const key = await keys.generate();
    expect(isSoundKemKey(key.publicKey)).toBe(true);
    const { ciphertext, secret } = await platform.encapsulate(key.publicKey);
    expect([ciphertext.length, secret.length]).toEqual([1088, 32]);
    expect(toHex(await keys.decapsulate(key, ciphertext))).toBe(toHex(secret));
  });

  test('another ciphertext gives another secret, never an error that tells (implicit rejection)', async () => {
    const key = await keys.generate();
    const { ciphertext, secret } = await seals.encapsulate(key.publicKey);
    for (const at of [0, 959, 960, 1087]) {
      const other = await keys.decapsulate(key, flipped(ciphertext, at));
      expect(other.length).toBe(32);
      expect(toHex(other)).not.toBe(toHex(secret));
      expect(toHex(await keys.decapsulate(key, flipped(ciphertext, at)))).toBe(toHex(other));
    }
  });
});

describe.each(implementations)('$name', (kem) => {
  test('opens the given ciphertext with the given seed', async () => {
    const { seed, ek, ct, secret } = primitives.mlkem768;
    const key = { publicKey: bytes(ek), privateKey: bytes(seed), stored: bytes(seed) };
    expect(toHex(await kem.decapsulate(key, bytes(ct)))).toBe(secret);
  });

  test('a public key with any coefficient at or above 3329 is refused', async () => {
    const platform = await testPlatform({ kem });
    const { publicKey } = await kem.generate();
    for (const at of [0, 1, 2, 255, 256, 511, 512, 766, 767]) {
      for (const value of [3329, 3330, 4095]) {
        const unsound = withCoefficient(publicKey, at, value);
        await expect(platform.encapsulate(unsound)).rejects.toMatchObject({ code: 'malformed' });
        expect(() => reference.encapsulate(unsound)).toThrow();
      }
      await expect(platform.encapsulate(withCoefficient(publicKey, at, 3328))).resolves.toBeDefined();
    }
  });

  test.each([0, 1183, 1185, 1568])('a public key of %i bytes is refused', async (length) => {
    const platform = await testPlatform({ kem });
    await expect(platform.encapsulate(new Uint8Array(length))).rejects.toMatchObject({ code: 'malformed' });
  });

  test.each([0, 1087, 1089, 1568])('a ciphertext of %i bytes is refused', async (length) => {
    const platform = await testPlatform({ kem });
    const key = await platform.generateKemKey();
    await expect(platform.decapsulate(key, new Uint8Array(length))).rejects.toMatchObject({ code: 'malformed' });
  });

  test('a key comes back from the store as it was', async () => {
    const platform = await testPlatform({ kem });
    const { publicKey, stored } = await platform.generateKemKey();
    const { ciphertext, secret } = await platform.encapsulate(publicKey);
    const key = await platform.restoreKemKey(publicKey, stored);
    expect(toHex(await platform.decapsulate(key, ciphertext))).toBe(toHex(secret));
  });
});

test('a handle of an engine with ML-KEM is no use to JavaScript, and that is said', async () => {
  const handle = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']);
  const key = { publicKey: new Uint8Array(1184), privateKey: handle, stored: handle };
  await expect(nobleKem.decapsulate(key, new Uint8Array(1088))).rejects.toMatchObject({ code: 'unknown-prekey' });
});
