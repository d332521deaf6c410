/**
 * The rules of PROTOCOL 3.2 for one device list by itself, which server and client share. They need ids and hashes,
 * which the caller computes. The caller also checks signatures and the address.
 */
import { compareBytes } from './byte-writer.ts';
import type { DeviceList } from './device-list.ts';
import { toHex } from './hex.ts';
import { isSoundAgreementKey, isSoundSigningKey } from './public-key.ts';
import { Refusal } from './refusal.ts';

/** What the rules look at of a list. */
export type IdentifiedList = Omit<DeviceList, 'signed' | 'signature'> & {
  /** List hash, 32 bytes: SHA-256 of `listHashInput`. */
  readonly hash: Uint8Array;
  /** Device ids, 16 bytes each, in the order of `devices`. */
  readonly deviceIds: readonly Uint8Array[];
};

/** False when a DSK or DIK is one that no honest device makes: low order, or not in canonical form. */
export const hasSoundDeviceKeys = ({ devices }: Pick<DeviceList, 'devices'>): boolean =>
  devices.every(({ signingKey, identityKey }) => isSoundSigningKey(signingKey) && isSoundAgreementKey(identityKey));

/** Refuses `malformed`: ids out of order or twice; `bad-chain`: a device that the list names and removes. */
export const checkDeviceIds = ({ deviceIds, removals }: Pick<IdentifiedList, 'deviceIds' | 'removals'>): void => {
  const ascending = deviceIds.every((id, i) => i === 0 || compareBytes(deviceIds[i - 1] ?? id, id) < 0);
  if (!ascending) throw new Refusal('malformed'); // devices are out of order
  const listed = new Set(deviceIds.map(toHex));
  if (removals.some(({ deviceId }) => listed.has(toHex(deviceId)))) {
    throw new Refusal('bad-chain'); // a device is listed and removed
  }
};
