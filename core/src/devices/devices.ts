/** The devices of the own account, as one tab sees and changes them. */
import { DeviceId, LIST_WARN_MS, REMOVAL_REASON } from '@cipherchat/protocol';
import { confirmedAt, contacts } from '../accounts/contacts.ts';
import { loadIdentity, type Identity } from '../accounts/identity.ts';
import type { DeviceKindName, HistoryView, OwnDevice, OwnDevices } from '../base/devices.ts';
import { ChatError } from '../base/errors.ts';
import { isAsOldAs } from '../clock/server-clock.ts';
import { deviceIdOf } from '../crypto/account.ts';
import type { DevicesFacet } from '../facade/devices.ts';
import { deviceNameKey, deviceNames } from '../rows/device-rows.ts';
import { changeKey, deviceOfChange, LIST_CHANGES, listChanges, type ListChange } from '../rows/list-changes.ts';
import { putRow } from '../rows/put-row.ts';
import { readRow, readRows } from '../rows/read-rows.ts';
import type { Change, ChatStore } from '../storage/port.ts';
import { KIND_NAMES } from '../accounts/device-kind-names.ts';
import type { DevicesParts } from './devices-parts.ts';
import { grantLink } from './grant-link.ts';
import { joinLink } from './join-link.ts';
import { readHistory } from './read-history.ts';
import { lookForRemoval, ownRemoval } from './own-removal.ts';

const MAX_NAME_BYTES = 128;
/** A server that does not answer is not asked for lists more often. */
const LOOK_AGAIN_MS = 60_000;

type Listed = Pick<OwnDevice, 'id' | 'created'> & { readonly kind: DeviceKindName };

/** Those of the list, and those that are to be added. */
const listedDevices = async (
  store: ChatStore,
  { account, address }: Identity,
  changes: ReadonlyMap<DeviceId, ListChange>,
): Promise<
  { readonly devices: readonly Listed[]; readonly issued: number; readonly confirmed: number } | undefined
> => {
  const own = await readRow(store, contacts, address);
  if (own === undefined) return undefined;
  const { list } = own;
  const added = [...changes.values()].flatMap((change) => (change.kind === 'add' ? change.entry : []));
  const entries = [...list.devices, ...added];
  const ids = await Promise.all(entries.map(async (entry) => DeviceId.fromBytes(await deviceIdOf(account, entry))));
  const devices = new Map<DeviceId, Listed>();
  for (const [index, { created, kind }] of entries.entries()) {
    const id = ids[index];
    if (id !== undefined) devices.set(id, { id, created, kind: KIND_NAMES[kind] });
  }
  return { devices: [...devices.values()], issued: list.issued, confirmed: confirmedAt(own) };
};

const CHANGES = { add: 'adding', remove: 'removing' } as const;

const readOwn = async (store: ChatStore, identity: Identity, now: number): Promise<OwnDevices | undefined> => {
  const waiting = await readRows(store, listChanges, { group: LIST_CHANGES });
  const changes = new Map(waiting.map(({ key, value }) => [deviceOfChange(key), value]));
  const listed = await listedDevices(store, identity, changes);
  if (listed === undefined) return undefined;
  const devices = await Promise.all(
    listed.devices.map(async (device): Promise<OwnDevice> => {
      const change = changes.get(device.id)?.kind;
      const name = (await readRow(store, deviceNames, deviceNameKey(device.id)))?.name;
      return { ...device, name, isThis: device.id === identity.device, change: change && CHANGES[change] };
    }),
  );
  const canChange = identity.accountKey.privateKey !== undefined;
  const isOld = !canChange && isAsOldAs(listed.confirmed, LIST_WARN_MS, now);
  return {
    devices: devices.sort((a, b) => Number(b.isThis) - Number(a.isThis) || b.created - a.created),
    canChange,
    removed: await ownRemoval(store, identity),
    issued: listed.issued,
    notRenewedSince: isOld ? listed.confirmed : undefined,
  };
};

class Devices implements DevicesFacet {
  readonly #parts: DevicesParts;
  readonly grant: DevicesFacet['grant'];
  readonly join: DevicesFacet['join'];
  #lookedAt = -Infinity;

  constructor(parts: DevicesParts) {
    this.#parts = parts;
    this.grant = (...asked) => grantLink(parts, ...asked);
    this.join = (...asked) => joinLink(parts, ...asked);
    parts.subscribe(() => void this.#lookIfRefused().catch(() => undefined));
  }

  async own(): Promise<OwnDevices | undefined> {
    const { use, clock } = this.#parts;
    const identity = await this.#identity();
    return identity && (await use((store) => readOwn(store, identity, clock.now())));
  }

  history(): Promise<HistoryView> {
    return this.#parts.use((store) => readHistory(store));
  }

  async rename(device: DeviceId, name: string): Promise<void> {
    const clean = name.trim();
    if (new TextEncoder().encode(clean).length > MAX_NAME_BYTES) throw new ChatError('name-too-long');
    const [key, table] = [deviceNameKey(device), deviceNames.table];
    await this.#commit(clean === '' ? { kind: 'delete', table, key } : putRow(deviceNames, key, { name: clean }));
  }

  async remove(device: DeviceId, reason: 'removed' | 'revoked', since?: number): Promise<void> {
    const own = await this.own();
    const isOther = own?.devices.some(({ id, isThis }) => id === device && !isThis) === true;
    if (own?.canChange !== true || !isOther) throw new ChatError('not-allowed');
    const at = this.#parts.clock.now();
    const change = { kind: 'remove', at, reason: REMOVAL_REASON[reason], since: since ?? at } as const;
    await this.#commit(putRow(listChanges, changeKey(device), change));
  }

  async #commit(change: Change): Promise<void> {
    await this.#parts.use((store) => store.commit([change]));
    this.#parts.wrote();
  }

  #identity(): Promise<Identity | undefined> {
    return this.#parts.use((store) => loadIdentity(store, this.#parts.platform));
  }

  /** A device that was removed can only see that the server lets it in no more. */
  async #lookIfRefused(): Promise<void> {
    const { state, clock, wrote } = this.#parts;
    const { connection, cause } = state();
    if (connection !== 'offline' || (cause !== 'server' && cause !== 'refused')) return;
    if (clock.monotonic() - this.#lookedAt < LOOK_AGAIN_MS) return;
    this.#lookedAt = clock.monotonic();
    if (await lookForRemoval(this.#parts)) wrote();
  }
}

export const openDevices = (parts: DevicesParts): DevicesFacet => new Devices(parts);
