/** What clocks said, in the table `service`: `_id` is `clock:NODE` or `doubted:NODE`, `value` the time. */
import type { Database } from 'better-sqlite3';
import { readingOf, readingOfRows, rowIdOf } from '../clock-reading.ts';
import type { ClockReading } from '../port.ts';

/** Which rows of `service` are readings. */
export const READINGS = "(_id GLOB 'clock:*' OR _id GLOB 'doubted:*')";

const statements = (database: Database) => ({
  keep: database.prepare<[string, string]>('INSERT OR REPLACE INTO service (_id, value) VALUES (?, ?)'),
  drop: database.prepare<[number, number]>(
    `DELETE FROM service WHERE ${READINGS} AND CAST(value AS INTEGER) NOT BETWEEN ? AND ?`,
  ),
  all: database.prepare<[], { readonly id: string; readonly at: number }>(
    `SELECT _id AS id, CAST(value AS INTEGER) AS at FROM service WHERE ${READINGS}`,
  ),
  newest: database
    .prepare<[], number | null>(
      `SELECT MAX(at) FROM (SELECT MAX(timestamp) AS at FROM sends UNION ALL SELECT MAX(timestamp) FROM messages)`,
    )
    .pluck(),
});

export class ClockRows {
  readonly #statements: ReturnType<typeof statements>;

  constructor(database: Database) {
    this.#statements = statements(database);
  }

  keep(reading: ClockReading): void {
    this.#statements.keep.run(rowIdOf(reading), String(reading.at));
  }

  drop(from: number, to: number): void {
    this.#statements.drop.run(from, to);
  }

  all(): readonly ClockReading[] {
    const { all, newest } = this.#statements;
    const kept = all.all().map(({ id, at }) => readingOf(id, at));
    return kept.length > 0 ? kept : readingOfRows(newest.get() ?? undefined);
  }
}
