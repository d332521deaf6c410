/**
 * Prekey record, tag 12, and bundle, tag 13 (PROTOCOL 3.3). Layout only.
 *
 * | prekey record | bytes |
 * |---|---|
 * | prefix 01 01 12 | 3 |
 * | kind u8 | 1 |
 * | device id | 16 |
 * | id u32, from 1 | 4 |
 * | expires u64 | 8 |
 * | public key | 32 (kinds 1, 2) or 1184 (kinds 3, 4) |
 * | signature | 64 |
 */
import { readBytes, type ByteReader } from './byte-reader.ts';
import { concatBytes, u32, u64, u8 } from './byte-writer.ts';
import { DEVICE_ID_BYTES, KEM_PUBLIC_KEY_BYTES, PUBLIC_KEY_BYTES, SIGNATURE_BYTES } from './limits.ts';
import { Refusal } from './refusal.ts';
import { prefix, readPrefix, TAG } from './structure.ts';

export const PREKEY_KIND = { mediumTerm: 1, oneTime: 2, lastResortKem: 3, oneTimeKem: 4 } as const;
/** Length of a whole record: kinds 1 and 2, kinds 3 and 4. */
export const PREKEY_BYTES = { agreement: 128, kem: 1280 } as const;
/** Length of a whole bundle: prefix, a record of each length, and a one-time record while the device has any left. */
export const BUNDLE_BYTES = { withoutOneTime: 1411, withOneTime: 1539 } as const;

export type PrekeyKind = (typeof PREKEY_KIND)[keyof typeof PREKEY_KIND];

export type PrekeyFields = {
  readonly kind: PrekeyKind;
  /** 16 bytes. */
  readonly deviceId: Uint8Array;
  readonly id: number;
  readonly expires: number;
  /** X25519, 32 bytes, or ML-KEM-768, 1184 bytes. */
  readonly publicKey: Uint8Array;
};

export type Prekey = PrekeyFields & {
  /** The record without its signature. */
  readonly core: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
  /** The whole record, 128 or 1280 bytes. */
  readonly record: Uint8Array<ArrayBuffer>;
};

export const isKemKind = (kind: PrekeyKind): boolean => kind >= PREKEY_KIND.lastResortKem;

/** The record without its signature. */
export const encodePrekeyCore = (prekey: PrekeyFields): Uint8Array<ArrayBuffer> =>
  concatBytes(
    prefix(TAG.prekey),
    u8(prekey.kind),
    prekey.deviceId,
    u32(prekey.id),
    u64(prekey.expires),
    prekey.publicKey,
  );

/** Reads a record inside `bytes`. */
export const readPrekey = (bytes: Uint8Array<ArrayBuffer>, reader: ByteReader): Prekey => {
  const start = reader.offset();
  readPrefix(reader, TAG.prekey);
  const kind = reader.u8();
  if (kind !== 1 && kind !== 2 && kind !== 3 && kind !== 4) throw new Refusal('malformed'); // unknown kind of prekey
  const deviceId = reader.bytes(DEVICE_ID_BYTES);
  const id = reader.u32();
  if (id === 0) throw new Refusal('malformed'); // prekey ids count from 1
  const expires = reader.u64();
  const publicKey = reader.bytes(isKemKind(kind) ? KEM_PUBLIC_KEY_BYTES : PUBLIC_KEY_BYTES);
  const core = bytes.subarray(start, reader.offset());
  const signature = reader.bytes(SIGNATURE_BYTES);
  return { kind, deviceId, id, expires, publicKey, core, signature, record: bytes.subarray(start, reader.offset()) };
};

export type Bundle = {
  readonly mediumTerm: Prekey;
  /** Kind 4, or kind 3 once the device has none left. */
  readonly kem: Prekey;
  /** Kind 2. */
  readonly oneTime: Prekey | undefined;
};

/** 1411 or 1539 bytes: whole records of kind 1, of kind 4 or 3, and of kind 2 if there is one. */
export const encodeBundle = (mediumTerm: Uint8Array, kem: Uint8Array, oneTime?: Uint8Array): Uint8Array<ArrayBuffer> =>
  concatBytes(prefix(TAG.bundle), mediumTerm, kem, ...(oneTime === undefined ? [] : [oneTime]));

/**
 * Reads a bundle of 1411 or 1539 bytes and checks order and kinds. The caller checks signatures, device and expiry.
 * Refuses `malformed` and `unsupported`.
 */
export const parseBundle = (input: Uint8Array): Bundle => {
  const bytes = Uint8Array.from(input);
  const reader = readBytes(bytes);
  readPrefix(reader, TAG.bundle);
  const mediumTerm = readPrekey(bytes, reader);
  const kem = readPrekey(bytes, reader);
  const oneTime = reader.offset() < bytes.length ? readPrekey(bytes, reader) : undefined;
  reader.end();
  const kinds = mediumTerm.kind === PREKEY_KIND.mediumTerm && isKemKind(kem.kind);
  if (!kinds || (oneTime !== undefined && oneTime.kind !== PREKEY_KIND.oneTime)) {
    throw new Refusal('malformed'); // the bundle holds prekeys of the wrong kinds
  }
  return { mediumTerm, kem, oneTime };
};
