/**
 * Keys that the engine can store, and keys that rest wrapped because it cannot
 * (docs/decisions/0010-platform-cryptography.md, PROTOCOL 2).
 */
import { toHex } from '@cipherchat/protocol';
import { describe, expect, test } from 'vitest';
import { testPlatform } from '../../test/support/crypto-devices.ts';
import { flipped } from '../../test/support/session-pair.ts';
import { generateX25519, unwrapX25519, wrapPrivateKey, x25519 } from './hazmat.ts';
import { generateWrappingKey } from './platform.ts';

describe.each(['as-handles', 'wrapped'] as const)('X25519 keys kept %s', (keepAgreementKeys) => {
  test('agree, are not extractable, and come back from the store', async () => {
    const platform = await testPlatform({ keepAgreementKeys });
    const [one, other] = [await platform.generateAgreementKey(), await platform.generateAgreementKey()];
    const shared = toHex(await x25519(one.privateKey, other.publicKey));
    expect(toHex(await x25519(other.privateKey, one.publicKey))).toBe(shared);
    expect([one.privateKey.extractable, one.publicKey.length]).toEqual([false, 32]);
    expect(one.stored instanceof Uint8Array).toBe(keepAgreementKeys === 'wrapped');
    const back = await platform.restoreAgreementKey(one.publicKey, one.stored);
    expect(back.privateKey.extractable).toBe(false);
    expect(toHex(await x25519(back.privateKey, other.publicKey))).toBe(shared);
  });
});

test('a store that was filled in one way is read after the other was chosen', async () => {
  const wrappingKey = await generateWrappingKey();
  const [handles, wrapped] = [
    await testPlatform({ keepAgreementKeys: 'as-handles', wrappingKey }),
    await testPlatform({ keepAgreementKeys: 'wrapped', wrappingKey }),
  ];
  for (const [from, to] of [
    [handles, wrapped],
    [wrapped, handles],
  ] as const) {
    const key = await from.generateAgreementKey();
    const back = await to.restoreAgreementKey(key.publicKey, key.stored);
    const peer = await generateX25519(false);
    expect(toHex(await x25519(back.privateKey, peer.publicKey))).toBe(
      toHex(await x25519(key.privateKey, peer.publicKey)),
    );
  }
});

test('a wrapped key opens under its own wrapping key alone, unchanged', async () => {
  const [own, other] = [await generateWrappingKey(), await generateWrappingKey()];
  expect([own.extractable, own.usages.toSorted()]).toEqual([false, ['unwrapKey', 'wrapKey']]);
  const { privateKey } = await generateX25519(true);
  const wrapped = await wrapPrivateKey(own, privateKey);
  await expect(unwrapX25519(own, wrapped)).resolves.toBeDefined();
  await expect(unwrapX25519(other, wrapped)).rejects.toMatchObject({ code: 'not-authentic' });
  for (let at = 0; at < wrapped.length; at += 1) {
    await expect(unwrapX25519(own, flipped(wrapped, at))).rejects.toMatchObject({ code: 'not-authentic' });
  }
});

test('random bytes are as many as asked for, and not the same twice', async () => {
  const platform = await testPlatform();
  expect([0, 12, 16, 32].map((length) => platform.random(length).length)).toEqual([0, 12, 16, 32]);
  expect(toHex(platform.random(16))).not.toBe(toHex(platform.random(16)));
});
