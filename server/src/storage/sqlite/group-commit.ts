/**
 * Group commit: what arrives while a commit is under way goes into the next one; nobody waits for company. Each write has a savepoint, so one
 * that fails takes nothing of its neighbours with it; and no promise resolves before the flush to disk is over.
 */
import type { Database } from 'better-sqlite3';
import { StorageError } from '../port.ts';
import { storageFailure } from './sqlite-failure.ts';
import { Undone } from './undone.ts';

type Waiting = {
  readonly name: string;
  readonly run: () => unknown;
  readonly resolve: (outcome: unknown) => void;
  readonly reject: (failure: StorageError) => void;
};

type Settle = () => void;

export type GroupCommitOptions = {
  readonly database: Database;
  /** Called when something was rolled back. */
  readonly rolledBack: () => void;
  readonly failpoints?: Failpoints | undefined;
};

/** Where a test may end the process. The product has none. */
export type Failpoints = {
  /** These writes are carried out, nothing is on disk. */
  readonly beforeCommit?: (writes: readonly string[]) => void;
  /** These writes are on disk, nobody has been told. */
  readonly afterCommit?: (writes: readonly string[]) => void;
};

export class GroupCommit {
  readonly #options: GroupCommitOptions;
  readonly #begin;
  readonly #commit;
  readonly #rollback;
  readonly #save;
  readonly #release;
  readonly #takeBack;
  #waiting: Waiting[] = [];
  #isScheduled = false;
  #isClosed = false;

  constructor(options: GroupCommitOptions) {
    this.#options = options;
    const { database } = options;
    this.#begin = database.prepare('BEGIN IMMEDIATE');
    this.#commit = database.prepare('COMMIT');
    this.#rollback = database.prepare('ROLLBACK');
    this.#save = database.prepare('SAVEPOINT one');
    this.#release = database.prepare('RELEASE one');
    this.#takeBack = database.prepare('ROLLBACK TO one');
  }

  /** Resolves with what `run` gave, once it is on disk. */
  write<T>(name: string, run: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.#isClosed) {
        reject(new StorageError('unavailable', 'The store is closed.'));
        return;
      }
      this.#waiting.push({ name, run, resolve: resolve as (outcome: unknown) => void, reject });
      if (this.#isScheduled) return;
      this.#isScheduled = true;
      setImmediate(() => this.#flush());
    });
  }

  /** Commits what waits; takes nothing from then on. */
  close(): void {
    this.#isClosed = true;
    this.#flush();
  }

  #flush(): void {
    this.#isScheduled = false;
    const batch = this.#waiting;
    if (batch.length === 0) return;
    this.#waiting = [];
    const settled = this.#attempt(batch) ?? batch.flatMap((one) => this.#attempt([one]) ?? []);
    for (const settle of settled) settle();
  }

  /** All of them in one transaction. Undefined when it failed as a whole: then each has to be tried alone; a single one is settled in any case. */
  #attempt(batch: readonly Waiting[]): readonly Settle[] | undefined {
    const { database, rolledBack, failpoints } = this.#options;
    try {
      this.#begin.run();
      const names = batch.map(({ name }) => name);
      const settled = batch.map((one) => this.#one(one));
      failpoints?.beforeCommit?.(names);
      this.#commit.run();
      failpoints?.afterCommit?.(names);
      return settled;
    } catch (cause) {
      if (database.inTransaction) this.#rollback.run();
      rolledBack();
      const [only] = batch;
      return batch.length === 1 && only !== undefined ? [() => only.reject(storageFailure(cause))] : undefined;
    }
  }

  #one({ run, resolve, reject }: Waiting): Settle {
    this.#save.run();
    try {
      const outcome = run();
      this.#release.run();
      return () => resolve(outcome);
    } catch (cause) {
      // A full disk can end the whole transaction; then there is nothing left to take back.
      if (!this.#options.database.inTransaction) throw cause;
      this.#takeBack.run();
      this.#release.run();
      this.#options.rolledBack();
      if (cause instanceof Undone) return () => resolve(cause.outcome);
      return () => reject(storageFailure(cause));
    }
  }
}
