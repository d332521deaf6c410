/** Keeps servers away from a data directory while its data are moved, and for good afterwards. */
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { StorageError } from '../port.ts';
import { markMoved } from './moved-mark.ts';
import { connect, FILE, lockDirectory } from './open-database.ts';
import { storageFailure } from './sqlite-failure.ts';
import { conditionOfLog, lostFrames } from './write-ahead-log.ts';

export type HeldDirectory = {
  /** Durable when it returns: no server starts on this database any more. `at`: milliseconds since 1970. */
  readonly markMoved: (at: number) => void;
  readonly release: () => void;
};

const LOCK_TIMEOUT_MS = 200;

const markIn = (dataDir: string, at: number): void => {
  try {
    const database = connect({ dataDir });
    try {
      markMoved(database, at);
      // The mark is in the file itself, also where someone copies it without its log.
      database.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      database.close();
    }
  } catch (cause) {
    throw storageFailure(cause);
  }
};

const lock = (dataDir: string): Database | undefined => {
  try {
    return lockDirectory({ dataDir, lockTimeoutMs: LOCK_TIMEOUT_MS });
  } catch (cause) {
    if (cause instanceof StorageError) return undefined;
    throw storageFailure(cause);
  }
};

/** Undefined while a server uses the directory. Throws where the last writes of a server cannot be read. */
export const holdDirectory = (dataDir: string): HeldDirectory | undefined => {
  const holder = lock(dataDir);
  if (holder === undefined) return undefined;
  const { lost = 0 } = conditionOfLog(join(dataDir, `${FILE}-wal`)) ?? {};
  if (lost > 0) {
    holder.close();
    throw new StorageError('unavailable', `${lostFrames(lost)} Start the server once, and then move the data.`);
  }
  return { markMoved: (at) => markIn(dataDir, at), release: () => void holder.close() };
};
