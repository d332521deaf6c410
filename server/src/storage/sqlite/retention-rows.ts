/** Deletes rows that are older than their retention, the oldest first. They are found by time (see migration 3). */
import type { Database } from 'better-sqlite3';
import type { Retention, Swept } from '../port.ts';
import type { PrekeyRows } from './prekey-rows.ts';

const statements = (database: Database) => ({
  dropMessages: database.prepare<[number, number]>(
    `DELETE FROM messages WHERE position IN (
       SELECT position FROM messages WHERE timestamp < ? ORDER BY timestamp LIMIT ?
     )`,
  ),
  dropAnswers: database.prepare<[number, number]>(
    `DELETE FROM sends WHERE _id IN (
       SELECT _id FROM sends WHERE timestamp < ? ORDER BY timestamp LIMIT ?
     )`,
  ),
});

export class RetentionRows {
  readonly #statements: ReturnType<typeof statements>;
  readonly #prekeys: PrekeyRows;

  constructor(database: Database, prekeys: PrekeyRows) {
    this.#statements = statements(database);
    this.#prekeys = prekeys;
  }

  sweep({ now, mailMs, answersMs, rows }: Retention): Swept {
    const { dropMessages, dropAnswers } = this.#statements;
    const messages = dropMessages.run(now - mailMs, rows).changes;
    const { prekeys, handedOut } = this.#prekeys.sweep(now, rows);
    const answers = dropAnswers.run(now - answersMs, rows).changes;
    return { messages, prekeys, answers, more: Math.max(messages, prekeys, handedOut, answers) >= rows };
  }
}
