/** The rows of a database while it is upgraded: all of it is one transaction, which ends whole or not at all. */
import { Dexie, type Transaction } from './dexie-modern.js';
import type { StorageCryptography } from '../cryptography.ts';
import { StoreError, type Row } from '../port.ts';
import type { KeyRow } from './key-row.ts';
import type { Migration } from './migrations.ts';
import { decodeRow, sealRow, type StoredRow, type Vault } from './sealed-row.ts';

/** Rows that are open at one time. */
const BATCH = 500;

export class UpgradeRows {
  readonly #transaction: Transaction;
  readonly #cryptography: StorageCryptography;
  readonly #vaultKey: CryptoKey | undefined;

  /** `vaultKey`: of a locked profile, where it is not in the database. */
  constructor(transaction: Transaction, cryptography: StorageCryptography, vaultKey?: CryptoKey) {
    this.#transaction = transaction;
    this.#cryptography = cryptography;
    this.#vaultKey = vaultKey;
  }

  /**
   * Puts what `change` makes of each row of `from` into `to`; undefined takes the row away. Throws a `StoreError`
   * `damaged`.
   */
  async rewrite(from: string, change: (row: Row) => Row | undefined, to = from): Promise<void> {
    const vault = await this.#vault();
    const [source, target] = [this.#transaction.table<StoredRow, string>(from), this.#transaction.table(to)];
    const keys = await source.toCollection().primaryKeys();
    for (let i = 0; i < keys.length; i += BATCH) {
      const batch = keys.slice(i, i + BATCH);
      const stored = (await source.bulkGet(batch)).filter((row) => row !== undefined);
      // IndexedDB would commit while the cryptography is waited for.
      const changed = await Dexie.waitFor(
        Promise.all(
          stored.map(async (row) => {
            const next = change(await this.#open(vault, from, row));
            return next && (await sealRow(vault, to, next)).row;
          }),
        ),
      );
      await source.bulkDelete(batch);
      await target.bulkPut(changed.filter((row) => row !== undefined));
    }
  }

  async #vault(): Promise<Vault> {
    const row = await this.#transaction.table<KeyRow>('keys').get('vault');
    const vaultKey = this.#vaultKey ?? (row !== undefined && 'key' in row ? row.key : undefined);
    if (vaultKey === undefined) throw new StoreError('damaged');
    const { sealRecord, openRecord } = this.#cryptography;
    return { vaultKey, sealRecord, openRecord };
  }

  async #open(vault: Vault, table: string, row: StoredRow): Promise<Row> {
    try {
      return decodeRow(row, await vault.openRecord(vault.vaultKey, table, row.key, row.sealed));
    } catch (cause) {
      throw new StoreError('damaged', { cause });
    }
  }
}

/** For a step of the migrations. A browser loads this file with the first step that moves rows. */
export const rewriting =
  (change: (rows: UpgradeRows) => Promise<void>): NonNullable<Migration['upgrade']> =>
  (...database) =>
    change(new UpgradeRows(...database));
