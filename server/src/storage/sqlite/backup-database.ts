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

/** `target`: a file that is not there yet. Throws a `StorageError`; then there is none. */
export const backUpDatabase = (dataDir: string, target: string): void => {
  if (existsSync(target)) throw new StorageError('unavailable', `${target} is there already: name another file.`);
  const database = openForReading(dataDir);
  const part = `${target}.part`;
  rmSync(part, { force: true });
  try {
    // SQLite takes an empty file. Its own would be readable to others while the copy is written.
    closeSync(openSync(part, 'wx', PRIVATE));
    database.prepare('VACUUM INTO ?').run(part);
    withoutOneTimePrekeys(part);
    renameSync(part, target);
  } catch (cause) {
    rmSync(part, { force: true });
    throw storageFailure(cause);
  } finally {
    database.close();
  }
};
