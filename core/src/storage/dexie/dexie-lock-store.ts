/**
 * The lock in the table `keys` of a profile, over a connection of its own for each call: while a profile is locked, no
 * store can be open, and none of its tables may be upgraded.
 */
import { equalBytes } from '@cipherchat/protocol';
import type { StorageCryptography } from '../cryptography.ts';
import type { LockRecord, LockStore, LockTries } from '../lock-port.ts';
import { StoreError } from '../port.ts';
import { TABLES } from '../tables.ts';
import { leaveOutUnused, OPTIONS, type IndexedDbApi } from './database.ts';
import { Dexie, type Table, type Transaction } from './dexie-modern.js';
import type { KeyRow } from './key-row.ts';
import { sealAnew } from './seal-anew.ts';
import { asStoreError } from './store-failure.ts';

type Keys = Table<KeyRow, string>;

const LOCK = 'lock';
const TRIES = 'lock-tries';
const NONE = new Uint8Array(0);

const isThere = (error: unknown): boolean => !(error instanceof Error) || error.name !== 'NoSuchDatabaseError';

const lockOf = (row: KeyRow | undefined): LockRecord | undefined => {
  if (row?.name !== LOCK) return undefined;
  if ((row.version as number) !== 1) throw new StoreError('newer-version');
  return row;
};

/** Inside a transaction: the lock is still the one that the caller opened. */
const unlessChanged = async (keys: Keys, before: LockRecord): Promise<void> => {
  const now = lockOf(await keys.get(LOCK));
  const isSame = (one: Uint8Array = NONE, other: Uint8Array = NONE): boolean => equalBytes(one, other);
  if (now === undefined || !isSame(now.box, before.box) || !isSame(now.passkey?.box, before.passkey?.box))
    throw new StoreError('superseded');
};

export class DexieLockStore implements LockStore {
  readonly #name: string;
  readonly #cryptography: Pick<StorageCryptography, 'openRecord' | 'sealRecord'>;
  readonly #api: Partial<IndexedDbApi>;

  constructor(
    name: string,
    cryptography: Pick<StorageCryptography, 'openRecord' | 'sealRecord'>,
    api: Partial<IndexedDbApi> = {},
  ) {
    this.#name = name;
    this.#cryptography = cryptography;
    this.#api = api;
  }

  async read(): Promise<LockRecord | undefined> {
    return await this.#use('r', async (keys) => lockOf(await keys.get(LOCK)));
  }

  async count(next: (tries: LockTries | undefined) => LockTries | undefined): Promise<LockTries | undefined> {
    return await this.#use('rw', async (keys) => {
      const row = await keys.get(TRIES);
      const before = row?.name === TRIES ? { failed: row.failed, at: row.at } : undefined;
      const after = next(before);
      if (after === undefined) return before;
      await keys.put({ name: TRIES, ...after });
      return after;
    });
  }

  async forgive(): Promise<void> {
    await this.#use('rw', (keys) => keys.delete(TRIES));
  }

  async lock(record: LockRecord, vaultKey: CryptoKey): Promise<void> {
    const isDone = await this.#use(
      'rw',
      async (keys, transaction) => {
        const vault = await keys.get('vault');
        if (vault === undefined || !('key' in vault)) throw new StoreError('closed');
        await sealAnew(transaction, { ...this.#cryptography, from: vault.key, to: vaultKey });
        await keys.bulkDelete(['vault', TRIES]);
        await keys.put({ name: LOCK, ...record });
        return true;
      },
      ['keys', ...TABLES],
    );
    if (isDone === undefined) throw new StoreError('closed');
  }

  async change(before: LockRecord, next: LockRecord): Promise<void> {
    await this.#use('rw', async (keys) => {
      await unlessChanged(keys, before);
      await keys.put({ name: LOCK, ...next });
    });
  }

  async lift(before: LockRecord, vaultKey: CryptoKey): Promise<void> {
    await this.#use('rw', async (keys) => {
      await unlessChanged(keys, before);
      await keys.put({ name: 'vault', key: vaultKey });
      await keys.bulkDelete([LOCK, TRIES]);
    });
  }

  /** Undefined where the database does not exist. It is opened as it is: nothing is made, nothing is upgraded. */
  async #use<T>(
    mode: 'r' | 'rw',
    work: (keys: Keys, transaction: Transaction) => Promise<T>,
    tables: readonly string[] = ['keys'],
  ): Promise<T | undefined> {
    const dexie = new Dexie(this.#name, { ...OPTIONS, ...this.#api });
    leaveOutUnused(dexie);
    try {
      await dexie.open();
      if (!dexie.tables.some(({ name }) => name === 'keys')) return undefined;
      return await dexie.transaction(mode, [...tables], (transaction) =>
        work(transaction.table<KeyRow, string>('keys'), transaction),
      );
    } catch (cause) {
      if (!isThere(cause)) return undefined;
      throw asStoreError(cause, dexie.isOpen() ? 'use' : 'open');
    } finally {
      dexie.close();
    }
  }
}
