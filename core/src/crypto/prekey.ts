/** Prekeys and bundles: making, signing, verifying (PROTOCOL 3.3), and the login signature (3.4). */
import {
  concatBytes,
  DAY_MS,
  encodePrekeyCore,
  equalBytes,
  isKemKind,
  isSoundAgreementKey,
  isSoundKemKey,
  loginSignatureInput,
  parseBundle,
  prekeySignatureInput,
  Refusal,
  type Bundle,
  type DeviceEntry,
  type Login,
  type Prekey,
  type PrekeyFields,
} from '@cipherchat/protocol';
import { sign, verify } from './functions.ts';
import type { AgreementKey, KemKey, SigningKey } from './keys.ts';
import type { Platform } from './platform.ts';

export type MadePrekey = { readonly record: Uint8Array<ArrayBuffer>; readonly key: AgreementKey | KemKey };

/** A fresh key of the kind, and its record of 128 or 1280 bytes, signed. */
export const createPrekey = async (
  platform: Platform,
  signer: SigningKey,
  fields: Omit<PrekeyFields, 'publicKey'>,
): Promise<MadePrekey> => {
  const key = isKemKind(fields.kind) ? await platform.generateKemKey() : await platform.generateAgreementKey();
  const core = encodePrekeyCore({ ...fields, publicKey: key.publicKey });
  return { record: concatBytes(core, await sign(signer.privateKey, prekeySignatureInput({ core }))), key };
};

const isSound = ({ kind, publicKey }: Prekey): boolean =>
  isKemKind(kind) ? isSoundKemKey(publicKey) : isSoundAgreementKey(publicKey);

/** The device that a bundle is asked of, as the verified list has it. */
export type BundleOwner = { readonly entry: Pick<DeviceEntry, 'signingKey'>; readonly deviceId: Uint8Array };

/**
 * What an initiator must check of 1411 or 1539 bytes; nothing of it counts before its signature has been verified. Refuses `malformed` (also
 * for a public key that nobody may use), `unsupported`, `bad-signature`, `unknown-device` for a prekey of another device, `expired`.
 */
export const verifyBundle = async (
  bytes: Uint8Array,
  { entry, deviceId }: BundleOwner,
  now: number,
): Promise<Bundle> => {
  const bundle = parseBundle(bytes);
  const { mediumTerm, kem, oneTime } = bundle;
  const prekeys = [mediumTerm, kem, ...(oneTime === undefined ? [] : [oneTime])];
  await Promise.all(
    prekeys.map(async (prekey) => {
      await verify(entry.signingKey, prekey.signature, prekeySignatureInput(prekey));
    }),
  );
  for (const prekey of prekeys) {
    if (!equalBytes(prekey.deviceId, deviceId)) throw new Refusal('unknown-device', 'a prekey of another device');
    if (prekey.expires + DAY_MS <= now) throw new Refusal('expired', 'a prekey has expired');
    if (!isSound(prekey)) throw new Refusal('malformed', 'an unusable public key');
  }
  return bundle;
};

/** 64 bytes. */
export const signLogin = async (signer: SigningKey, login: Login): Promise<Uint8Array<ArrayBuffer>> =>
  await sign(signer.privateKey, loginSignatureInput(login));
