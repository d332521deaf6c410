/**
 * The tables of a profile, as a list that only grows: the step at index i makes version i + 1 of the database. A
 * browser goes through the steps that it lacks in one IndexedDB transaction, so an upgrade that dies leaves everything
 * as it was.
 */
import type { Transaction } from './dexie-modern.js';
import type { StorageCryptography } from '../cryptography.ts';

export type Migration = {
  /**
   * Tables that are new or get another index, as Dexie writes them; `null` removes one. Tables that are not named stay.
   */
  readonly stores: Readonly<Record<string, string | null>>;
  /**
   * Kinds of records (by the name of their `Rows`) that get a new layout with this step, and its version. The step is
   * what keeps an older build, which would not understand the rows, from opening the database.
   */
  readonly records: Readonly<Record<string, number>>;
  /**
   * For rows that have to move: another table, key, group or order; see `rewriting` in `upgrade-rows.ts`. `vaultKey`:
   * of a locked profile, where it is not in the database.
   */
  readonly upgrade?: (
    transaction: Transaction,
    cryptography: StorageCryptography,
    vaultKey: CryptoKey | undefined,
  ) => Promise<void>;
};

/** Listed by group in ascending order. The value and its version are sealed. */
const ROWS = '&key, [group+order]';

/** A step that was released is never changed. Append another one, with its case in `migrations.contract.ts`. */
export const MIGRATIONS: readonly Migration[] = [
  {
    stores: {
      account: ROWS,
      prekeys: ROWS,
      contacts: ROWS,
      sessions: ROWS,
      conversations: ROWS,
      messages: ROWS,
      outbox: ROWS,
      processed: ROWS,
      handshakes: ROWS,
      held: ROWS,
      ledger: ROWS,
      keys: '&name',
      engine: '&name',
    },
    records: {},
  },
  // The status of a text stands next to it, and what is on its way refers to the log (decision 24). No row moves. 0.1.0
  // would show no text, and seal an empty content.
  { stores: { statuses: ROWS }, records: {} },
];
