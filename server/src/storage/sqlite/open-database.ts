/** Opens the database file of a data directory: exclusively, checked after an unclean stop, and migrated. */
import Database from 'better-sqlite3';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Failpoints } from '../failpoints.ts';
import { StorageError } from '../port.ts';
import { migrate, refuseForeign } from './migrate.ts';
import { storageFailure } from './sqlite-failure.ts';

const FILE = 'cipherchat.db';
const LOCK_FILE = 'cipherchat.lock';
const LOCK_TIMEOUT_MS = 5_000;

export type OpenOptions = {
  readonly dataDir: string;
  /** How long to wait for another server to release the directory. */
  readonly lockTimeoutMs?: number;
  /** Upper bound of the file, for tests of a full disk. */
  readonly maxPages?: number;
};

export type OpenedDatabase = {
  readonly database: Database.Database;
  /** Releases the data directory. Close every connection before. */
  readonly release: () => void;
};

/** Held while the process lives; the operating system releases it when the process dies. */
const lock = ({ dataDir, lockTimeoutMs = LOCK_TIMEOUT_MS }: OpenOptions): Database.Database => {
  const holder = new Database(join(dataDir, LOCK_FILE), { timeout: lockTimeoutMs });
  try {
    holder.pragma('locking_mode = EXCLUSIVE');
    holder.exec('BEGIN EXCLUSIVE');
    return holder;
  } catch (cause) {
    holder.close();
    throw new StorageError('unavailable', `Another server uses the data directory ${dataDir}: stop it first.`, {
      cause,
    });
  }
};

const refuseDamaged = (database: Database.Database): void => {
  if (database.pragma('quick_check(1)', { simple: true }) === 'ok') return;
  throw new StorageError('unavailable', `${database.name} is damaged: restore it from a backup.`);
};

/** A durable connection to the existing file, with a write-ahead log. */
export const connect = ({ dataDir, maxPages }: OpenOptions): Database.Database => {
  const database = new Database(join(dataDir, FILE), { timeout: LOCK_TIMEOUT_MS });
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('secure_delete = FAST');
  database.pragma('journal_size_limit = 67108864');
  database.pragma('cache_size = -65536');
  database.pragma('temp_store = MEMORY');
  if (maxPages !== undefined) database.pragma(`max_page_count = ${maxPages}`);
  return database;
};

const prepare = (options: OpenOptions, failpoints: Failpoints | undefined): Database.Database => {
  const path = join(options.dataDir, FILE);
  const wasStoppedUncleanly = existsSync(`${path}-wal`);
  const database = new Database(path, { timeout: LOCK_TIMEOUT_MS });
  try {
    refuseForeign(database);
    database.pragma('journal_mode = WAL');
    if (wasStoppedUncleanly) refuseDamaged(database);
    migrate(database, failpoints?.inMigration);
    return database;
  } catch (cause) {
    database.close();
    throw storageFailure(cause);
  }
};

/** The connection is for reading: one other connection writes. */
export const openDatabase = (options: OpenOptions, failpoints?: Failpoints): OpenedDatabase => {
  mkdirSync(options.dataDir, { recursive: true });
  const holder = lock(options);
  try {
    const database = prepare(options, failpoints);
    database.pragma('query_only = ON');
    return {
      database,
      release: () => {
        holder.close();
      },
    };
  } catch (cause) {
    holder.close();
    throw cause;
  }
};
