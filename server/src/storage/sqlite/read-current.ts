/** Reads the tables of this version next to a running server, in one snapshot. Changes nothing. */
import type { Database } from 'better-sqlite3';
import { refuseOtherSchema } from '../store-stats.ts';
import { openForReading } from './inspect-database.ts';
import { MIGRATIONS } from './migrations.ts';
import { storageFailure } from './sqlite-failure.ts';

/** Throws a `StorageError` where the database is missing, or of another version. */
export const readCurrent = <T>(dataDir: string, read: (database: Database) => T): T => {
  const database = openForReading(dataDir);
  try {
    refuseOtherSchema(Number(database.pragma('user_version', { simple: true })), MIGRATIONS.length);
    return database.transaction(() => read(database))();
  } catch (cause) {
    throw storageFailure(cause);
  } finally {
    database.close();
  }
};
