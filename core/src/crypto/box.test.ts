/** BOX and AES-256-GCM: a fresh key for each nonce, bound to keys and context (PROTOCOL 1.2). */
import { toHex } from '@cipherchat/protocol';
import { describe, expect, test } from 'vitest';
import { flipped } from '../../test/support/session-pair.ts';
import { openBox, sealBox, type KdfInput } from './functions.ts';
import { gcmDecrypt, gcmEncrypt, randomBytes } from './hazmat.ts';

const TEXT = new TextEncoder().encode('what is sealed');
const refusal = { code: 'not-authentic' };

const inputs = (): KdfInput => ({
  name: 'box/message',
  salt: randomBytes(32),
  ikm: randomBytes(32),
  context: randomBytes(83),
});

describe('BOX', () => {
  test('is 64 bytes longer than what it holds, and opens to the same', async () => {
    for (const length of [0, 1, 255, 65_536]) {
      const [input, plain] = [inputs(), new Uint8Array(length).fill(5)];
      const box = await sealBox(input, randomBytes(16), plain);
      expect(box.length).toBe(length + 64);
      expect(toHex(await openBox(input, box))).toBe(toHex(plain));
    }
  });

  test('every flipped byte of nonce, commitment, text and tag is refused', async () => {
    const input = inputs();
    const box = await sealBox(input, randomBytes(16), TEXT);
    for (let i = 0; i < box.length; i += 1)
      await expect(openBox(input, flipped(box, i))).rejects.toMatchObject(refusal);
  });

  test.each([0, 15, 16, 47, 48, 63])('of %i bytes is refused', async (length) => {
    const input = inputs();
    const box = await sealBox(input, randomBytes(16), TEXT);
    await expect(openBox(input, box.subarray(0, length))).rejects.toMatchObject(refusal);
  });

  test('neither shorter nor longer by a byte', async () => {
    const input = inputs();
    const box = await sealBox(input, randomBytes(16), TEXT);
    await expect(openBox(input, box.subarray(0, -1))).rejects.toMatchObject(refusal);
    await expect(openBox(input, Uint8Array.of(...box, 0))).rejects.toMatchObject(refusal);
  });

  test('does not open under another label, salt, key or context', async () => {
    const input = { ...inputs(), context: randomBytes(83) };
    const box = await sealBox(input, randomBytes(16), TEXT);
    const others: readonly KdfInput[] = [
      { ...input, name: 'box/record' },
      { ...input, salt: flipped(input.salt, 0) },
      { ...input, ikm: flipped(input.ikm, 31) },
      { ...input, context: flipped(input.context, 82) },
      { ...input, context: input.context.subarray(0, 82) },
    ];
    for (const other of others) await expect(openBox(other, box)).rejects.toMatchObject(refusal);
  });

  test('the commitment is compared before anything is decrypted: a true seal behind a false commitment stays shut', async () => {
    const [one, other] = [inputs(), inputs()];
    const nonce = randomBytes(16);
    const [box, foreign] = [await sealBox(one, nonce, TEXT), await sealBox(other, nonce, TEXT)];
    const mixed = Uint8Array.of(...box.subarray(0, 16), ...foreign.subarray(16, 48), ...box.subarray(48));
    await expect(openBox(one, mixed)).rejects.toMatchObject(refusal);
    await expect(openBox(other, mixed)).rejects.toMatchObject(refusal);
  });

  test('the same keys under two nonces share no key stream: a profile that was set back harms nothing', async () => {
    const input = inputs();
    const zeros = new Uint8Array(64);
    const [a, b] = [await sealBox(input, randomBytes(16), zeros), await sealBox(input, randomBytes(16), zeros)];
    expect(toHex(a.subarray(16, 48))).not.toBe(toHex(b.subarray(16, 48)));
    expect(toHex(a.subarray(48, 112))).not.toBe(toHex(b.subarray(48, 112)));
  });
});

describe('AES-256-GCM', () => {
  test('every flipped byte of text, tag, IV and associated data is refused', async () => {
    const keys = { key: randomBytes(32), iv: randomBytes(12), associated: randomBytes(20) };
    const sealed = await gcmEncrypt(keys, TEXT);
    expect(toHex(await gcmDecrypt(keys, sealed))).toBe(toHex(TEXT));
    for (let i = 0; i < sealed.length; i += 1) {
      await expect(gcmDecrypt(keys, flipped(sealed, i))).rejects.toMatchObject(refusal);
    }
    for (let i = 0; i < 12; i += 1) {
      await expect(gcmDecrypt({ ...keys, iv: flipped(keys.iv, i) }, sealed)).rejects.toMatchObject(refusal);
      const associated = flipped(keys.associated, i);
      await expect(gcmDecrypt({ ...keys, associated }, sealed)).rejects.toMatchObject(refusal);
    }
    await expect(gcmDecrypt(keys, sealed.subarray(0, 15))).rejects.toMatchObject(refusal);
  });
});
