/**
 * All that is stored, as one digest for each row of each table: what came, what went, and what was changed in its
 * place.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { LINK } from './good-requests.ts';

/** By table and key. */
type StoredRows = ReadonlyMap<string, ReadonlyMap<string, string>>;
type Counts = Readonly<Record<string, number>>;

export type Difference = {
  /** Rows with a key that was not there before. */
  readonly stored: Counts;
  /** Rows that say something else than before. */
  readonly changed: Counts;
  readonly gone: Counts;
};

const written = (values: readonly unknown[]): string =>
  JSON.stringify(values.map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value)));

/** A counter for each device that ever got mail: it moves with every message, which the table of messages shows. */
const COUNTERS = 'mailboxes';

export const hasCounterWithoutDevice = (dataDir: string): boolean => {
  const database = new Database(join(dataDir, 'cipherchat.db'), { readonly: true });
  const found = database.prepare(`SELECT 1 FROM ${COUNTERS} WHERE _id NOT IN (SELECT _id FROM devices)`).get();
  database.close();
  return found !== undefined;
};

/**
 * What changes on a machine where a row is played for minutes: the server keeps a reading of its clock, and the link of
 * the good requests, which lives for five minutes, is swept and opened again.
 */
const changesByItself = (table: string, row: Readonly<Record<string, unknown>>): boolean =>
  (table === 'links' && row['linkId'] === LINK) ||
  (table === 'service' && /^(?:clock|doubted):/u.test(String(row['_id'])));

/** Every table but those that only count. */
export const readStoredRows = (dataDir: string): StoredRows => {
  const database = new Database(join(dataDir, 'cipherchat.db'), { readonly: true });
  const names = database
    .prepare<[], string>(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> '${COUNTERS}'`,
    )
    .pluck()
    .all();
  const tables = names.map((name) => {
    const columns = database.pragma(`table_info(${name})`) as readonly { readonly name: string; readonly pk: number }[];
    const keys = columns.filter(({ pk }) => pk > 0).map((column) => column.name);
    const rows = database.prepare<[], Readonly<Record<string, unknown>>>(`SELECT * FROM ${name}`).all();
    const kept = rows.filter((row) => !changesByItself(name, row));
    const digests = kept.map((row): [string, string] => [
      written(keys.map((key) => row[key])),
      createHash('sha256')
        .update(written(Object.values(row)))
        .digest('base64'),
    ]);
    return [name, new Map(digests)] as const;
  });
  database.close();
  return new Map(tables);
};

export const differenceBetween = (before: StoredRows, after: StoredRows): Difference => {
  const none: ReadonlyMap<string, string> = new Map();
  const counted = (count: (then: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>) => number): Counts =>
    Object.fromEntries(
      [...new Set([...before.keys(), ...after.keys()])]
        .map((table) => [table, count(before.get(table) ?? none, after.get(table) ?? none)] as const)
        .filter(([, rows]) => rows > 0),
    );
  return {
    stored: counted((then, now) => [...now.keys()].filter((key) => !then.has(key)).length),
    changed: counted((then, now) => [...now].filter(([key, row]) => then.has(key) && then.get(key) !== row).length),
    gone: counted((then, now) => [...then.keys()].filter((key) => !now.has(key)).length),
  };
};
