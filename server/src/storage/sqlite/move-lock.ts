/** One command at a time moves the data of a directory to another database, or changes them beside that. */
import Database from 'better-sqlite3';
import { join } from 'node:path';
import { StorageError } from '../port.ts';
import { giveToOwner } from './give-to-owner.ts';
import { holdAlone } from './lock-file.ts';
import { storageFailure } from './sqlite-failure.ts';

export const MOVE_FILE = 'cipherchat.move';
const LOCK_TIMEOUT_MS = 500;

export type MoveLock = { readonly release: () => void };

/** Undefined while another command holds it. */
export const lockMove = (dataDir: string): MoveLock | undefined => {
  const file = join(dataDir, MOVE_FILE);
  let holder: Database.Database | undefined;
  try {
    const opened = (holder = holdAlone(new Database(file, { timeout: LOCK_TIMEOUT_MS })));
    giveToOwner(file, dataDir);
    return { release: () => void opened.close() };
  } catch (cause) {
    holder?.close();
    if ((cause as { readonly code?: unknown }).code === 'SQLITE_BUSY') return undefined;
    throw storageFailure(cause);
  }
};

/** Throws a `StorageError` while data are being moved: what is changed then could be missing in the copy. */
export const besideNoMove = <T>(dataDir: string, change: () => T): T => {
  const held = lockMove(dataDir);
  if (held === undefined) {
    throw new StorageError(
      'unavailable',
      `The command "migrate", or another one, works on ${dataDir}: try again when it has ended. Nothing was changed.`,
    );
  }
  try {
    return change();
  } finally {
    held.release();
  }
};
