/** The rules of a device list (PROTOCOL 3.2), as a server applies them before it keeps one. */
import {
  compareBytes,
  encodeDeviceEntry,
  equalBytes,
  isSoundAgreementKey,
  isSoundSigningKey,
  parseDeviceList,
  toHex,
  type DeviceEntry,
  type DeviceList,
} from '@cipherchat/protocol';
import { addressOf, deviceIdOf, listHash } from '../auth/labelled-hash.ts';
import { isListSigned } from '../auth/signatures.ts';
import type { NewList } from '../storage/port.ts';
import { refuseUnless } from './service-error.ts';

export type ReadList = {
  readonly account: string;
  readonly list: DeviceList;
  readonly hash: Uint8Array;
  /** By device id, in the order of the list. */
  readonly devices: ReadonlyMap<string, DeviceEntry>;
};

const isAscending = (ids: readonly string[]): boolean => ids.every((id, i) => i === 0 || (ids[i - 1] ?? '') < id);

/** Layout, keys, order, signature, no device both listed and removed: all that one list shows by itself. Codes `malformed`, `invalid-key`, `bad-signature`, `bad-chain`. */
export const readList = (bytes: Uint8Array): ReadList => {
  const list = parseDeviceList(bytes);
  refuseUnless(isSoundSigningKey(list.accountKey), 'invalid-key');
  for (const { signingKey, identityKey } of list.devices) {
    refuseUnless(isSoundSigningKey(signingKey) && isSoundAgreementKey(identityKey), 'invalid-key');
  }
  const devices = new Map(list.devices.map((entry) => [deviceIdOf(list.accountKey, entry), entry]));
  refuseUnless(devices.size === list.devices.length && isAscending([...devices.keys()]), 'malformed');
  refuseUnless(isListSigned(list), 'bad-signature');
  refuseUnless(!list.removals.some(({ deviceId }) => devices.has(toHex(deviceId))), 'bad-chain');
  return { account: addressOf(list.accountKey), list, hash: listHash(list), devices };
};

/** Devices and chain of the next version against the one before it. Code `bad-chain`. */
export const checkFollows = (known: ReadList, removedBefore: ReadonlySet<string>, next: ReadList): void => {
  const { list } = next;
  const follows =
    list.version === known.list.version + 1 &&
    equalBytes(list.previous, known.hash) &&
    list.issued >= known.list.issued &&
    list.backupFloor >= known.list.backupFloor &&
    equalBytes(list.accountKey, known.list.accountKey);
  refuseUnless(follows, 'bad-chain');
  const removals = new Set(list.removals.map(({ deviceId }) => toHex(deviceId)));
  for (const id of removals) refuseUnless(known.devices.has(id), 'bad-chain');
  for (const id of next.devices.keys()) refuseUnless(!removedBefore.has(id), 'bad-chain');
  for (const [id, entry] of known.devices) {
    const after = next.devices.get(id);
    const stays = after !== undefined && compareBytes(encodeDeviceEntry(entry), encodeDeviceEntry(after)) === 0;
    refuseUnless(removals.has(id) || stays, 'bad-chain');
  }
};

export const newListOf = ({ account, list, hash, devices }: ReadList, bytes: Uint8Array): NewList => ({
  account,
  accountKey: list.accountKey,
  version: list.version,
  previous: list.previous,
  hash,
  bytes,
  devices: [...devices.keys()],
  removals: list.removals.map(({ deviceId }) => toHex(deviceId)),
});
