/**
 * A database whose data were moved to MongoDB says so, in `moved` of the table `service`. A server that started on it
 * would hand out prekeys a second time, and take mail that no one finds any more.
 */
import type { Database } from 'better-sqlite3';
import { StorageError } from '../port.ts';
import { SERVICE_TABLE_SINCE } from './migrations.ts';

const hasServiceTable = (database: Database): boolean =>
  Number(database.pragma('user_version', { simple: true })) >= SERVICE_TABLE_SINCE;

/** When the data were moved, in milliseconds since 1970; undefined: they were not. */
export const movedAt = (database: Database): number | undefined => {
  if (!hasServiceTable(database)) return undefined;
  const value = database.prepare<[], string>("SELECT value FROM service WHERE _id = 'moved'").pluck().get();
  return value === undefined ? undefined : Number(value);
};

/** When and what to do, in words. */
export const movedSentence = (at: number): string =>
  `The data were moved to MongoDB on ${new Date(at).toISOString().slice(0, 10)}: set MONGODB_URL to that database. ` +
  'To go back to what they were at that moment, run "backup" and then "restore --replace" with its file.';

/** Throws a `StorageError` where the data were moved. */
export const refuseMoved = (database: Database): void => {
  const at = movedAt(database);
  if (at !== undefined) throw new StorageError('unavailable', movedSentence(at));
};

export const markMoved = (database: Database, at: number): void => {
  database.prepare("INSERT OR REPLACE INTO service (_id, value) VALUES ('moved', ?)").run(String(at));
};

/** A restored copy may be served: it hands out no one-time prekey that the moved data have. */
export const unmarkMoved = (database: Database): void => {
  if (hasServiceTable(database)) database.exec("DELETE FROM service WHERE _id = 'moved'");
};
