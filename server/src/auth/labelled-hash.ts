/** Hashes of PROTOCOL 1.2 and the identifiers that are made of them (1.3). A server computes them from public values only. */
import { createHash } from 'node:crypto';
import { toBase32, toHex, type DeviceEntry, type DeviceList } from '@cipherchat/protocol';

const LABEL = 'CipherChat/1/';

/** SHA-256(LABEL(name) ‖ data), 32 bytes. */
const hash = (name: string, ...data: readonly Uint8Array[]): Buffer => {
  const sum = createHash('sha256').update(LABEL + name);
  for (const part of data) sum.update(part);
  return sum.digest();
};

/** 20 bytes: the account whose identity key this is. */
export const accountBytes = (accountKey: Uint8Array): Uint8Array => hash('account', accountKey).subarray(0, 20);

/** 32 characters of base32. */
export const addressOf = (accountKey: Uint8Array): string => toBase32(accountBytes(accountKey));

/** 32 hexadecimal digits. */
export const deviceIdOf = (accountKey: Uint8Array, entry: DeviceEntry): string =>
  toHex(hash('hash/device-id', accountBytes(accountKey), entry.signingKey, entry.identityKey).subarray(0, 16));

/** 32 bytes over everything before the signature (PROTOCOL 3.2). */
export const listHash = (list: DeviceList): Uint8Array => hash('hash/device-list', list.signed);
