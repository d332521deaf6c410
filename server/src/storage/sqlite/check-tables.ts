/** Reads through a database that a server uses, table by table, so that no slice lasts as long as the whole. */
import type { Database } from 'better-sqlite3';
import { storageFailure } from './sqlite-failure.ts';

/** Of one database. The first ones say enough, and `check` says the rest. */
const MOST_TOLD = 10;

const tablesOf = (database: Database): readonly string[] =>
  database.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();

const problemsIn = (database: Database, table: string): readonly string[] =>
  database
    .prepare<[string, number], string>('SELECT * FROM pragma_quick_check(?) LIMIT ?')
    .pluck()
    .all(table, MOST_TOLD)
    .filter((line) => line !== 'ok');

/**
 * What cannot be read, in words; empty where all is well. `rest`, which is given the milliseconds that a slice took,
 * comes between two slices. Between them no read is open, so that the write-ahead log can be emptied.
 */
export const checkTables = async (
  database: Database,
  rest: (tookMs: number) => Promise<void>,
): Promise<readonly string[]> => {
  const problems: string[] = [];
  const slice = <T>(read: () => readonly T[]): readonly T[] => {
    try {
      return read();
    } catch (cause) {
      problems.push(storageFailure(cause).message);
      return [];
    }
  };
  const tables = slice(() => tablesOf(database));
  for (const table of ['sqlite_schema', ...tables]) {
    const since = performance.now();
    problems.push(...slice(() => problemsIn(database, table)));
    if (problems.length >= MOST_TOLD) break;
    await rest(performance.now() - since);
  }
  return problems.slice(0, MOST_TOLD);
};
