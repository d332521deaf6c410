/**
 * Accounts, their lists and devices. Inserting a version of a list is the commit; its unique `_id` lets one of many
 * writers succeed. The state of an account is read from its newest list, so no state can be half changed. The user's
 * document and the prekeys of removed devices follow; a repeat does that part again.
 */
import type { AccountId, DeviceId } from '@cipherchat/protocol';
import type { AccountRecord, DeviceRecord, ListOutcome, NewList } from '../port.ts';
import { binary, bytesOf, sameBytes, type Collections, type DeviceListDocument } from './collections.ts';
import { insertOne } from './insert-new.ts';

/** Most accounts, and most devices, in the cache. */
const REMEMBERED = 50_000;

/** Another node may have erased an account: what is remembered of it is used for so long. */
const BELIEVED_MS = 10_000;

type Newest = Omit<DeviceListDocument, 'list' | 'removedDevices'>;

const NO_LIST = { projection: { list: 0, removedDevices: 0 } };
const nextId = ({ account, version }: Pick<AccountRecord, 'account' | 'version'>): string =>
  `${account}.${version + 1}`;

const recordOf = (newest: Newest): AccountRecord => ({
  account: newest.userId,
  accountKey: bytesOf(newest.accountKey),
  version: newest.version,
  listHash: bytesOf(newest.hash),
  devices: new Set(newest.listedDevices),
});

/** The outcome that a list will have, before anything is written. */
export type Judgement = { readonly outcome: ListOutcome; readonly newest: AccountRecord | undefined };

export class AccountDocuments {
  readonly #collections: Collections;
  readonly #betweenWrites: (place: string) => Promise<void>;
  readonly #monotonic: () => number;
  readonly #accounts = new Map<AccountId, AccountRecord>();
  /** When each of them was found not to be erased. */
  readonly #asked = new Map<AccountId, number>();
  /** Registered devices. A registration never changes, until its account is erased. */
  readonly #devices = new Map<DeviceId, DeviceRecord>();

  /** `monotonic`: milliseconds that are never set. */
  constructor(
    collections: Collections,
    betweenWrites: (place: string) => Promise<void>,
    monotonic: () => number = () => performance.now(),
  ) {
    this.#monotonic = monotonic;
    this.#collections = collections;
    this.#betweenWrites = betweenWrites;
  }

  async forget(account: AccountId): Promise<void> {
    this.#accounts.delete(account);
    this.#asked.delete(account);
    for (const [device, record] of this.#devices) if (record.account === account) this.#devices.delete(device);
  }

  async account(account: AccountId): Promise<AccountRecord | undefined> {
    return (await this.accounts([account])).get(account);
  }

  /** For cached accounts one query asks whether any of them has a next version. */
  async accounts(accounts: readonly AccountId[]): Promise<ReadonlyMap<AccountId, AccountRecord>> {
    await this.#forgetErased(accounts);
    const known = accounts.flatMap((account) => this.#accounts.get(account) ?? []);
    const unknown = accounts.filter((account) => !this.#accounts.has(account));
    const [newer, found] = await Promise.all([
      this.#newerThan(known),
      Promise.all(unknown.map((account) => this.#look(account))),
    ]);
    const records = [...known, ...newer, ...found.filter((record) => record !== undefined)];
    return new Map(records.map((record) => [record.account, record]));
  }

  async lists(account: AccountId, from: number, limit: number): Promise<readonly Uint8Array[]> {
    const found = await this.#collections.deviceLists
      .find({ userId: account, version: { $gte: from } }, { projection: { list: 1 }, sort: { version: 1 }, limit })
      .toArray();
    return found.map(({ list }) => bytesOf(list));
  }

  async device(device: DeviceId): Promise<DeviceRecord | undefined> {
    const known = this.#devices.get(device);
    if (known !== undefined) return known;
    const found = await this.#collections.devices.findOne({ _id: device });
    if (found === null) return undefined;
    if (this.#devices.size >= REMEMBERED) this.#devices.clear();
    const record = { device, account: found.userId, signingKey: bytesOf(found.publicKey) };
    this.#devices.set(device, record);
    return record;
  }

  async removedAmong(account: AccountId, devices: readonly DeviceId[]): Promise<ReadonlySet<DeviceId>> {
    const asked = new Set(devices);
    const filter = { userId: account, removedDevices: { $in: [...asked] } };
    const found = await this.#collections.deviceLists.find(filter, { projection: { removedDevices: 1 } }).toArray();
    return new Set(found.flatMap(({ removedDevices }) => removedDevices.filter((device) => asked.has(device))));
  }

  /** False when the device was registered before. */
  async insertDevice({ device, account, signingKey }: DeviceRecord, now: number): Promise<boolean> {
    const document = { _id: device, userId: account, publicKey: binary(signingKey), createdAt: now };
    return await insertOne(this.#collections.devices, document);
  }

  async judge(list: NewList): Promise<Judgement> {
    const newest = await this.account(list.account);
    if (newest === undefined) return { outcome: 'appended', newest };
    const kept = await this.#collections.deviceLists.findOne({ _id: `${list.account}.${list.version}` }, NO_LIST);
    if (kept !== null) return { outcome: sameBytes(bytesOf(kept.hash), list.hash) ? 'known' : 'conflict', newest };
    const follows = newest.version === list.version - 1 && sameBytes(newest.listHash, list.previous);
    return { outcome: follows ? 'appended' : 'conflict', newest };
  }

  async append(list: NewList, now: number): Promise<ListOutcome> {
    const { outcome } = await this.judge(list);
    if (outcome === 'conflict') return outcome;
    if (outcome === 'appended' && !(await this.#insert(list, now))) return (await this.judge(list)).outcome;
    if (outcome === 'appended' && (await this.#isErased(list.account))) return await this.#takeBack(list);
    await this.#betweenWrites('appendList: list');
    await this.#settle(list, now);
    return outcome;
  }

  async #isErased(account: AccountId): Promise<boolean> {
    return (await this.#collections.erasures.findOne({ _id: account }, { projection: { _id: 1 } })) !== null;
  }

  /** The account was erased while the list was written. */
  async #takeBack({ account, version }: NewList): Promise<ListOutcome> {
    await this.#collections.deviceLists.deleteOne({ _id: `${account}.${version}` });
    await this.forget(account);
    return 'conflict';
  }

  async #forgetErased(accounts: readonly AccountId[]): Promise<void> {
    const now = this.#monotonic();
    const due = accounts.filter((account) => now - (this.#asked.get(account) ?? now) >= BELIEVED_MS);
    if (due.length === 0) return;
    const found = await this.#collections.erasures.find({ _id: { $in: due } }, { projection: { _id: 1 } }).toArray();
    for (const account of due) this.#asked.set(account, now);
    for (const { _id } of found) await this.forget(_id as AccountId);
  }

  async #insert(list: NewList, now: number): Promise<boolean> {
    const { account, accountKey, version, hash, bytes, devices, removals } = list;
    return await insertOne(this.#collections.deviceLists, {
      _id: `${account}.${version}`,
      userId: account,
      version,
      hash: binary(hash),
      list: binary(bytes),
      createdAt: now,
      accountKey: binary(accountKey),
      listedDevices: devices,
      removedDevices: removals,
    });
  }

  /** The writes that follow a stored list. */
  async #settle({ account, accountKey, removals }: NewList, now: number): Promise<void> {
    const { users, prekeys, pushSubscriptions } = this.#collections;
    await insertOne(users, { _id: account, username: null, publicKey: binary(accountKey), createdAt: now });
    for (const device of removals) {
      // The first list of an account may name any id.
      if ((await this.device(device))?.account !== account) continue;
      await prekeys.deleteMany({ deviceId: device });
      await pushSubscriptions.deleteOne({ _id: device });
    }
  }

  async #look(account: AccountId): Promise<AccountRecord | undefined> {
    const newest = await this.#collections.deviceLists.findOne(
      { userId: account },
      { ...NO_LIST, sort: { version: -1 } },
    );
    if (newest === null || (await this.#isErased(account))) return undefined;
    if (this.#accounts.size >= REMEMBERED) {
      this.#accounts.clear();
      this.#asked.clear();
    }
    this.#asked.set(account, this.#monotonic());
    const record = recordOf(newest);
    this.#accounts.set(account, record);
    return record;
  }

  /** Several versions may be newer, so the newest of an account is read where a next one exists. */
  async #newerThan(known: readonly AccountRecord[]): Promise<readonly AccountRecord[]> {
    const ids = known.map(nextId);
    const [only] = ids;
    if (only === undefined) return [];
    const filter = ids.length === 1 ? { _id: only } : { _id: { $in: ids } };
    const next = await this.#collections.deviceLists.find(filter, NO_LIST).toArray();
    const newer = await Promise.all(next.map(({ userId }) => this.#look(userId)));
    return newer.filter((record) => record !== undefined);
  }
}
