/** Published vectors of the primitives, which also prove that the engine of this run is a sound one. */
import { toHex } from '@cipherchat/protocol';
import { describe, expect, test } from 'vitest';
import rfc5869 from '../../test/vectors/rfc5869.json' with { type: 'json' };
import rfc7748 from '../../test/vectors/rfc7748.json' with { type: 'json' };
import rfc8032 from '../../test/vectors/rfc8032.json' with { type: 'json' };
import { bytes } from '../../test/support/scripted-platform.ts';
import { x25519PublicKey } from '../../test/support/x25519-public-key.ts';
import { ed25519Sign, ed25519Verify, hkdf, importEd25519, importX25519, x25519 } from './hazmat.ts';

const multiply = async (scalar: Uint8Array, u: Uint8Array): Promise<Uint8Array> =>
  await x25519(await importX25519(scalar), u);

describe('RFC 5869', () => {
  test.each(rfc5869.cases)('HKDF-SHA-256 $name', async ({ ikm, salt, info, length, okm }) => {
    expect(toHex(await hkdf(bytes(salt), bytes(ikm), bytes(info), length))).toBe(okm);
  });
});

describe('RFC 7748', () => {
  test.each(rfc7748.multiplications)('X25519 of $scalar', async ({ scalar, u, out }) => {
    expect(toHex(await multiply(bytes(scalar), bytes(u)))).toBe(out);
  });

  test('X25519 a thousand times over', async () => {
    const { start, after1, after1000 } = rfc7748.iterated;
    let [scalar, u] = [bytes(start), bytes(start)] as [Uint8Array, Uint8Array];
    for (let i = 1; i <= 1000; i += 1) {
      [scalar, u] = [await multiply(scalar, u), scalar];
      if (i === 1) expect(toHex(scalar)).toBe(after1);
    }
    expect(toHex(scalar)).toBe(after1000);
  });

  test('Diffie-Hellman from both ends', async () => {
    const { alicePrivate, alicePublic, bobPrivate, bobPublic, shared } = rfc7748.diffieHellman;
    expect(toHex(await multiply(bytes(alicePrivate), bytes(bobPublic)))).toBe(shared);
    expect(toHex(await multiply(bytes(bobPrivate), bytes(alicePublic)))).toBe(shared);
    expect([alicePrivate, bobPrivate].map((seed) => toHex(x25519PublicKey(bytes(seed))))).toEqual([
      alicePublic,
      bobPublic,
    ]);
  });
});

describe('RFC 8032', () => {
  test.each(rfc8032.cases)('Ed25519 $name', async ({ seed, publicKey, message, signature }) => {
    expect(await ed25519Verify(bytes(publicKey), bytes(signature), bytes(message))).toBe(true);
    // Engines may randomise: what they sign verifies, and need not be the same bytes.
    const signed = await ed25519Sign(await importEd25519(bytes(seed)), bytes(message));
    expect(await ed25519Verify(bytes(publicKey), signed, bytes(message))).toBe(true);
    expect(await ed25519Verify(bytes(publicKey), signed, Uint8Array.of(...bytes(message), 0))).toBe(false);
  });
});
