/** Rosters of teams. */
import { equalBytes, type AccountId } from '@cipherchat/protocol';
import type { Database } from 'better-sqlite3';
import type { NewRosterEntry, RosterOutcome } from '../port.ts';

const statements = (database: Database) => ({
  entries: database
    .prepare<[string, number, number], Uint8Array>(
      'SELECT entry FROM rosterEntries WHERE userId = ? AND epoch >= ? ORDER BY epoch LIMIT ?',
    )
    .pluck(),
  entry: database
    .prepare<[string, number], Uint8Array>('SELECT entry FROM rosterEntries WHERE userId = ? AND epoch = ?')
    .pluck(),
  epoch: database.prepare<[string], number | null>('SELECT MAX(epoch) FROM rosterEntries WHERE userId = ?').pluck(),
  insert: database.prepare('INSERT INTO rosterEntries (userId, epoch, entry) VALUES (?, ?, ?)'),
});

export class RosterRows {
  readonly #statements: ReturnType<typeof statements>;

  constructor(database: Database) {
    this.#statements = statements(database);
  }

  entries(account: AccountId, from: number, limit: number): readonly Uint8Array[] {
    return this.#statements.entries.all(account, from, limit);
  }

  epoch(account: AccountId): number {
    return this.#statements.epoch.get(account) ?? 0;
  }

  append({ account, epoch, bytes }: NewRosterEntry): RosterOutcome {
    const kept = this.#statements.entry.get(account, epoch);
    if (kept !== undefined) return equalBytes(kept, bytes) ? 'kept' : 'conflict';
    if (this.epoch(account) !== epoch - 1) return 'conflict';
    this.#statements.insert.run(account, epoch, bytes);
    return 'kept';
  }
}
