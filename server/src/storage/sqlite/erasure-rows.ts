/** Accounts that have ended for good. */
import type { AccountId } from '@cipherchat/protocol';
import type { Database } from 'better-sqlite3';
import type { ErasureOutcome, NewErasure } from '../port.ts';
import type { AccountRows } from './account-rows.ts';
import { eraseAccountRows } from './erase-account.ts';

const statements = (database: Database) => ({
  erasure: database.prepare<[string], Uint8Array>('SELECT erasure FROM erasures WHERE _id = ?').pluck(),
  insert: database.prepare('INSERT INTO erasures (_id, erasure, expiresAt) VALUES (?, ?, ?)'),
  sweep: database.prepare<[number]>('DELETE FROM erasures WHERE expiresAt < ?'),
});

export class ErasureRows {
  readonly #database: Database;
  readonly #statements: ReturnType<typeof statements>;

  constructor(database: Database) {
    this.#database = database;
    this.#statements = statements(database);
  }

  erasure(account: AccountId): Uint8Array | undefined {
    return this.#statements.erasure.get(account);
  }

  /** `accounts` has to forget what it remembers afterwards. */
  erase(accounts: AccountRows, { account, version, bytes, expires }: NewErasure): ErasureOutcome {
    if (this.erasure(account) !== undefined) return 'known';
    const known = accounts.account(account);
    if (known === undefined) return 'unknown';
    if (known.version !== version) return 'conflict';
    eraseAccountRows(this.#database, account);
    this.#statements.insert.run(account, bytes, expires);
    return 'erased';
  }

  sweep(now: number): void {
    this.#statements.sweep.run(now);
  }
}
