/**
 * Deletes rows that are older than their retention. Rows are numbered in the order of insertion, so the oldest come
 * first: a slice reads from the front and stops at the first row that stays. No index over times is needed.
 */
import type { Database } from 'better-sqlite3';
import type { Retention } from '../port.ts';
import type { PrekeyRows } from './prekey-rows.ts';

const statements = (database: Database) => ({
  oldestMessages: database.prepare<[number], { readonly at: number; readonly timestamp: number }>(
    'SELECT sequence AS at, timestamp FROM messages ORDER BY sequence LIMIT ?',
  ),
  dropMessages: database.prepare('DELETE FROM messages WHERE sequence <= ?'),
  oldestAnswers: database.prepare<[number], { readonly at: number; readonly timestamp: number }>(
    'SELECT position AS at, timestamp FROM sends ORDER BY position LIMIT ?',
  ),
  dropAnswers: database.prepare('DELETE FROM sends WHERE position <= ?'),
});

type Row = { readonly at: number; readonly timestamp: number };

/** The number of the last of the leading rows that are older than `before`. */
const lastOld = (rows: readonly Row[], before: number): number | undefined => {
  const firstKept = rows.findIndex(({ timestamp }) => timestamp >= before);
  return firstKept < 0 ? rows.at(-1)?.at : rows[firstKept - 1]?.at;
};

export class RetentionRows {
  readonly #statements: ReturnType<typeof statements>;
  readonly #prekeys: PrekeyRows;

  constructor(database: Database, prekeys: PrekeyRows) {
    this.#statements = statements(database);
    this.#prekeys = prekeys;
  }

  /** True when the slice was full. */
  sweep({ now, mailMs, answersMs, rows }: Retention): boolean {
    const { oldestMessages, dropMessages, oldestAnswers, dropAnswers } = this.#statements;
    const mail = lastOld(oldestMessages.all(rows), now - mailMs);
    const gone = [mail === undefined ? 0 : dropMessages.run(mail).changes, this.#prekeys.sweep(now, rows)];
    const answers = lastOld(oldestAnswers.all(rows), now - answersMs);
    if (answers !== undefined) gone.push(dropAnswers.run(answers).changes);
    return gone.some((count) => count >= rows);
  }
}
