/** Accounts, their lists and devices. Only the one writer may cache their newest state; readers read each time. */
import type { AccountId, DeviceId } from '@cipherchat/protocol';
import type { Database } from 'better-sqlite3';
import type { AccountRecord, DeviceRecord, ListOutcome, NewList } from '../port.ts';

type UserRow = {
  readonly _id: string;
  readonly publicKey: Uint8Array;
  readonly listVersion: number;
  readonly listHash: Uint8Array;
  readonly listedDevices: string;
};

/** Most accounts, and most devices, in the cache of the writer. */
export const REMEMBERED = 50_000;

const idsOf = (text: string): ReadonlySet<DeviceId> => new Set(text === '' ? [] : (text.split(' ') as DeviceId[]));
const textOf = (ids: Iterable<string>): string => [...ids].join(' ');
const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

const statements = (database: Database) => ({
  user: database.prepare<[string], UserRow>('SELECT * FROM users WHERE _id = ?'),
  insertUser: database.prepare(
    `INSERT INTO users (_id, username, publicKey, createdAt, listVersion, listHash, listedDevices)
     VALUES (?, NULL, ?, ?, ?, ?, ?)`,
  ),
  updateUser: database.prepare('UPDATE users SET listVersion = ?, listHash = ?, listedDevices = ? WHERE _id = ?'),
  insertRemoved: database.prepare('INSERT OR IGNORE INTO removedDevices (userId, deviceId) VALUES (?, ?)'),
  isRemoved: database
    .prepare<[string, string], number>('SELECT 1 FROM removedDevices WHERE userId = ? AND deviceId = ?')
    .pluck(),
  insertList: database.prepare(
    'INSERT INTO deviceLists (userId, version, hash, list, createdAt) VALUES (?, ?, ?, ?, ?)',
  ),
  listHash: database
    .prepare<[string, number], Uint8Array>('SELECT hash FROM deviceLists WHERE userId = ? AND version = ?')
    .pluck(),
  lists: database
    .prepare<[string, number, number], Uint8Array>(
      'SELECT list FROM deviceLists WHERE userId = ? AND version >= ? ORDER BY version LIMIT ?',
    )
    .pluck(),
  device: database.prepare<[string], { readonly userId: AccountId; readonly publicKey: Uint8Array }>(
    'SELECT userId, publicKey FROM devices WHERE _id = ?',
  ),
  insertDevice: database.prepare('INSERT INTO devices (_id, userId, publicKey, createdAt) VALUES (?, ?, ?, ?)'),
  dropPrekeys: database.prepare('DELETE FROM prekeys WHERE deviceId = ?'),
  dropSubscription: database.prepare('DELETE FROM pushSubscriptions WHERE _id = ?'),
  isErased: database.prepare<[string], number>('SELECT 1 FROM erasures WHERE _id = ?').pluck(),
});

export class AccountRows {
  readonly #statements: ReturnType<typeof statements>;
  readonly #accounts = new Map<AccountId, AccountRecord>();
  /** Registered devices and their accounts. */
  readonly #owners = new Map<DeviceId, AccountId>();

  readonly #remembered: number;

  constructor(database: Database, remembered: number) {
    this.#statements = statements(database);
    this.#remembered = remembered;
  }

  /** Call it after a rollback: the cache may hold what was never stored. */
  forget(): void {
    this.#accounts.clear();
    this.#owners.clear();
  }

  account(account: AccountId): AccountRecord | undefined {
    const known = this.#accounts.get(account);
    if (known !== undefined) return known;
    const row = this.#statements.user.get(account);
    if (row === undefined) return undefined;
    const record: AccountRecord = {
      account,
      accountKey: row.publicKey,
      version: row.listVersion,
      listHash: row.listHash,
      devices: idsOf(row.listedDevices),
    };
    return this.#remember(record);
  }

  lists(account: AccountId, from: number, limit: number): readonly Uint8Array[] {
    return this.#statements.lists.all(account, from, limit);
  }

  device(device: DeviceId): DeviceRecord | undefined {
    const row = this.#statements.device.get(device);
    return row === undefined ? undefined : { device, account: row.userId, signingKey: row.publicKey };
  }

  removedAmong(account: AccountId, devices: readonly DeviceId[]): ReadonlySet<DeviceId> {
    return new Set(devices.filter((device) => this.#statements.isRemoved.get(account, device) !== undefined));
  }

  /** The account of a registered device. */
  ownerOf(device: DeviceId): AccountId | undefined {
    const known = this.#owners.get(device);
    if (known !== undefined) return known;
    const owner = this.#statements.device.get(device)?.userId;
    if (owner === undefined) return undefined;
    if (this.#owners.size >= this.#remembered) this.#owners.clear();
    if (this.#remembered > 0) this.#owners.set(device, owner);
    return owner;
  }

  insertDevice({ device, account, signingKey }: DeviceRecord, now: number): void {
    this.#statements.insertDevice.run(device, account, signingKey, now);
  }

  append(list: NewList, now: number): ListOutcome {
    const known = this.account(list.account);
    const kept = this.#statements.listHash.get(list.account, list.version);
    if (kept !== undefined) return sameBytes(kept, list.hash) ? 'known' : 'conflict';
    const follows = known?.version === list.version - 1 && sameBytes(known.listHash, list.previous);
    if (known === undefined ? this.#statements.isErased.get(list.account) !== undefined : !follows) return 'conflict';
    this.#write(list, known === undefined, now);
    const { account, accountKey, version, hash } = list;
    // The first list of an account may name any id.
    for (const device of list.removals) {
      if (this.ownerOf(device) !== account) continue;
      this.#statements.dropPrekeys.run(device);
      this.#statements.dropSubscription.run(device);
    }
    this.#remember({ account, accountKey, version, listHash: hash, devices: new Set(list.devices) });
    return 'appended';
  }

  #write(list: NewList, isFirst: boolean, now: number): void {
    const { account, accountKey, version, hash, bytes, removals } = list;
    const listed = textOf(list.devices);
    if (isFirst) this.#statements.insertUser.run(account, accountKey, now, version, hash, listed);
    else this.#statements.updateUser.run(version, hash, listed, account);
    for (const device of removals) this.#statements.insertRemoved.run(account, device);
    this.#statements.insertList.run(account, version, hash, bytes, now);
  }

  #remember(record: AccountRecord): AccountRecord {
    if (this.#accounts.size >= this.#remembered) this.#accounts.clear();
    if (this.#remembered > 0) this.#accounts.set(record.account, record);
    return record;
  }
}
