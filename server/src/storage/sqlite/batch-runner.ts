/**
 * One batch of writes, one transaction, one flush to disk. Each write has a savepoint, so that one that fails takes nothing of its neighbours
 * with it. Where the transaction fails as a whole, each write is tried alone.
 */
import type { Database } from 'better-sqlite3';
import type { Command, Result } from './commands.ts';
import { storageFailure } from './sqlite-failure.ts';
import { Undone } from './undone.ts';

export type BatchRunnerParts = {
  readonly database: Database;
  readonly execute: (command: Command) => unknown;
  /** Called when something was rolled back. */
  readonly rolledBack: () => void;
};

const failed = (cause: unknown): Result => {
  const { code, message } = storageFailure(cause);
  return { ok: false, code, reason: message };
};

export class BatchRunner {
  readonly #parts: BatchRunnerParts;
  readonly #statements;

  constructor(parts: BatchRunnerParts) {
    this.#parts = parts;
    const { database } = parts;
    this.#statements = {
      begin: database.prepare('BEGIN IMMEDIATE'),
      commit: database.prepare('COMMIT'),
      rollback: database.prepare('ROLLBACK'),
      save: database.prepare('SAVEPOINT one'),
      release: database.prepare('RELEASE one'),
      takeBack: database.prepare('ROLLBACK TO one'),
    };
  }

  run(batch: readonly Command[]): readonly Result[] {
    try {
      return this.#transaction(batch);
    } catch (cause) {
      this.#rollBack();
      return batch.length === 1 ? [failed(cause)] : batch.flatMap((command) => this.run([command]));
    }
  }

  #transaction(batch: readonly Command[]): readonly Result[] {
    this.#statements.begin.run();
    const results = batch.map((command) => this.#one(command));
    this.#statements.commit.run();
    return results;
  }

  #rollBack(): void {
    const { database, rolledBack } = this.#parts;
    if (database.open && database.inTransaction) this.#statements.rollback.run();
    rolledBack();
  }

  #one(command: Command): Result {
    const { database, execute, rolledBack } = this.#parts;
    this.#statements.save.run();
    try {
      const outcome = execute(command);
      this.#statements.release.run();
      return { ok: true, outcome };
    } catch (cause) {
      // A full disk can end the whole transaction; then there is nothing left to take back.
      if (!database.open || !database.inTransaction) throw cause;
      this.#statements.takeBack.run();
      this.#statements.release.run();
      rolledBack();
      return cause instanceof Undone ? { ok: true, outcome: cause.outcome } : failed(cause);
    }
  }
}
