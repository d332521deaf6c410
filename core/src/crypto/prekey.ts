/**
 * Prekeys and bundles: making, signing, verifying (docs/protocol.md, section 3.3), and the login signature (3.4). A
 * prekey lets others begin a session while this device is offline. The byte tables are next to the
 * layout, in `protocol` (`prekey.ts`). Source: Signal's X3DH and PQXDH.
 */
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

/**
 * A fresh key of the kind, and its signed record of 128 or 1280 bytes. Store the key before you publish the record.
 *
 * Each record is signed with kind, device, id and expiry, as the analysis of PQXDH by Bhargavan et al. (USENIX Security
 * 2024) demands. If only the key were signed, a server could pass off a key as one of another kind, device or age.
 */
export const createPrekey = async (
  platform: Platform,
  signer: SigningKey,
  fields: Omit<PrekeyFields, 'publicKey'>,
): Promise<MadePrekey> => {
  const key = isKemKind(fields.kind) ? await platform.generateKemKey() : await platform.generateAgreementKey();
  const core = encodePrekeyCore({ ...fields, publicKey: key.publicKey });
  return { record: concatBytes(core, await sign(signer.privateKey, prekeySignatureInput({ core }))), key };
};

/**
 * With an X25519 key of low order the secret would be zero and known to all; FIPS 203 demands the check of ML-KEM keys.
 */
const isSound = ({ kind, publicKey }: Prekey): boolean =>
  isKemKind(kind) ? isSoundKemKey(publicKey) : isSoundAgreementKey(publicKey);

/**
 * The device whose bundle was asked for, as the verified list has it: the keys to check with never come from the
 * bundle.
 */
export type BundleOwner = { readonly entry: Pick<DeviceEntry, 'signingKey'>; readonly deviceId: Uint8Array };

/**
 * What an initiator checks in a bundle of 1411 or 1539 bytes. All signatures come first (R22): no unsigned field may
 * decide which refusal a server can provoke.
 *
 * | refusal | reason |
 * |---|---|
 * | `malformed` | layout, kinds or their order are wrong; a public key that no honest device makes |
 * | `unsupported` | another version, suite or tag |
 * | `bad-signature` | a record that the device's DSK did not sign |
 * | `unknown-device` | a signed prekey of another device |
 * | `expired` | `expires` is a day or more ago, the tolerance for clocks that differ: its private key may be gone |
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
    if (!equalBytes(prekey.deviceId, deviceId)) throw new Refusal('unknown-device'); // a prekey of another device
    if (prekey.expires + DAY_MS <= now) throw new Refusal('expired'); // a prekey has expired
    if (!isSound(prekey)) throw new Refusal('malformed'); // an unusable public key
  }
  return bundle;
};

/**
 * Login signature, 64 bytes. The signed bytes have the origin that the client is connected to and the device id: a
 * hostile server cannot get a signature here that logs in at another server.
 */
export const signLogin = async (signer: SigningKey, login: Login): Promise<Uint8Array<ArrayBuffer>> =>
  await sign(signer.privateKey, loginSignatureInput(login));
