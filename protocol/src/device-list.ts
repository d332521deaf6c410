/**
 * Device list, tag 11 (PROTOCOL 3.2): which devices an account has, signed by its identity key.
 *
 * | field | bytes |
 * |---|---|
 * | prefix 01 01 11 | 3 |
 * | AIK public | 32 |
 * | version u32 | 4 |
 * | previous list hash | 32 |
 * | issued u64 | 8 |
 * | backup floor u32 | 4 |
 * | device count u8, then per device: DSK 32, DIK 32, created u64, kind u8 | 1 + 73 n |
 * | removal count u8, then per removal: device id 16, reason u8, since u64 | 1 + 25 m |
 * | signature | 64 |
 *
 * Layout only. The caller computes signatures, hashes and device ids; the rules between two lists are in
 * `device-list-chain.ts`.
 */
import { readBytes, type ByteReader } from './byte-reader.ts';
import { compareBytes, concatBytes, u32, u64, u8 } from './byte-writer.ts';
import {
  HASH_BYTES,
  MAX_DEVICES_PER_ACCOUNT,
  MAX_REMOVALS_PER_LIST,
  PUBLIC_KEY_BYTES,
  SIGNATURE_BYTES,
} from './limits.ts';
import { Refusal } from './refusal.ts';
import { prefix, readPrefix, TAG } from './structure.ts';

export const DEVICE_KIND = { widget: 1, app: 2, bot: 3 } as const;
export type DeviceKind = (typeof DEVICE_KIND)[keyof typeof DEVICE_KIND];

/**
 * Reason u8 of a removal (PROTOCOL 3.2). No code tells the two apart yet; `revoked` will mark messages since `since`.
 */
export const REMOVAL_REASON = { removed: 1, revoked: 2 } as const;
export type RemovalReason = (typeof REMOVAL_REASON)[keyof typeof REMOVAL_REASON];

export type DeviceEntry = {
  /** DSK public, 32 bytes, Ed25519. */
  readonly signingKey: Uint8Array;
  /** DIK public, 32 bytes, X25519. */
  readonly identityKey: Uint8Array;
  readonly created: number;
  readonly kind: DeviceKind;
};

export type Removal = { readonly deviceId: Uint8Array; readonly reason: RemovalReason; readonly since: number };

export type DeviceListFields = {
  /** AIK public, 32 bytes, Ed25519. */
  readonly accountKey: Uint8Array;
  readonly version: number;
  /** List hash of version - 1, 32 bytes; zeros for version 1. */
  readonly previous: Uint8Array;
  readonly issued: number;
  readonly backupFloor: number;
  readonly devices: readonly DeviceEntry[];
  readonly removals: readonly Removal[];
};

export type DeviceList = DeviceListFields & {
  /** All bytes before the signature: the part that is signed and hashed. */
  readonly signed: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
};

const DEVICE_ENTRY_BYTES = 73;
const REMOVAL_BYTES = 25;
/** A list without devices and removals. */
export const MIN_DEVICE_LIST_BYTES = 149;
export const MAX_DEVICE_LIST_BYTES =
  MIN_DEVICE_LIST_BYTES + MAX_DEVICES_PER_ACCOUNT * DEVICE_ENTRY_BYTES + MAX_REMOVALS_PER_LIST * REMOVAL_BYTES;

/** The 73 bytes of one device. */
export const encodeDeviceEntry = (entry: DeviceEntry): Uint8Array<ArrayBuffer> =>
  concatBytes(entry.signingKey, entry.identityKey, u64(entry.created), u8(entry.kind));

/** All bytes before the signature. The caller passes devices and removals in ascending order of device id. */
export const encodeUnsignedDeviceList = (list: DeviceListFields): Uint8Array<ArrayBuffer> =>
  concatBytes(
    prefix(TAG.deviceList),
    list.accountKey,
    u32(list.version),
    list.previous,
    u64(list.issued),
    u32(list.backupFloor),
    u8(list.devices.length),
    ...list.devices.map(encodeDeviceEntry),
    u8(list.removals.length),
    ...list.removals.map((r) => concatBytes(r.deviceId, u8(r.reason), u64(r.since))),
  );

/** Reads the 73 bytes of one device. Refuses `malformed` for an unknown kind. */
export const readDeviceEntry = (reader: ByteReader): DeviceEntry => {
  const signingKey = reader.bytes(PUBLIC_KEY_BYTES);
  const identityKey = reader.bytes(PUBLIC_KEY_BYTES);
  const created = reader.u64();
  const kind = reader.u8();
  if (kind !== 1 && kind !== 2 && kind !== 3) throw new Refusal('malformed'); // unknown kind of device
  return { signingKey, identityKey, created, kind };
};

const readRemoval = (reader: ByteReader): Removal => {
  const deviceId = reader.bytes(16);
  const reason = reader.u8();
  if (reason !== 1 && reason !== 2) throw new Refusal('malformed'); // unknown reason of removal
  return { deviceId, reason, since: reader.u64() };
};

const readMany = <T>(reader: ByteReader, most: number, read: (reader: ByteReader) => T): readonly T[] => {
  const count = reader.u8();
  if (count > most) throw new Refusal('malformed'); // too many entries
  return Array.from({ length: count }, () => read(reader));
};

const refuseIdentifiers = (list: DeviceListFields): void => {
  const ascending = list.removals.every((removal, i) => {
    const before = list.removals[i - 1];
    return before === undefined || compareBytes(before.deviceId, removal.deviceId) < 0;
  });
  if (!ascending) throw new Refusal('malformed'); // removals are out of order
  if (list.version === 0) throw new Refusal('malformed'); // versions count from 1
  if (list.version === 1 && (list.removals.length > 0 || list.previous.some((byte) => byte !== 0))) {
    throw new Refusal('malformed'); // the first list has neither removals nor a previous one
  }
};

/**
 * Reads 149 + 73 n + 25 m bytes. Refuses `malformed` and `unsupported`. The caller checks the signature and, with
 * `checkDeviceIds`, the order of the devices: it is that of their ids, which take a hash to compute.
 */
export const parseDeviceList = (input: Uint8Array): DeviceList => {
  const bytes = Uint8Array.from(input);
  const reader = readBytes(bytes);
  readPrefix(reader, TAG.deviceList);
  const fields: DeviceListFields = {
    accountKey: reader.bytes(PUBLIC_KEY_BYTES),
    version: reader.u32(),
    previous: reader.bytes(HASH_BYTES),
    issued: reader.u64(),
    backupFloor: reader.u32(),
    devices: readMany(reader, MAX_DEVICES_PER_ACCOUNT, readDeviceEntry),
    removals: readMany(reader, MAX_REMOVALS_PER_LIST, readRemoval),
  };
  const signed = bytes.subarray(0, reader.offset());
  const signature = reader.bytes(SIGNATURE_BYTES);
  reader.end();
  refuseIdentifiers(fields);
  return { ...fields, signed, signature };
};
