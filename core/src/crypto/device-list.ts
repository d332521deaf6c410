/** Device lists: signing, verifying, and the rules between one version and the next (PROTOCOL 3.2). */
import {
  compareBytes,
  concatBytes,
  encodeDeviceEntry,
  encodeUnsignedDeviceList,
  equalBytes,
  isSoundAgreementKey,
  isSoundSigningKey,
  LIST_STALE_MS,
  parseDeviceList,
  Refusal,
  toHex,
  type DeviceList,
  type DeviceListFields,
} from '@cipherchat/protocol';
import { accountOf, deviceIdOf } from './account.ts';
import { hash, sign, verify } from './functions.ts';
import type { SigningKey } from './keys.ts';

export type VerifiedList = DeviceList & {
  readonly bytes: Uint8Array;
  readonly account: Uint8Array;
  /** List hash, 32 bytes. */
  readonly hash: Uint8Array;
  /** In the order of `devices`. */
  readonly deviceIds: readonly Uint8Array[];
};

/**
 * Checks layout, order, signature and address, and that every key can be one: a signature under a key of small order says nothing. Refuses
 * `malformed`, `unsupported`, `bad-signature`, and `bad-chain` for a device that is listed and removed: no list before it allows both.
 */
export const verifyDeviceList = async (bytes: Uint8Array, expectedAccount: Uint8Array): Promise<VerifiedList> => {
  const list = parseDeviceList(bytes);
  const account = await accountOf(list.accountKey);
  if (!equalBytes(account, expectedAccount)) throw new Refusal('bad-signature', 'the list is of another account');
  if (!isSoundSigningKey(list.accountKey)) throw new Refusal('bad-signature', 'the account key is of small order');
  await verify('sign/device-list', list.accountKey, list.signature, list.signed);
  const deviceIds = await Promise.all(list.devices.map(async (entry) => await deviceIdOf(account, entry)));
  const ascending = deviceIds.every((id, i) => i === 0 || compareBytes(deviceIds[i - 1] ?? id, id) < 0);
  if (!ascending) throw new Refusal('malformed', 'devices are out of order');
  const sound = list.devices.every(
    ({ signingKey, identityKey }) => isSoundSigningKey(signingKey) && isSoundAgreementKey(identityKey),
  );
  if (!sound) throw new Refusal('malformed', 'an unusable public key');
  const removed = new Set(list.removals.map(({ deviceId }) => toHex(deviceId)));
  if (deviceIds.some((id) => removed.has(toHex(id)))) throw new Refusal('bad-chain', 'a device is listed and removed');
  return {
    ...list,
    bytes: Uint8Array.from(bytes),
    account,
    deviceIds,
    hash: await hash('hash/device-list', list.signed),
  };
};

type Entries = ReadonlyMap<string, Uint8Array>;

const entriesOf = (list: VerifiedList): Entries =>
  new Map(list.devices.map((entry, i) => [toHex(list.deviceIds[i] ?? new Uint8Array(0)), encodeDeviceEntry(entry)]));

/** devices(new) = devices(old) - removals ∪ added; what stays is unchanged. That no list has what it removes is known of each by itself. */
const refuseChange = (before: Entries, after: Entries, removed: ReadonlySet<string>): void => {
  const named = [...removed].every((id) => before.has(id));
  const kept = [...before].every(([id, entry]) => {
    const now = after.get(id);
    return removed.has(id) || (now !== undefined && equalBytes(now, entry));
  });
  if (!named || !kept) throw new Refusal('bad-chain', 'the devices do not follow from the list before');
};

/**
 * Whether `next` may follow the list held. The same list is fine. Refuses `rollback`, `fork`, `bad-chain`; a version further than
 * one ahead is `bad-chain`: fetch those in between. `removedBefore` are the device ids (hex) whose removal was seen, which never come back.
 */
export const judgeSuccessor = (
  known: VerifiedList,
  next: VerifiedList,
  removedBefore: ReadonlySet<string> = new Set(),
): void => {
  if (!equalBytes(known.accountKey, next.accountKey))
    throw new Refusal('bad-signature', 'the account key is another one');
  if (next.version < known.version) throw new Refusal('rollback', 'the list is older than the one held');
  if (next.version === known.version) {
    if (!equalBytes(known.hash, next.hash)) throw new Refusal('fork', 'two lists of one version');
    return;
  }
  const follows =
    next.version === known.version + 1 &&
    equalBytes(next.previous, known.hash) &&
    next.issued >= known.issued &&
    next.backupFloor >= known.backupFloor;
  if (!follows) throw new Refusal('bad-chain', 'the list does not follow the one held');
  const after = entriesOf(next);
  refuseChange(entriesOf(known), after, new Set(next.removals.map(({ deviceId }) => toHex(deviceId))));
  if ([...removedBefore].some((id) => after.has(id))) throw new Refusal('bad-chain', 'a removed device came back');
};

export const isStale = (list: Pick<DeviceListFields, 'issued'>, now: number): boolean =>
  list.issued + LIST_STALE_MS <= now;

/** Signs a list; devices may come in any order, removals too. Gives the whole list. */
export const signDeviceList = async (
  accountKey: SigningKey,
  fields: DeviceListFields,
): Promise<Uint8Array<ArrayBuffer>> => {
  const account = await accountOf(accountKey.publicKey);
  const named = await Promise.all(
    fields.devices.map(async (entry) => ({ entry, id: await deviceIdOf(account, entry) })),
  );
  const unsigned = encodeUnsignedDeviceList({
    ...fields,
    devices: named.sort((a, b) => compareBytes(a.id, b.id)).map(({ entry }) => entry),
    removals: [...fields.removals].sort((a, b) => compareBytes(a.deviceId, b.deviceId)),
  });
  return concatBytes(unsigned, await sign('sign/device-list', accountKey.privateKey, unsigned));
};

/** The next version, the same devices, issued now or when the known one says, whichever is later. */
export const nextListFields = (known: VerifiedList, now: number): DeviceListFields => ({
  accountKey: known.accountKey,
  version: known.version + 1,
  previous: known.hash,
  issued: Math.max(now, known.issued),
  backupFloor: known.backupFloor,
  devices: known.devices,
  removals: [],
});
