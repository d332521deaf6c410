/** Records at rest: sealed, each in its place. */
import { describe, expect, test } from 'vitest';
import { flipped } from '../../test/support/session-pair.ts';
import { generateVaultKey } from './platform.ts';
import { openRecord, sealRecord } from './vault.ts';

const PLAIN = new TextEncoder().encode('a record');
const vaultKey = await generateVaultKey();
const refusal = { code: 'not-authentic' };

describe('a sealed record', () => {
  test('opens in its place and nowhere else', async () => {
    const sealed = await sealRecord(vaultKey, 'messages', 'a', PLAIN);
    expect(sealed.length).toBe(PLAIN.length + 28);
    expect(await openRecord(vaultKey, 'messages', 'a', sealed)).toEqual(PLAIN);
    for (const [table, key] of [
      ['messages', 'b'],
      ['message', 'sa'],
      ['messagesa', ''],
      ['sessions', 'a'],
    ] as const) {
      await expect(openRecord(vaultKey, table, key, sealed)).rejects.toMatchObject(refusal);
    }
    await expect(openRecord(await generateVaultKey(), 'messages', 'a', sealed)).rejects.toMatchObject(refusal);
  });

  test('every flipped byte is refused, and so is what was cut off', async () => {
    const sealed = await sealRecord(vaultKey, 'messages', 'a', PLAIN);
    for (let at = 0; at < sealed.length; at += 1) {
      await expect(openRecord(vaultKey, 'messages', 'a', flipped(sealed, at))).rejects.toMatchObject(refusal);
      await expect(openRecord(vaultKey, 'messages', 'a', sealed.subarray(0, at))).rejects.toMatchObject(refusal);
    }
  });

  test('is another one each time', async () => {
    const [one, other] = [await sealRecord(vaultKey, 'm', 'a', PLAIN), await sealRecord(vaultKey, 'm', 'a', PLAIN)];
    expect(one).not.toEqual(other);
  });
});

test('the vault key cannot be exported', () => {
  expect([vaultKey.extractable, vaultKey.usages.toSorted()]).toEqual([false, ['decrypt', 'encrypt']]);
});
