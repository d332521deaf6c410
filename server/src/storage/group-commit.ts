/**
 * Group commit: writes that arrive during a commit go into the next one, so one flush serves many. A write starts a
 * commit at once; only a write that is marked patient waits up to 50 ms for another one. No promise resolves before its
 * batch is on disk.
 */
import type { Command, Commit, Result } from './commands.ts';
import type { Failpoints } from './failpoints.ts';
import { StorageError } from './port.ts';

type Waiting = {
  readonly command: Command;
  readonly resolve: (outcome: unknown) => void;
  readonly reject: (failure: StorageError) => void;
};

const PATIENCE_MS = 50;

const settle = ({ resolve, reject }: Waiting, result: Result | undefined): void => {
  if (result?.ok === true) resolve(result.outcome);
  else reject(new StorageError(result?.code ?? 'unavailable', result?.reason ?? 'The write has no result.'));
};

export class GroupCommit {
  readonly #commit: Commit;
  readonly #failpoints: Failpoints | undefined;
  #waiting: Waiting[] = [];
  /** The running commit, or the one that starts at the end of this turn of the event loop. */
  #underWay: Promise<void> | undefined;
  #patience: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(commit: Commit, failpoints?: Failpoints) {
    this.#commit = commit;
    this.#failpoints = failpoints;
  }

  /** Resolves with the outcome once it is on disk. `isPatient` saves a flush and may take 50 ms longer. */
  write(command: Command, isPatient = false): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) {
        reject(new StorageError('unavailable', 'The store is closed.'));
        return;
      }
      this.#waiting.push({ command, resolve, reject });
      if (isPatient) this.#patience ??= setTimeout(() => this.#begin(), PATIENCE_MS);
      else this.#begin();
    });
  }

  /** Refuses new writes; resolves when the waiting ones are on disk. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#begin();
    await this.#underWay;
  }

  #begin(): void {
    clearTimeout(this.#patience);
    this.#patience = undefined;
    this.#underWay ??= this.#run();
  }

  async #run(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      await this.#commitBatch(batch);
    }
    this.#underWay = undefined;
  }

  async #commitBatch(batch: readonly Waiting[]): Promise<void> {
    const names = this.#failpoints === undefined ? [] : batch.map(({ command }) => command.name);
    this.#failpoints?.beforeCommit?.(names);
    let results: readonly Result[];
    try {
      results = await this.#commit(batch.map(({ command }) => command));
    } catch (cause) {
      const failure =
        cause instanceof StorageError ? cause : new StorageError('unavailable', 'The commit failed.', { cause });
      for (const { reject } of batch) reject(failure);
      return;
    }
    this.#failpoints?.afterCommit?.(names);
    batch.forEach((waiting, i) => settle(waiting, results[i]));
  }
}
