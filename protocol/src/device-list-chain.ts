/**
 * The rules of PROTOCOL 3.2 for a device list and the version after it, which server and client share. Each list is
 * sound by itself (`sound-device-list.ts`).
 */
import { equalBytes } from './byte-writer.ts';
import { encodeDeviceEntry, type DeviceListFields } from './device-list.ts';
import { toHex } from './hex.ts';
import { Refusal } from './refusal.ts';
import type { IdentifiedList } from './sound-device-list.ts';

type Entries = ReadonlyMap<string, Uint8Array>;

/** The 73 bytes of each device, by its id in hexadecimal. */
const entriesOf = ({ devices, deviceIds }: IdentifiedList): Entries =>
  new Map(devices.map((entry, i) => [toHex(deviceIds[i] ?? new Uint8Array(0)), encodeDeviceEntry(entry)]));

/** devices(new) = devices(old) − removals ∪ added; an entry that stays is unchanged. */
const devicesFollow = (before: Entries, after: Entries, removed: ReadonlySet<string>): boolean =>
  [...removed].every((id) => before.has(id)) &&
  [...before].every(([id, entry]) => {
    const now = after.get(id);
    return removed.has(id) || (now !== undefined && equalBytes(now, entry));
  });

/**
 * Refuses `bad-chain` unless `next` is the version right after `known`. Both must have passed `checkDeviceIds`.
 * `removedBefore`: device ids (hexadecimal) whose removal the verifier has seen; they never come back.
 */
export const checkNextList = (
  known: IdentifiedList,
  next: IdentifiedList,
  removedBefore: ReadonlySet<string>,
): void => {
  const chained =
    equalBytes(next.accountKey, known.accountKey) &&
    next.version === known.version + 1 &&
    equalBytes(next.previous, known.hash) &&
    next.issued >= known.issued &&
    next.backupFloor >= known.backupFloor;
  if (!chained) throw new Refusal('bad-chain'); // the list does not follow the known one
  const after = entriesOf(next);
  const removed = new Set(next.removals.map(({ deviceId }) => toHex(deviceId)));
  if (!devicesFollow(entriesOf(known), after, removed)) {
    throw new Refusal('bad-chain'); // the devices do not follow from the known list
  }
  if ([...removedBefore].some((id) => after.has(id))) throw new Refusal('bad-chain'); // a removed device came back
};

/**
 * Passes if `next` may replace `known`: it is the same list, or the version right after it. Refuses `bad-signature` for
 * another account key, `rollback` for an older version, `fork` for another list of the same version, and as
 * `checkNextList` otherwise. A version further ahead is `bad-chain`: fetch those in between first.
 */
export const judgeSuccessor = (
  known: IdentifiedList,
  next: IdentifiedList,
  removedBefore: ReadonlySet<string> = new Set(),
): void => {
  if (!equalBytes(known.accountKey, next.accountKey)) {
    throw new Refusal('bad-signature'); // the account key is another one
  }
  if (next.version < known.version) throw new Refusal('rollback'); // the list is older than the known one
  if (next.version > known.version) checkNextList(known, next, removedBefore);
  else if (!equalBytes(known.hash, next.hash)) throw new Refusal('fork'); // two lists of one version
};

/** The next version with the same devices. `issued` is `now` or that of the known list, whichever is later. */
export const nextListFields = (known: IdentifiedList, now: number): DeviceListFields => ({
  accountKey: known.accountKey,
  version: known.version + 1,
  previous: known.hash,
  issued: Math.max(now, known.issued),
  backupFloor: known.backupFloor,
  devices: known.devices,
  removals: [],
});
