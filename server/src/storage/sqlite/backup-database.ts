/**
 * A copy of the database in one file, made while a server runs on it. It holds no one-time prekeys: a server that goes
 * on from an older copy would hand them out a second time. Devices make new ones when they find none.
 */
import Database from 'better-sqlite3';
import { closeSync, existsSync, openSync, renameSync, rmSync } from 'node:fs';
import { StorageError } from '../port.ts';
import { openForReading } from './inspect-database.ts';
import { storageFailure } from './sqlite-failure.ts';

const PRIVATE = 0o600;

/** Faults of the file that is written; all others are of the database that is read. */
const WHY_NOT_WRITTEN: Readonly<Record<string, string>> = {
  ENOENT: 'its directory is not there',
  ENOTDIR: 'something on the way to it is a file',
  EACCES: 'the user of this command has no right to',
  EPERM: 'the user of this command has no right to',
  EROFS: 'its file system is read-only',
  ENOSPC: 'its disk is full',
  EDQUOT: 'its disk is full',
  SQLITE_FULL: 'its disk is full',
};

const failureOf = (cause: unknown, target: string): StorageError => {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const why = WHY_NOT_WRITTEN[code];
  if (why === undefined) return storageFailure(cause);
  const remedy = 'Name a file in a directory that this user may write, on a disk with room for the database.';
  return new StorageError('unavailable', `${target} cannot be written: ${why} (${code}). ${remedy}`);
};

const withoutOneTimePrekeys = (path: string): void => {
  const copy = new Database(path);
  try {
    copy.exec('UPDATE prekeys SET record = NULL WHERE kind IN (2, 4)');
    // Files of earlier releases do not have this table.
    const isThere = copy.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'handedOut'").get() !== undefined;
    if (isThere) copy.exec('DELETE FROM handedOut');
    if (copy.pragma('quick_check(1)', { simple: true }) !== 'ok') {
      throw new StorageError('unavailable', 'The database is damaged: check it, and restore an earlier backup.');
    }
  } finally {
    copy.close();
  }
};

const copyInto = (database: Database.Database, target: string): void => {
  const part = `${target}.part`;
  rmSync(part, { force: true });
  // SQLite takes an empty file. Its own would be readable to others while the copy is written.
  closeSync(openSync(part, 'wx', PRIVATE));
  try {
    database.prepare('VACUUM INTO ?').run(part);
    withoutOneTimePrekeys(part);
    renameSync(part, target);
  } catch (cause) {
    rmSync(part, { force: true });
    throw cause;
  }
};

/** `target`: a file that is not there yet. Throws a `StorageError`; then there is none. */
export const backUpDatabase = (dataDir: string, target: string): void => {
  if (existsSync(target)) throw new StorageError('unavailable', `${target} is there already: name another file.`);
  const database = openForReading(dataDir);
  try {
    copyInto(database, target);
  } catch (cause) {
    throw failureOf(cause, target);
  } finally {
    database.close();
  }
};
