/** The version of a device list that follows the one that is known (PROTOCOL 3.2): the one place that makes it. */
import { DeviceId, nextListFields, type DeviceEntry, type DeviceListFields, type Removal } from '@cipherchat/protocol';
import { signDeviceList, type VerifiedList } from '../crypto/device-list.ts';
import type { OwnListRecord } from '../rows/records.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import type { Identity } from './identity.ts';
import { keepOwnList } from './own-list.ts';

export type NextList = {
  readonly added?: readonly DeviceEntry[];
  readonly removals?: readonly Removal[];
  /** Generation of the newest backup. */
  readonly backupFloor?: number | undefined;
};

/** The fields of the version after `known`, with these changes. `now`: milliseconds since 1970. */
export const nextList = (
  known: VerifiedList,
  now: number,
  { added = [], removals = [], backupFloor = 0 }: NextList = {},
): DeviceListFields => {
  const removed = new Set(removals.map(({ deviceId }) => DeviceId.fromBytes(deviceId)));
  const isLeft = (index: number): boolean =>
    !removed.has(DeviceId.fromBytes(known.deviceIds[index] ?? new Uint8Array()));
  return {
    ...nextListFields(known, now),
    devices: [...known.devices.filter((_, index) => isLeft(index)), ...added],
    removals,
    backupFloor: Math.max(known.backupFloor, backupFloor),
  };
};

/**
 * Signs the version after `known` and puts it into the copy, unpublished. Only where no signed list of that version is
 * kept: two of them are a fork. Undefined on a device that does not hold AIK.
 */
export const signNextList = async (
  copy: WorkingCopy,
  { accountKey: { publicKey, privateKey } }: Pick<Identity, 'accountKey'>,
  fields: DeviceListFields,
): Promise<OwnListRecord | undefined> => {
  if (privateKey === undefined) return undefined;
  const bytes = await signDeviceList({ publicKey, privateKey }, fields);
  const next = { version: fields.version, bytes, published: false };
  keepOwnList(copy, next);
  return next;
};
