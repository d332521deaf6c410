/**
 * One batch of writes, one transaction, one flush to disk. A failed write must not undo the others of its batch: the
 * batch is rolled back and run again with a savepoint for each write, which is too slow for every batch. If that
 * transaction fails as a whole, each write runs alone.
 */
import type { Database } from 'better-sqlite3';
import type { Command, Result } from '../commands.ts';
import { storageFailure } from './sqlite-failure.ts';
import { Rollback } from './rollback.ts';

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
    return (
      this.#attempt(batch, (command) => this.#unguarded(command)) ??
      this.#attempt(batch, (command) => this.#guarded(command)) ??
      batch.map((command) => this.#alone(command))
    );
  }

  /** Undefined when the transaction failed and was rolled back. */
  #attempt(batch: readonly Command[], one: (command: Command) => Result): readonly Result[] | undefined {
    try {
      return this.#transaction(batch, one);
    } catch {
      this.#rollBack();
      return undefined;
    }
  }

  #alone(command: Command): Result {
    try {
      const [result] = this.#transaction([command], (only) => this.#guarded(only));
      return result ?? failed(undefined);
    } catch (cause) {
      this.#rollBack();
      return failed(cause);
    }
  }

  #transaction(batch: readonly Command[], one: (command: Command) => Result): readonly Result[] {
    this.#statements.begin.run();
    const results = batch.map(one);
    this.#statements.commit.run();
    return results;
  }

  #rollBack(): void {
    const { database, rolledBack } = this.#parts;
    if (database.open && database.inTransaction) this.#statements.rollback.run();
    rolledBack();
  }

  #unguarded(command: Command): Result {
    return { ok: true, outcome: this.#parts.execute(command) };
  }

  #guarded(command: Command): Result {
    const { database, execute, rolledBack } = this.#parts;
    this.#statements.save.run();
    try {
      const outcome = execute(command);
      this.#statements.release.run();
      return { ok: true, outcome };
    } catch (cause) {
      // A full disk can end the whole transaction; then there is nothing to roll back.
      if (!database.open || !database.inTransaction) throw cause;
      this.#statements.takeBack.run();
      this.#statements.release.run();
      rolledBack();
      return cause instanceof Rollback ? { ok: true, outcome: cause.outcome } : failed(cause);
    }
  }
}
