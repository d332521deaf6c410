/**
 * Puts a copy of a database into a data directory that no server uses. The copy is made and checked next to its place
 * and then renamed, so that a process that dies leaves the old database or the new one.
 */
import Database from 'better-sqlite3';
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { StorageError } from '../port.ts';
import { giveToOwner } from './give-to-owner.ts';
import { refuseForeign } from './migrate.ts';
import { unmarkMoved } from './moved-mark.ts';
import { besideNoMove } from './move-lock.ts';
import { FILE, lockDirectory } from './open-database.ts';
import { storageFailure } from './sqlite-failure.ts';
import { conditionOfLog, lostFrames } from './write-ahead-log.ts';

export type RestoreOptions = {
  readonly dataDir: string;
  readonly source: string;
  /** Keep a database that is there aside. Without it such a database is a refusal. */
  readonly replaces: boolean;
  readonly now: number;
};

/** Where the database that was there is now; undefined if there was none. */
export type Restored = { readonly aside: string | undefined };

/** The files that SQLite keeps next to a database. */
const COMPANIONS = ['-wal', '-shm'] as const;
const LOCK_TIMEOUT_MS = 500;

const unavailable = (reason: string): StorageError => new StorageError('unavailable', reason);

const remove = (path: string): void => {
  for (const suffix of ['', ...COMPANIONS]) rmSync(`${path}${suffix}`, { force: true });
};

const flush = (path: string): void => {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

/** A copy of a whole directory has a write-ahead log, without which the newest rows would be missing. */
const copy = (source: string, part: string): void => {
  copyFileSync(source, part);
  if (existsSync(`${source}-wal`)) copyFileSync(`${source}-wal`, `${part}-wal`);
  const { lost = 0 } = conditionOfLog(`${part}-wal`) ?? {};
  if (lost > 0) throw unavailable(`${source}: ${lostFrames(lost)} Nothing was changed.`);
};

/** `source` is for the sentences: the file itself is left alone. */
const refuseUnusable = (database: Database.Database, source: string): void => {
  if (database.pragma('user_version', { simple: true }) === 0) {
    throw unavailable(`${source} is not a backup of a CipherChat database. Nothing was changed.`);
  }
  refuseForeign(database);
  if (database.pragma('integrity_check(1)', { simple: true }) !== 'ok') {
    throw unavailable(`${source} is damaged: use another backup. Nothing was changed.`);
  }
};

/** One-time prekeys that were handed out since the copy must not be handed out again. */
const makeReady = (part: string, source: string): void => {
  const database = new Database(part);
  try {
    refuseUnusable(database, source);
    database.exec('UPDATE prekeys SET record = NULL WHERE kind IN (2, 4)');
    unmarkMoved(database);
    database.pragma('wal_checkpoint(TRUNCATE)');
    database.pragma('journal_mode = DELETE');
  } finally {
    database.close();
  }
};

/** Writes the log into the file, so that one rename replaces the database. A damaged one keeps its log. */
const settle = (path: string): void => {
  try {
    const database = new Database(path);
    try {
      database.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      database.close();
    }
  } catch {
    // It is kept aside as it is.
  }
};

const putAside = (path: string, dataDir: string, now: number): string => {
  const stamp = new Date(now).toISOString().replaceAll(':', '-').slice(0, 19);
  const aside = join(dataDir, `cipherchat.before-restore-${stamp}.db`);
  if (existsSync(aside)) throw unavailable(`${aside} is there already: wait a second and try again.`);
  settle(path);
  // A second name: the database is in its place until the rename that replaces it.
  linkSync(path, aside);
  for (const suffix of COMPANIONS) {
    if (existsSync(`${path}${suffix}`)) renameSync(`${path}${suffix}`, `${aside}${suffix}`);
  }
  return aside;
};

const restoreLocked = ({ dataDir, source, replaces, now }: RestoreOptions): Restored => {
  const path = join(dataDir, FILE);
  const isThere = (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0;
  if (isThere && !replaces) {
    throw unavailable(`There is a database in ${dataDir} already: --replace keeps it aside. Nothing was changed.`);
  }
  const part = `${path}.part`;
  remove(part);
  try {
    copy(source, part);
    makeReady(part, source);
    flush(part);
    const aside = isThere ? putAside(path, dataDir, now) : undefined;
    // What is left of an older database's log would be taken for that of this one.
    for (const suffix of COMPANIONS) rmSync(`${path}${suffix}`, { force: true });
    giveToOwner(part, dataDir);
    renameSync(part, path);
    flush(dataDir);
    return { aside };
  } finally {
    remove(part);
  }
};

/** Throws a `StorageError`; then nothing was changed. The process needs a umask that keeps files private. */
export const restoreDatabase = (options: RestoreOptions): Restored => {
  const { dataDir, source } = options;
  if (statSync(source, { throwIfNoEntry: false })?.isFile() !== true) throw unavailable(`There is no file ${source}.`);
  const holder = lockDirectory({ dataDir, lockTimeoutMs: LOCK_TIMEOUT_MS });
  try {
    return besideNoMove(dataDir, () => restoreLocked(options));
  } catch (cause) {
    throw storageFailure(cause);
  } finally {
    holder.close();
  }
};
