/** X25519 with what an attacker sends in place of a public key (RFC 7748 sections 5 and 6.1). */
import { isSoundAgreementKey, toHex } from '@cipherchat/protocol';
import { x25519 as reference } from '@noble/curves/ed25519.js';
import { describe, expect, test, vi } from 'vitest';
import { bytes } from '../../test/support/scripted-platform.ts';
import { generateX25519, importX25519, randomBytes, x25519 } from './hazmat.ts';

/** Points of order 1, 2, 4 and 8 on the curve and its twist, and the same ones in encodings at and above 2^255 - 19. */
const LOW_ORDER = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '0000000000000000000000000000000000000000000000000000000000000080',
  '0100000000000000000000000000000000000000000000000000000000000080',
];

describe('X25519', () => {
  test.each(LOW_ORDER)('%s has low order: no secret comes of it', async (point) => {
    const { privateKey } = await generateX25519(false);
    await expect(x25519(privateKey, bytes(point))).rejects.toMatchObject({ code: 'malformed' });
    expect(isSoundAgreementKey(bytes(point))).toBe(false);
  });

  test('an engine that gives zero in place of an error is not believed either', async () => {
    const [own, peer] = [await generateX25519(false), await generateX25519(false)];
    const engine = vi.spyOn(crypto.subtle, 'deriveBits').mockResolvedValueOnce(new ArrayBuffer(32));
    await expect(x25519(own.privateKey, peer.publicKey)).rejects.toMatchObject({ code: 'malformed' });
    expect(engine).toHaveBeenCalledOnce();
    engine.mockRestore();
    await expect(x25519(own.privateKey, peer.publicKey)).resolves.toBeDefined();
  });

  test.each([0, 31, 33, 64])('a public key of %i bytes is refused', async (length) => {
    const { privateKey } = await generateX25519(false);
    await expect(x25519(privateKey, new Uint8Array(length).fill(9))).rejects.toMatchObject({ code: 'malformed' });
    expect(isSoundAgreementKey(new Uint8Array(length).fill(9))).toBe(false);
  });

  test('another encoding of a point gives the same secret, and is no key that a device may publish', async () => {
    const seed = randomBytes(32);
    const privateKey = await importX25519(seed);
    // u = 9 and u = 9 + p; u with the spare bit set.
    const nine = Uint8Array.of(9, ...new Uint8Array(31));
    const base = toHex(await x25519(privateKey, nine));
    const spare = Uint8Array.from(nine);
    spare[31] = 0x80;
    const above = bytes('f6ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f');
    expect(toHex(await x25519(privateKey, spare))).toBe(base);
    expect(toHex(await x25519(privateKey, above))).toBe(base);
    expect([nine, spare, above].map(isSoundAgreementKey)).toEqual([true, false, false]);
  });

  test('agrees with a second implementation on any point, on the curve or on its twist', async () => {
    for (let i = 0; i < 50; i += 1) {
      const [seed, point] = [randomBytes(32), randomBytes(32)];
      const expected = toHex(reference.getSharedSecret(seed, point));
      expect(toHex(await x25519(await importX25519(seed), point))).toBe(expected);
    }
  });

  test('a private key cannot be exported', async () => {
    const { privateKey } = await generateX25519(false);
    expect(privateKey.extractable).toBe(false);
    expect((await importX25519(randomBytes(32))).extractable).toBe(false);
  });
});
