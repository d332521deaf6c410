/** What is in a data directory, and whether SQLite can read all of it. Runs next to a server, and changes nothing. */
import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { StorageError } from '../port.ts';
import { refuseForeign } from './migrate.ts';
import { MIGRATIONS } from './migrations.ts';
import { movedAt } from './moved-mark.ts';
import { FILE, LOCK_FILE } from './open-database.ts';
import { storageFailure } from './sqlite-failure.ts';
import { conditionOfLog } from './write-ahead-log.ts';

export type Inspection = {
  readonly accounts: number;
  /** Envelopes that wait for their receivers. */
  readonly waiting: number;
  /** What SQLite cannot read in the database, in words; empty where all is well. */
  readonly problems: readonly string[];
  /** Pages of the write-ahead log that cannot be read; undefined while a server writes to it. */
  readonly lost: number | undefined;
};

/** Opens the database of a data directory for reading. Throws a `StorageError`. */
export const openForReading = (dataDir: string): Database.Database => {
  const path = join(dataDir, FILE);
  if (!existsSync(path)) throw new StorageError('unavailable', `There is no database in ${dataDir}.`);
  const database = new Database(path, { readonly: true });
  try {
    refuseForeign(database);
    return database;
  } catch (cause) {
    database.close();
    throw storageFailure(cause);
  }
};

export const hasDatabase = (dataDir: string): boolean => existsSync(join(dataDir, FILE));

const look = <T>(dataDir: string, read: (database: Database.Database) => T): T => {
  const database = openForReading(dataDir);
  try {
    return read(database);
  } finally {
    database.close();
  }
};

/** Migrations that the database has been through, and that this release knows. */
export const schemaOf = (dataDir: string): { readonly found: number; readonly known: number } => ({
  found: look(dataDir, (database) => Number(database.pragma('user_version', { simple: true }))),
  known: MIGRATIONS.length,
});

/** What servers wrote of their clocks, in milliseconds since 1970; empty before the table exists. */
export const readingsOf = (dataDir: string): readonly number[] =>
  look(dataDir, (database) => {
    try {
      return database
        .prepare<[], number>("SELECT CAST(value AS INTEGER) FROM service WHERE _id GLOB 'clock:*'")
        .pluck()
        .all();
    } catch {
      return [];
    }
  });

/** When the data were moved to MongoDB, in milliseconds since 1970; undefined: they were not, or it cannot be read. */
export const whenMoved = (dataDir: string): number | undefined =>
  look(dataDir, (database) => {
    try {
      return movedAt(database);
    } catch {
      return undefined;
    }
  });

const problemsOf = (database: Database.Database): readonly string[] => {
  try {
    const found = database.prepare<[], string>('PRAGMA integrity_check').pluck().all();
    return found.filter((line) => line !== 'ok');
  } catch (cause) {
    return [storageFailure(cause).message];
  }
};

const count = (database: Database.Database, query: string): number => {
  try {
    return database.prepare<[], number>(query).pluck().get() ?? 0;
  } catch {
    return 0;
  }
};

/** Undefined beside a server, which holds the lock: the last frame may be written in part. None starts meanwhile. */
const lostInLog = (dataDir: string): number | undefined => {
  const path = join(dataDir, LOCK_FILE);
  const read = (): number => conditionOfLog(join(dataDir, `${FILE}-wal`))?.lost ?? 0;
  if (!existsSync(path)) return read();
  const holder = new Database(path, { readonly: true, timeout: 0 });
  try {
    return holder.transaction(() => {
      holder.prepare('SELECT 1 FROM sqlite_schema').all();
      return read();
    })();
  } catch (cause) {
    if ((cause as { readonly code?: unknown }).code === 'SQLITE_BUSY') return undefined;
    throw storageFailure(cause);
  } finally {
    holder.close();
  }
};

/** Throws a `StorageError` where there is no database of this program. */
export const inspectDatabase = (dataDir: string): Inspection => {
  const lost = lostInLog(dataDir);
  const database = openForReading(dataDir);
  try {
    return {
      accounts: count(database, 'SELECT COUNT(*) FROM users'),
      waiting: count(database, "SELECT COUNT(*) FROM messages WHERE deliveryStatus = 'sent'"),
      problems: problemsOf(database),
      lost,
    };
  } finally {
    database.close();
  }
};
