/** What AIK says about a contact (PROTOCOL 20.3): `sync.json`, and each byte changed. */
import { toHex, type RefusalCode } from '@cipherchat/protocol';
import { describe, expect, it } from 'vitest';
import { bytes } from '../../test/support/scripted-platform.ts';
import sync from '../../test/vectors/sync.json' with { type: 'json' };
import { accountOf } from './account.ts';
import { importEd25519 } from './hazmat.ts';
import type { Identity } from './safety-number.ts';
import { readVerification, signVerification } from './verification-record.ts';

const { ownAikSeed, ownAik, peerAik, record, refused } = sync.verified;
const identity = async (aik: string): Promise<Identity> => ({
  account: await accountOf(bytes(aik)),
  accountKey: bytes(aik),
});
const [own, peer] = [await identity(ownAik), await identity(peerAik)];
const accountKey = { publicKey: bytes(ownAik), privateKey: await importEd25519(bytes(ownAikSeed)) };

const refusalOf = async (given: Uint8Array, about = peer.account): Promise<RefusalCode | undefined> =>
  readVerification(given, own, about).then(
    () => undefined,
    (cause: unknown) => (cause as { readonly code: RefusalCode }).code,
  );

describe('a verification record', () => {
  it('is that of sync.json', async () => {
    const read = await readVerification(bytes(record), own, peer.account);
    expect(read.verified).toBe(true);
    const signed = await signVerification(accountKey, { ...read, account: own.account, peer });
    expect(toHex(signed)).toBe(record);
  });

  it.each(refused)('is refused: $why', async ({ bytes: hex, code }) => {
    expect(await refusalOf(bytes(hex))).toBe(code);
  });

  it('is refused with any byte changed, about another peer, and from another account', async () => {
    const given = bytes(record);
    for (const i of given.keys()) {
      const changed = given.slice();
      changed[i] = (changed[i] ?? 0) ^ 1;
      expect(await refusalOf(changed), `byte ${String(i)}`).toBeDefined();
    }
    expect(await refusalOf(given, own.account)).toBe('not-allowed');
    expect(await refusalOf(given.slice(0, -1))).toBe('malformed');
    await expect(readVerification(given, { ...own, account: peer.account }, peer.account)).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await expect(readVerification(given, { ...own, accountKey: bytes(peerAik) }, peer.account)).rejects.toMatchObject({
      code: 'bad-signature',
    });
  });

  it('takes "verified" back', async () => {
    const signed = await signVerification(accountKey, { account: own.account, peer, verified: false, time: 7 });
    expect(await readVerification(signed, own, peer.account)).toEqual({ verified: false, time: 7 });
    expect(signed).toHaveLength(148);
  });
});
