/** Prekeys, bundles and the login signature: what an initiator checks (PROTOCOL 3.3, 3.4). */
import {
  concatBytes,
  DAY_MS,
  encodeBundle,
  encodePrekeyCore,
  loginSignatureInput,
  parsePrekey,
  PREKEY_KIND,
  prekeySignatureInput,
  type Login,
  type PrekeyFields,
} from '@cipherchat/protocol';
import { describe, expect, test } from 'vitest';
import {
  bundleOf,
  makeDevice,
  NOW,
  prekeyOf,
  SUBSETS,
  testPlatform,
  verified,
} from '../../test/support/crypto-devices.ts';
import { sign, verify } from './functions.ts';
import { createPrekey, signLogin, verifyBundle } from './prekey.ts';

const platform = await testPlatform();
const [bob, mallory] = await Promise.all([makeDevice(platform), makeDevice(platform)]);
const owner = { entry: bob.list.devices[0]!, deviceId: bob.party.deviceId };
const EXPIRES = NOW + 90 * DAY_MS;

const record = async (kind: PrekeyFields['kind'], changed: Partial<PrekeyFields> = {}, signer = bob.signingKey) => {
  const fields = { kind, deviceId: bob.party.deviceId, id: 1, expires: EXPIRES, ...changed };
  if (changed.publicKey === undefined) return (await createPrekey(platform, signer, fields)).record;
  const core = encodePrekeyCore({ ...fields, publicKey: changed.publicKey });
  return concatBytes(core, await sign(signer.privateKey, prekeySignatureInput({ core })));
};

const { mediumTerm, oneTime, lastResortKem, oneTimeKem } = PREKEY_KIND;

type Records = Partial<Record<'mediumTerm' | 'kem' | 'oneTime', Uint8Array>>;
const bundle = async (records: Records): Promise<Uint8Array> =>
  encodeBundle(
    records.mediumTerm ?? (await record(mediumTerm)),
    records.kem ?? (await record(oneTimeKem)),
    records.oneTime ?? (await record(oneTime)),
  );

const refused = async (records: Records, code: string, now = NOW): Promise<void> => {
  await expect(verifyBundle(await bundle(records), owner, now)).rejects.toMatchObject({ code });
};

describe('a bundle', () => {
  test.each(SUBSETS)('of an honest device is taken: %o', async (subset) => {
    const taken = await verified(bob, bundleOf(bob, subset));
    expect([taken.kem.kind === oneTimeKem, taken.oneTime !== undefined]).toEqual([subset.kem, subset.x25519]);
    expect(bundleOf(bob, subset).length).toBe(subset.x25519 ? 1539 : 1411);
  });

  test('with a record that another device signed is refused', async () => {
    await refused({ mediumTerm: await record(mediumTerm, {}, mallory.signingKey) }, 'bad-signature');
    await refused({ kem: await record(oneTimeKem, {}, mallory.signingKey) }, 'bad-signature');
    await refused({ oneTime: await record(oneTime, {}, mallory.signingKey) }, 'bad-signature');
  });

  test('with a record for another device is refused', async () => {
    const deviceId = mallory.party.deviceId;
    await refused({ mediumTerm: await record(mediumTerm, { deviceId }) }, 'unknown-device');
    await refused({ kem: await record(lastResortKem, { deviceId }) }, 'unknown-device');
    await refused({ oneTime: await record(oneTime, { deviceId }) }, 'unknown-device');
  });

  test('that belongs to another device as a whole is refused', async () => {
    await expect(verifyBundle(bundleOf(mallory), owner, NOW)).rejects.toMatchObject({ code: 'bad-signature' });
  });

  test('with a record in the place of another kind is refused', async () => {
    await refused({ mediumTerm: await record(oneTime) }, 'malformed');
    await refused({ oneTime: await record(mediumTerm) }, 'malformed');
    await refused({ kem: await record(oneTime) }, 'malformed');
    await refused({ mediumTerm: await record(lastResortKem) }, 'malformed');
  });

  test('is good until a day after it expires, for clocks that differ', async () => {
    const end = EXPIRES + DAY_MS;
    for (const kind of ['mediumTerm', 'kem', 'oneTime'] as const) {
      const lasting = { expires: EXPIRES + 30 * DAY_MS };
      const records = {
        mediumTerm: await record(mediumTerm, kind === 'mediumTerm' ? {} : lasting),
        kem: await record(oneTimeKem, kind === 'kem' ? {} : lasting),
        oneTime: await record(oneTime, kind === 'oneTime' ? {} : lasting),
      };
      await expect(verifyBundle(await bundle(records), owner, end - 1)).resolves.toBeDefined();
      await refused(records, 'expired', end);
    }
  });

  test('says nothing of its expiry before its signature holds', async () => {
    await refused({ mediumTerm: await record(mediumTerm, { expires: 0 }, mallory.signingKey) }, 'bad-signature');
  });

  test('with a key that nobody can use is refused, though it is signed', async () => {
    const zero = new Uint8Array(32);
    await refused({ mediumTerm: await record(mediumTerm, { publicKey: zero }) }, 'malformed');
    await refused({ oneTime: await record(oneTime, { publicKey: zero }) }, 'malformed');
    const unsound = new Uint8Array(1184).fill(255);
    await refused({ kem: await record(oneTimeKem, { publicKey: unsound }) }, 'malformed');
    await refused({ kem: await record(lastResortKem, { publicKey: unsound }) }, 'malformed');
  });
});

test('a record is what was asked for, and its private key stays where it was made', async () => {
  for (const kind of Object.values(PREKEY_KIND)) {
    const made = await createPrekey(platform, bob.signingKey, {
      kind,
      deviceId: bob.party.deviceId,
      id: 3,
      expires: 9,
    });
    expect(made.record.length).toBe(kind >= lastResortKem ? 1280 : 128);
    expect(parsePrekey(made.record)).toMatchObject({ kind, id: 3, expires: 9, publicKey: made.key.publicKey });
  }
  expect(prekeyOf(bob, mediumTerm).key.stored).toBeInstanceOf(CryptoKey);
});

describe('login', () => {
  const login: Login = {
    purpose: 1,
    origin: 'https://chat.example',
    account: bob.party.account,
    deviceId: bob.party.deviceId,
    nonce: new Uint8Array(32).fill(9),
    expires: NOW + 60_000,
  };

  test('is signed for one purpose, origin, device and challenge', async () => {
    const signature = await signLogin(bob.signingKey, login);
    const { signingKey } = bob.party;
    await expect(verify(signingKey, signature, loginSignatureInput(login))).resolves.toBeUndefined();
    const others: readonly Login[] = [
      { ...login, purpose: 2 },
      { ...login, origin: 'https://chat.example.net' },
      { ...login, account: mallory.party.account },
      { ...login, deviceId: mallory.party.deviceId },
      { ...login, nonce: new Uint8Array(32) },
      { ...login, expires: login.expires + 1 },
    ];
    for (const other of others) {
      await expect(verify(signingKey, signature, loginSignatureInput(other))).rejects.toMatchObject({
        code: 'bad-signature',
      });
    }
  });
});
