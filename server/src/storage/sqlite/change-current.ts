/** Writes into the tables of this version for a command, next to a running server. */
import type { Database } from 'better-sqlite3';
import { besideNoMove } from './move-lock.ts';
import { refuseMoved } from './moved-mark.ts';
import { connect } from './open-database.ts';
import { readCurrent } from './read-current.ts';
import { storageFailure } from './sqlite-failure.ts';

/**
 * Throws a `StorageError` where the database is missing, or of another version, and while or after its data are moved:
 * nobody would find the change.
 */
export const changeCurrent = <T>(dataDir: string, change: (database: Database) => T): T => {
  try {
    readCurrent(dataDir, () => undefined);
    return besideNoMove(dataDir, () => {
      const database = connect({ dataDir });
      try {
        const unlessMoved = (): T => {
          refuseMoved(database);
          return change(database);
        };
        return database.transaction(unlessMoved).immediate();
      } finally {
        database.close();
      }
    });
  } catch (cause) {
    throw storageFailure(cause);
  }
};
