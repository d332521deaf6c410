/** Reads every table of a SQLite file, for `audit`. */
import type { Database } from 'better-sqlite3';
import type { StoredRow, StoredTables } from '../stored-tables.ts';
import { refuseOtherSchema } from '../store-stats.ts';
import { openForReading } from './inspect-database.ts';
import { MIGRATIONS } from './migrations.ts';
import { storageFailure } from './sqlite-failure.ts';

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const tablesOf = (database: Database): StoredTables => ({
  names: async () =>
    database
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') ORDER BY name")
      .pluck()
      .all(),
  async *rows(table) {
    yield* database.prepare<[], StoredRow>(`SELECT * FROM ${quoted(table)}`).iterate();
  },
});

/** One snapshot, also next to a running server. Throws a `StorageError` where the database is of another version. */
export const withTables = async <T>(dataDir: string, read: (tables: StoredTables) => Promise<T>): Promise<T> => {
  const database = openForReading(dataDir);
  try {
    refuseOtherSchema(Number(database.pragma('user_version', { simple: true })), MIGRATIONS.length);
    database.exec('BEGIN');
    return await read(tablesOf(database));
  } catch (cause) {
    throw storageFailure(cause);
  } finally {
    database.close();
  }
};
