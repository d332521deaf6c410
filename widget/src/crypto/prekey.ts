/** Prekeys and bundles: making, signing, verifying (PROTOCOL 3.3), and the login signature (3.4). */
import {
  concatBytes, DAY_MS, encodeLogin, encodePrekeyCore, equalBytes, isKemKind, parseBundle, Refusal,
  type Bundle, type DeviceEntry, type Login, type Prekey, type PrekeyFields,
} from '@cipherchat/protocol';
import { sign, verify } from './functions.ts';
import type { AgreementKey, KemKey, SigningKey } from './keys.ts';
import { refuseKemPublicKey, type Platform } from './platform.ts';

export type MadePrekey = { readonly record: Uint8Array<ArrayBuffer>; readonly key: AgreementKey | KemKey };

/** A fresh key of the kind, and its record of 128 or 1280 bytes, signed. */
export const createPrekey = async (
  platform: Platform, signer: SigningKey, fields: Omit<PrekeyFields, 'publicKey'>,
): Promise<MadePrekey> => {
  const key = isKemKind(fields.kind) ? await platform.generateKemKey() : await platform.generateAgreementKey();
  const core = encodePrekeyCore({ ...fields, publicKey: key.publicKey });
  return { record: concatBytes(core, await sign('sign/prekey', signer.privateKey, core)), key };
};

const refusePrekey = async (prekey: Prekey, device: { readonly entry: DeviceEntry; readonly deviceId: Uint8Array }, now: number): Promise<void> => {
  if (!equalBytes(prekey.deviceId, device.deviceId)) throw new Refusal('bad-signature', 'a prekey is of another device');
  if (prekey.expires + DAY_MS <= now) throw new Refusal('expired', 'a prekey has expired');
  if (isKemKind(prekey.kind)) refuseKemPublicKey(prekey.publicKey);
  await verify('sign/prekey', device.entry.signingKey, prekey.signature, prekey.core);
};

/** What an initiator must check of 1411 or 1539 bytes. Refuses `malformed`, `unsupported`, `bad-signature`, `expired`. */
export const verifyBundle = async (
  bytes: Uint8Array, device: { readonly entry: DeviceEntry; readonly deviceId: Uint8Array }, now: number,
): Promise<Bundle> => {
  const bundle = parseBundle(bytes);
  const prekeys = [bundle.mediumTerm, bundle.kem, ...(bundle.oneTime === undefined ? [] : [bundle.oneTime])];
  await Promise.all(prekeys.map(async (prekey) => {
    await refusePrekey(prekey, device, now);
  }));
  return bundle;
};

/** 64 bytes. */
export const signLogin = async (signer: SigningKey, login: Login): Promise<Uint8Array<ArrayBuffer>> =>
  await sign('sign/auth', signer.privateKey, encodeLogin(login));
