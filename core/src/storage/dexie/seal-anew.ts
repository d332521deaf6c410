/** Seals every row of a profile under another vault key, inside the transaction of the caller. */
import type { StorageCryptography } from '../cryptography.ts';
import { StoreError } from '../port.ts';
import { TABLES } from '../tables.ts';
import { Dexie, type Transaction } from './dexie-modern.js';
import type { StoredRow } from './sealed-row.ts';

/** Rows that are open at one time. */
const BATCH = 500;

export type Reseal = Pick<StorageCryptography, 'openRecord' | 'sealRecord'> & {
  readonly from: CryptoKey;
  readonly to: CryptoKey;
};

const sealedAnew = async (
  { openRecord, sealRecord, from, to }: Reseal,
  table: string,
  row: StoredRow,
): Promise<StoredRow> => {
  try {
    const plain = await openRecord(from, table, row.key, row.sealed);
    return { ...row, sealed: Uint8Array.from(await sealRecord(to, table, row.key, plain)) };
  } catch (cause) {
    throw new StoreError('damaged', { cause });
  }
};

/** Throws a `StoreError` `damaged` for a row that does not open under `from`. Then nothing may be committed. */
export const sealAnew = async (transaction: Transaction, reseal: Reseal): Promise<void> => {
  for (const name of TABLES) {
    const table = transaction.table<StoredRow, string>(name);
    const keys = await table.toCollection().primaryKeys();
    for (let i = 0; i < keys.length; i += BATCH) {
      const rows = (await table.bulkGet(keys.slice(i, i + BATCH))).filter((row) => row !== undefined);
      // IndexedDB would commit while the cryptography is waited for.
      await table.bulkPut(await Dexie.waitFor(Promise.all(rows.map((row) => sealedAnew(reseal, name, row)))));
    }
  }
};
