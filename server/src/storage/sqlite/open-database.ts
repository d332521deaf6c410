/** Opens the database file of a data directory: exclusively, checked after an unclean stop, and migrated. */
import Database from 'better-sqlite3';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Failpoints } from '../failpoints.ts';
import { StorageError } from '../port.ts';
import { holdAlone } from './lock-file.ts';
import { migrate, refuseForeign } from './migrate.ts';
import { refuseMoved } from './moved-mark.ts';
import { settleLog } from './settle-log.ts';
import { storageFailure } from './sqlite-failure.ts';
import { conditionOfLog, lostFrames } from './write-ahead-log.ts';

export const FILE = 'cipherchat.db';
export const LOCK_FILE = 'cipherchat.lock';
/** The file of the write-ahead log is cut to this length where the log begins again. */
export const LOG_BYTES = 64 * 1024 * 1024;
const LOCK_TIMEOUT_MS = 5_000;
/** A file up to this size is read through at each start, a larger one after an unclean stop; else it is read later. */
const CHECKED_BYTES = 256 * 1024 * 1024;

export type OpenOptions = {
  readonly dataDir: string;
  /** How long to wait for another server to release the directory. */
  readonly lockTimeoutMs?: number;
  /** Hears in words what was found wrong with the files and does not keep them from being used. */
  readonly onProblem?: ((problem: string) => void) | undefined;
  /** Tests have other bounds of the file that is read through before it is used. */
  readonly checkedBytes?: number | undefined;
  /** Upper bound of the file, for tests of a full disk. */
  readonly maxPages?: number;
};

export type OpenedDatabase = {
  readonly database: Database.Database;
  /** It was read through. */
  readonly isChecked: boolean;
  /** Releases the data directory. Close every connection before. */
  readonly release: () => void;
};

/** Held while the process lives; the operating system releases it when the process dies. */
export const lockDirectory = ({
  dataDir,
  lockTimeoutMs = LOCK_TIMEOUT_MS,
}: Pick<OpenOptions, 'dataDir' | 'lockTimeoutMs'>): Database.Database => {
  const holder = new Database(join(dataDir, LOCK_FILE), { timeout: lockTimeoutMs });
  try {
    return holdAlone(holder);
  } catch (cause) {
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
  database.pragma(`journal_size_limit = ${LOG_BYTES}`);
  database.pragma('cache_size = -65536');
  database.pragma('temp_store = MEMORY');
  if (maxPages !== undefined) database.pragma(`max_page_count = ${maxPages}`);
  return database;
};

/** Larger files are not written anew at a start: they stay as large as they were, until a backup is restored. */
const REWRITTEN_BYTES = 1024 * 1024 * 1024;

/** Files of older releases cannot give pages back. Writing one anew changes that, once; without room it stays. */
const makeShrinkable = (database: Database.Database): void => {
  const number = (name: string): number => Number(database.pragma(name, { simple: true }));
  if (number('auto_vacuum') !== 0 || number('page_count') * number('page_size') > REWRITTEN_BYTES) return;
  try {
    database.pragma('auto_vacuum = INCREMENTAL');
    database.exec('VACUUM');
  } catch (cause) {
    if (storageFailure(cause).code !== 'full') throw cause;
  }
};

type Prepared = Pick<OpenedDatabase, 'database' | 'isChecked'>;

const prepare = (options: OpenOptions, failpoints: Failpoints | undefined): Prepared => {
  const { dataDir, checkedBytes = CHECKED_BYTES } = options;
  const path = join(dataDir, FILE);
  const log = conditionOfLog(`${path}-wal`);
  const isChecked = existsSync(`${path}-wal`) || (statSync(path, { throwIfNoEntry: false })?.size ?? 0) <= checkedBytes;
  if (log !== undefined && log.lost > 0) options.onProblem?.(lostFrames(log.lost));
  const database = new Database(path, { timeout: LOCK_TIMEOUT_MS });
  try {
    refuseForeign(database);
    database.pragma('auto_vacuum = INCREMENTAL');
    database.pragma('journal_mode = WAL');
    if (isChecked) refuseDamaged(database);
    refuseMoved(database);
    settleLog(database);
    migrate(database, failpoints?.inMigration);
    makeShrinkable(database);
    return { database, isChecked };
  } catch (cause) {
    database.close();
    throw storageFailure(cause);
  }
};

/** The connection is for reading: one other connection writes. */
export const openDatabase = (options: OpenOptions, failpoints?: Failpoints): OpenedDatabase => {
  mkdirSync(options.dataDir, { recursive: true });
  const holder = lockDirectory(options);
  try {
    const prepared = prepare(options, failpoints);
    prepared.database.pragma('query_only = ON');
    return {
      ...prepared,
      release: () => {
        holder.close();
      },
    };
  } catch (cause) {
    holder.close();
    throw cause;
  }
};
