/** The end of an account (PROTOCOL 22.3): `leave.json`, and each byte changed. */
import { AccountId, toHex, type ErasureReason, type RefusalCode } from '@cipherchat/protocol';
import { describe, expect, it } from 'vitest';
import { bytes } from '../../test/support/scripted-platform.ts';
import leave from '../../test/vectors/leave.json' with { type: 'json' };
import { signErasure, verifyErasure } from './erasure.ts';
import { importEd25519 } from './hazmat.ts';

const { aikSeed, account, good, refused } = leave.erasure;
const own = bytes(account);

const refusalOf = (given: Uint8Array, of = own): Promise<RefusalCode | undefined> =>
  verifyErasure(given, of).then(
    () => undefined,
    (cause: unknown) => (cause as { readonly code: RefusalCode }).code,
  );

describe('an erasure', () => {
  it.each(good)('is that of leave.json: %s', async (hex) => {
    const { accountKey: publicKey, version, issued, reason } = await verifyErasure(bytes(hex), own);
    const key = { publicKey, privateKey: await importEd25519(bytes(aikSeed)) };
    expect(toHex(await signErasure(key, { version, issued, reason }))).toBe(hex);
  });

  it.each(refused)('is refused: $why', async ({ bytes: hex, code }) => {
    expect(await refusalOf(bytes(hex))).toBe(code);
  });

  it('is refused with any byte changed, too short, too long, and for another account', async () => {
    const given = bytes(good[0] ?? '');
    for (const i of given.keys()) {
      const changed = given.slice();
      changed[i] = (changed[i] ?? 0) ^ 1;
      expect([i, await refusalOf(changed)]).not.toEqual([i, undefined]);
    }
    expect(await refusalOf(given.slice(0, -1))).toBe('malformed');
    expect(await refusalOf(Uint8Array.of(...given, 0))).toBe('malformed');
    expect(await refusalOf(given, AccountId.toBytes('a'.repeat(32) as AccountId))).toBe('bad-signature');
  });

  it.each([0, 4, 255])('is refused with the reason %i, although it is signed', async (reason) => {
    const { accountKey: publicKey } = await verifyErasure(bytes(good[0] ?? ''), own);
    const key = { publicKey, privateKey: await importEd25519(bytes(aikSeed)) };
    const signed = await signErasure(key, { version: 1, issued: 1, reason: reason as ErasureReason });
    expect(await refusalOf(signed)).toBe('malformed');
  });
});
