/**
 * Moves what a start finds in the write-ahead log into the database file, and flushes it. A process that died between a
 * commit and its flush, or a disk that failed, can have left pages of the log in the system's memory alone. Commits
 * behind them would be lost with them when the power goes.
 */
import SqliteDatabase, { type Database } from 'better-sqlite3';

/**
 * Throws where the disk does not take it. A backup that reads keeps the log from becoming empty, and so does a damaged
 * log, which is told apart.
 */
export const settleLog = (database: Database): void => {
  const before = Number(database.pragma('synchronous', { simple: true }));
  database.pragma('synchronous = FULL');
  try {
    database.pragma('wal_checkpoint(TRUNCATE)');
  } catch (cause) {
    if (!(cause instanceof SqliteDatabase.SqliteError) || cause.code !== 'SQLITE_CORRUPT') throw cause;
  } finally {
    database.pragma(`synchronous = ${before}`);
  }
};
