/** Devices of people with real keys, for tests of the cryptographic core alone: no store, no server. */
import {
  DAY_MS,
  encodeBundle,
  PREKEY_KIND,
  type DeviceEntry,
  type DeviceListFields,
  type PrekeyKind,
} from '@cipherchat/protocol';
import { accountOf, generateAccountKey } from '../../src/crypto/account.ts';
import { signDeviceList, verifyDeviceList, type VerifiedList } from '../../src/crypto/device-list.ts';
import { readHandshakeHeader, type OwnPrekey, type OwnPrekeys } from '../../src/crypto/accept-handshake.ts';
import type { AgreementKey, KemKey, SigningKey } from '../../src/crypto/keys.ts';
import { nobleKem } from '../../src/crypto/ml-kem.ts';
import {
  createPlatform,
  generateWrappingKey,
  nativeKem,
  type Platform,
  type PlatformOptions,
} from '../../src/crypto/platform.ts';
import { createPrekey, verifyBundle } from '../../src/crypto/prekey.ts';
import type { OwnParty } from '../../src/crypto/session.ts';

/** 2026-01-01T00:00Z */
export const NOW = 1_767_225_600_000;

/** ML-KEM of the engine where it has one, X25519 keys as handles, unless said otherwise. */
export const testPlatform = async (options: Partial<PlatformOptions> = {}): Promise<Platform> =>
  createPlatform({
    keepAgreementKeys: 'as-handles',
    wrappingKey: await generateWrappingKey(),
    kem: (await nativeKem()) ?? nobleKem,
    ...options,
  });

export type TestDevice = {
  readonly platform: Platform;
  readonly accountKey: SigningKey;
  readonly signingKey: SigningKey;
  readonly party: OwnParty;
  readonly list: VerifiedList;
  readonly prekeys: ReadonlyMap<PrekeyKind, OwnPrekey<AgreementKey | KemKey>>;
};

export const firstList = (accountKey: Uint8Array, devices: readonly DeviceEntry[]): DeviceListFields => ({
  accountKey,
  version: 1,
  previous: new Uint8Array(32),
  issued: NOW,
  backupFloor: 0,
  devices,
  removals: [],
});

/** A device with an account of its own, and one prekey of each kind, all with id 7. */
export const makeDevice = async (platform: Platform): Promise<TestDevice> => {
  const [accountKey, signingKey, identity] = await Promise.all([
    generateAccountKey(),
    platform.generateSigningKey(),
    platform.generateAgreementKey(),
  ]);
  const entry = {
    signingKey: signingKey.publicKey,
    identityKey: identity.publicKey,
    created: NOW,
    kind: 2,
  } as const;
  const signed = await signDeviceList(accountKey, firstList(accountKey.publicKey, [entry]));
  const list = await verifyDeviceList(signed, await accountOf(accountKey.publicKey));
  const deviceId = list.deviceIds[0]!;
  const fields = { deviceId, id: 7, expires: NOW + 90 * DAY_MS };
  const prekeys = await Promise.all(
    Object.values(PREKEY_KIND).map(
      async (kind) => [kind, await createPrekey(platform, signingKey, { ...fields, kind })] as const,
    ),
  );
  const { account } = list;
  const keys = { accountKey: accountKey.publicKey, signingKey: signingKey.publicKey, identityKey: identity.publicKey };
  const party = { account, deviceId, ...keys, listVersion: 1, identity };
  return { platform, accountKey, signingKey, party, list, prekeys: new Map(prekeys) };
};

/** Which one-time prekeys a bundle holds. */
export type OneTime = { readonly x25519: boolean; readonly kem: boolean };

export const ALL: OneTime = { x25519: true, kem: true };
export const SUBSETS: readonly OneTime[] = [true, false].flatMap((x25519) =>
  [true, false].map((kem) => ({ x25519, kem })),
);

export const prekeyOf = <K extends AgreementKey | KemKey>(device: TestDevice, kind: PrekeyKind): OwnPrekey<K> =>
  device.prekeys.get(kind)! as OwnPrekey<K>;

export const bundleOf = (device: TestDevice, { x25519, kem }: OneTime = ALL): Uint8Array<ArrayBuffer> =>
  encodeBundle(
    prekeyOf(device, PREKEY_KIND.mediumTerm).record,
    prekeyOf(device, kem ? PREKEY_KIND.oneTimeKem : PREKEY_KIND.lastResortKem).record,
    x25519 ? prekeyOf(device, PREKEY_KIND.oneTime).record : undefined,
  );

export const verified = (device: TestDevice, bundle: Uint8Array): ReturnType<typeof verifyBundle> =>
  verifyBundle(bundle, { entry: device.list.devices[0]!, deviceId: device.party.deviceId }, NOW);

/** The private keys that the header of an initial message names. */
export const prekeysFor = (device: TestDevice, message: Uint8Array): OwnPrekeys => {
  const { kemKind, oneTimeId } = readHandshakeHeader(message);
  return {
    mediumTerm: prekeyOf(device, PREKEY_KIND.mediumTerm),
    kem: prekeyOf(device, kemKind as PrekeyKind),
    oneTime: oneTimeId === 0 ? undefined : prekeyOf(device, PREKEY_KIND.oneTime),
  };
};
