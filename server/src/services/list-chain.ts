/** Checks a device list before the server stores it. The rules are those of `protocol`, the codes those of the wire. */
import {
  checkDeviceIds,
  checkNextList,
  hasSoundDeviceKeys,
  isSoundSigningKey,
  parseDeviceList,
  Refusal,
  type DeviceEntry,
  type DeviceList,
  type IdentifiedList,
  AccountId,
  DeviceId,
} from '@cipherchat/protocol';
import { accountBytes, deviceIdBytes, listHash } from '../auth/labelled-hash.ts';
import { isListSigned } from '../auth/signatures.ts';
import type { NewList } from '../storage/port.ts';
import { refuseUnless, ServiceError } from './service-error.ts';

export type ReadList = {
  /** Address of the account whose key signed the list. */
  readonly account: AccountId;
  readonly list: DeviceList & IdentifiedList;
  /** By device id, in the order of the list. */
  readonly devices: ReadonlyMap<DeviceId, DeviceEntry>;
};

/** A refusal of the protocol as an error of the wire: `malformed` or `bad-chain`. */
export const judged = (check: () => void): void => {
  try {
    check();
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    throw new ServiceError(cause.code === 'malformed' ? 'malformed' : 'bad-chain');
  }
};

/** Checks everything that one list shows by itself. Codes `malformed`, `invalid-key`, `bad-signature`, `bad-chain`. */
export const readList = (bytes: Uint8Array): ReadList => {
  const parsed = parseDeviceList(bytes);
  refuseUnless(isSoundSigningKey(parsed.accountKey) && hasSoundDeviceKeys(parsed), 'invalid-key');
  refuseUnless(isListSigned(parsed), 'bad-signature');
  const account = accountBytes(parsed.accountKey);
  const deviceIds = parsed.devices.map((entry) => deviceIdBytes(account, entry));
  const list = { ...parsed, deviceIds, hash: listHash(parsed) };
  judged(() => checkDeviceIds(list));
  const devices = new Map(parsed.devices.map((entry, i) => [DeviceId.fromBytes(deviceIds[i] ?? account), entry]));
  return { account: AccountId.fromBytes(account), list, devices };
};

/** Checks that `next` directly follows `known`. `removedBefore`: ids that must not come back. Code `bad-chain`. */
export const checkFollows = (known: ReadList, removedBefore: ReadonlySet<DeviceId>, next: ReadList): void =>
  judged(() => checkNextList(known.list, next.list, removedBefore));

export const newListOf = ({ account, list, devices }: ReadList, bytes: Uint8Array): NewList => ({
  account,
  accountKey: list.accountKey,
  version: list.version,
  previous: list.previous,
  hash: list.hash,
  bytes,
  devices: [...devices.keys()],
  removals: list.removals.map(({ deviceId }) => DeviceId.fromBytes(deviceId)),
});
