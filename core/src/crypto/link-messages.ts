/**
 * The first three messages of a link (PROTOCOL 9.1): N, the new device, commits itself to R0 before O, the device that
 * holds AIK, speaks; and O's answer is fixed before R0 is shown. So a relay in the middle has one guess at six digits.
 *
 * | what | layout | bytes |
 * |---|---|---|
 * | Q | `01 01 51` ‖ rendezvous id 16 ‖ commitment to R0 32 | 51 |
 * | M1 | `01 01 52` ‖ X25519 key of O 32 ‖ random 32 | 67 |
 * | R0 | `01 01 53` ‖ X25519 key of N 32 ‖ ML-KEM key 1184 ‖ random 32 ‖ device entry 73 | 1324 |
 * | M2 | R0 ‖ signature of N's DSK over Q ‖ M1 ‖ R0 64 | 1388 |
 */
import {
  concatBytes,
  encodeDeviceEntry,
  equalBytes,
  fromBase64Url,
  isSoundAgreementKey,
  isSoundKemKey,
  isSoundSigningKey,
  KEM_PUBLIC_KEY_BYTES,
  labelled,
  prefix,
  PUBLIC_KEY_BYTES,
  readBytes,
  readDeviceEntry,
  readPrefix,
  Refusal,
  SIGNATURE_BYTES,
  toBase64Url,
  type DeviceEntry,
} from '@cipherchat/protocol';
import { hash, sign, verify } from './functions.ts';
import type { AgreementKey, KemKey, SigningKey } from './keys.ts';
import type { Platform } from './platform.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const TAG = { qr: 0x51, first: 0x52, second: 0x53 } as const;
export const RENDEZVOUS_BYTES = 16;
const RANDOM_BYTES = 32;
const HELLO_BYTES = 1324;
const QR_SCHEME = 'cipherchat:link:1:';

/** N's device before it knows its account, and therefore its device id. */
export type NewDevice = {
  readonly signingKey: SigningKey;
  readonly agreementKey: AgreementKey;
  /** As O puts it into the list, 73 bytes. */
  readonly entry: DeviceEntry;
};

/** N's side: Q and R0, and the private keys that open the grant. */
export type LinkOffer = {
  readonly device: NewDevice;
  readonly qr: Bytes;
  readonly hello: Bytes;
  readonly agreement: AgreementKey;
  readonly kem: KemKey;
};

/** Draws the X25519 key, the ML-KEM key and 32 random bytes, in this order. `rendezvous`: 16 bytes. */
export const makeLinkOffer = async (
  platform: Platform,
  device: NewDevice,
  rendezvous: Uint8Array,
): Promise<LinkOffer> => {
  const [agreement, kem] = [await platform.generateAgreementKey(), await platform.generateKemKey()];
  const hello = concatBytes(
    prefix(TAG.second),
    agreement.publicKey,
    kem.publicKey,
    platform.random(RANDOM_BYTES),
    encodeDeviceEntry(device.entry),
  );
  const qr = concatBytes(prefix(TAG.qr), rendezvous, await hash(labelled('hash/link-commit', hello)));
  return { device, qr, hello, agreement, kem };
};

/** The text of the QR code. */
export const linkText = (qr: Uint8Array): string => QR_SCHEME + toBase64Url(qr);

/** 16 bytes. Refuses `malformed` or `unsupported` for another structure. */
export const rendezvousOf = (qr: Uint8Array): Bytes => {
  const reader = readBytes(qr);
  readPrefix(reader, TAG.qr);
  const rendezvous = reader.bytes(RENDEZVOUS_BYTES);
  reader.bytes(RANDOM_BYTES);
  reader.end();
  return rendezvous;
};

/** Q of the text that a camera read. Refuses `malformed` for any other text. */
export const readLinkText = (text: string): Bytes => {
  const qr = text.startsWith(QR_SCHEME) ? fromBase64Url(text.slice(QR_SCHEME.length)) : undefined;
  if (qr === undefined) throw new Refusal('malformed'); // the QR code is of something else
  rendezvousOf(qr);
  return qr;
};

/** M1, and O's key behind it. Draws the key, then 32 random bytes. */
export const makeFirst = async (
  platform: Platform,
): Promise<{ readonly message: Bytes; readonly agreement: AgreementKey }> => {
  const agreement = await platform.generateAgreementKey();
  return { message: concatBytes(prefix(TAG.first), agreement.publicKey, platform.random(RANDOM_BYTES)), agreement };
};

/** O's X25519 key, 32 bytes. Refuses `malformed`, also for a key that no honest device makes, or `unsupported`. */
export const readFirst = (message: Uint8Array): Bytes => {
  const reader = readBytes(message);
  readPrefix(reader, TAG.first);
  const key = reader.bytes(PUBLIC_KEY_BYTES);
  reader.bytes(RANDOM_BYTES);
  reader.end();
  if (!isSoundAgreementKey(key)) throw new Refusal('malformed'); // an unusable public key
  return key;
};

/** M2. */
export const makeSecond = async ({ device, qr, hello }: LinkOffer, first: Uint8Array): Promise<Bytes> =>
  concatBytes(hello, await sign(device.signingKey.privateKey, labelled('sign/link', qr, first, hello)));

export type Hello = {
  /** R0. */
  readonly bytes: Bytes;
  readonly agreementKey: Bytes;
  readonly kemKey: Bytes;
  readonly entry: DeviceEntry;
};

/**
 * What O checks in M2. Refuses `malformed` and `unsupported` for its layout and for keys that no honest device makes,
 * `not-authentic` if Q does not commit to it, `bad-signature`.
 */
export const openSecond = async (qr: Uint8Array, first: Uint8Array, second: Uint8Array): Promise<Hello> => {
  const reader = readBytes(second);
  readPrefix(reader, TAG.second);
  const agreementKey = reader.bytes(PUBLIC_KEY_BYTES);
  const kemKey = reader.bytes(KEM_PUBLIC_KEY_BYTES);
  reader.bytes(RANDOM_BYTES);
  const entry = readDeviceEntry(reader);
  const signature = reader.bytes(SIGNATURE_BYTES);
  reader.end();
  const bytes = Uint8Array.from(second.subarray(0, HELLO_BYTES));
  const commitment = qr.subarray(-RANDOM_BYTES);
  if (!equalBytes(await hash(labelled('hash/link-commit', bytes)), commitment)) {
    throw new Refusal('not-authentic'); // not the device that showed the QR code
  }
  const isSound =
    isSoundAgreementKey(agreementKey) &&
    isSoundKemKey(kemKey) &&
    isSoundSigningKey(entry.signingKey) &&
    isSoundAgreementKey(entry.identityKey);
  if (!isSound) throw new Refusal('malformed'); // an unusable public key
  await verify(entry.signingKey, signature, labelled('sign/link', qr, first, bytes));
  return { bytes, agreementKey, kemKey, entry };
};
