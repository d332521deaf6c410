/** What the operator has decided, as a server reads it and uses it up. `owner-rows.ts` is the operator's side. */
import type { AccountId } from '@cipherchat/protocol';
import type { Database } from 'better-sqlite3';

const statements = (database: Database) => ({
  switchedOff: database.prepare<[], AccountId>('SELECT _id FROM switchedOff').pluck(),
  use: database.prepare<[string, string, number, string]>(
    'UPDATE invitations SET userId = ? WHERE _id = ? AND expiresAt > ? AND (userId IS NULL OR userId = ?)',
  ),
  sweep: database.prepare<[number]>('DELETE FROM invitations WHERE expiresAt < ?'),
});

export class PolicyRows {
  readonly #statements: ReturnType<typeof statements>;

  constructor(database: Database) {
    this.#statements = statements(database);
  }

  switchedOff(): readonly AccountId[] {
    return this.#statements.switchedOff.all();
  }

  /** False where there is no such invitation, it has expired, or another account has used it. */
  use(invitation: string, account: AccountId, now: number): boolean {
    return this.#statements.use.run(account, invitation, now, account).changes > 0;
  }

  sweep(now: number): void {
    this.#statements.sweep.run(now);
  }
}
