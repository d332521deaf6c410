/** Pages of deleted rows: SQLite uses them again, and gives them back to the disk only when it is told to. */
import type { Database } from 'better-sqlite3';

/** 4 MiB: what a busy hour frees and fills again. */
const KEPT = 1_024;
/** A slice of 2 MiB: mail does not wait for it. */
const AT_ONCE = 512;

/** Gives one slice back; true when there may be more. */
export const giveBack = (database: Database): boolean => {
  const spare = Number(database.pragma('freelist_count', { simple: true })) - KEPT;
  if (spare <= 0) return false;
  database.pragma(`incremental_vacuum(${String(Math.min(spare, AT_ONCE))})`);
  return spare > AT_ONCE && Number(database.pragma('freelist_count', { simple: true })) < spare + KEPT;
};
