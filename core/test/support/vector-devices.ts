/** The devices of the given vectors: their lists, prekeys and private keys. */
import type { PrekeyKind } from '@cipherchat/protocol';
import handshake from '../vectors/handshake.json' with { type: 'json' };
import { verifyDeviceList, type VerifiedList } from '../../src/crypto/device-list.ts';
import type { OwnPrekeys } from '../../src/crypto/accept-handshake.ts';
import { importX25519 } from '../../src/crypto/hazmat.ts';
import type { AgreementKey, KemKey } from '../../src/crypto/keys.ts';
import type { OwnParty } from '../../src/crypto/session.ts';
import { bytes } from './scripted-platform.ts';

export type Device = (typeof handshake.cases)[number]['initiator'];

/** The device as a party whose private keys are known. */
export const partyOf = async (device: Device): Promise<OwnParty> => {
  const privateKey = await importX25519(bytes(device.dikSeed));
  return {
    account: bytes(device.account),
    deviceId: bytes(device.deviceId),
    accountKey: bytes(device.aik),
    signingKey: bytes(device.dsk),
    identityKey: bytes(device.dik),
    listVersion: 1,
    identity: { publicKey: bytes(device.dik), privateKey, stored: privateKey },
  };
};

export const listOf = async (device: Device): Promise<VerifiedList> =>
  await verifyDeviceList(bytes(device.deviceList), bytes(device.account));

export const viewOf = (list: VerifiedList): { readonly version: number; readonly hashPrefix: Uint8Array } => ({
  version: list.version,
  hashPrefix: list.hash.subarray(0, 16),
});

const prekeyOf = (
  device: Device,
  kind: PrekeyKind,
): { readonly record: Uint8Array; readonly seed: Uint8Array; readonly publicKey: Uint8Array } => {
  const found = device.prekeys.find((prekey) => prekey.kind === kind);
  if (found === undefined) throw new Error('no such prekey');
  return { record: bytes(found.record), seed: bytes(found.seed), publicKey: bytes(found.public) };
};

const agreement = async (
  device: Device,
  kind: PrekeyKind,
): Promise<{ readonly record: Uint8Array; readonly key: AgreementKey }> => {
  const { record, seed, publicKey } = prekeyOf(device, kind);
  const privateKey = await importX25519(seed);
  return { record, key: { publicKey, privateKey, stored: privateKey } };
};

const kem = (device: Device, kind: PrekeyKind): { readonly record: Uint8Array; readonly key: KemKey } => {
  const { record, seed, publicKey } = prekeyOf(device, kind);
  return { record, key: { publicKey, privateKey: seed, stored: seed } };
};

/** The prekeys that the responder of a case answers with. */
export const ownPrekeys = async (device: Device, oneTimeKem: boolean, oneTime: boolean): Promise<OwnPrekeys> => ({
  mediumTerm: await agreement(device, 1),
  kem: kem(device, oneTimeKem ? 4 : 3),
  oneTime: oneTime ? await agreement(device, 2) : undefined,
});
