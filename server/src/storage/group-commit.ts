/**
 * Group commit: writes that arrive during a commit go into the next one, so one flush serves many. A write starts a
 * commit at once; only a write that is marked patient waits up to 50 ms for another one. No promise resolves before its
 * batch is on disk.
 */
import type { Command, Commit, Result } from './commands.ts';
import type { Failpoints } from './failpoints.ts';
import { abandoned, type IsWanted } from './is-wanted.ts';
import { StorageError } from './port.ts';

type Waiting = {
  readonly command: Command;
  readonly isWanted: IsWanted | undefined;
  readonly resolve: (outcome: unknown) => void;
  readonly reject: (failure: StorageError) => void;
};

const PATIENCE_MS = 50;

/** Bounds of one commit, for a store that holds up the event loop with it. The rest goes into the next one. */
export type BatchBounds = {
  readonly writes: number;
  /** Of all writes but the last one together. */
  readonly weight: number;
  readonly weightOf: (command: Command) => number;
};

const UNBOUNDED: BatchBounds = {
  writes: Number.POSITIVE_INFINITY,
  weight: Number.POSITIVE_INFINITY,
  weightOf: () => 0,
};

const settle = ({ resolve, reject }: Waiting, result: Result | undefined): void => {
  if (result?.ok === true) resolve(result.outcome);
  else reject(new StorageError(result?.code ?? 'unavailable', result?.reason ?? 'The write has no result.'));
};

export type WriteOptions = {
  /** Saves a flush and may take 50 ms longer. */
  readonly isPatient?: boolean;
  readonly isWanted?: IsWanted | undefined;
};

export class GroupCommit {
  readonly #commit: Commit;
  readonly #failpoints: Failpoints | undefined;
  readonly #bounds: BatchBounds;
  #waiting: Waiting[] = [];
  /** The running commit, or the one that starts at the end of this turn of the event loop. */
  #underWay: Promise<void> | undefined;
  #patience: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(commit: Commit, failpoints?: Failpoints, bounds = UNBOUNDED) {
    this.#commit = commit;
    this.#failpoints = failpoints;
    this.#bounds = bounds;
  }

  /** Resolves with the outcome once it is on disk. */
  write(command: Command, { isPatient = false, isWanted }: WriteOptions = {}): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) {
        reject(new StorageError('unavailable', 'The store is closed.'));
        return;
      }
      this.#waiting.push({ command, isWanted, resolve, reject });
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
      const batch = this.#wanted(this.#next());
      if (batch.length > 0) await this.#commitBatch(batch);
    }
    this.#underWay = undefined;
  }

  /** Takes the oldest, at least one. */
  #next(): readonly Waiting[] {
    const { writes, weight: most, weightOf } = this.#bounds;
    let [count, weight] = [0, 0];
    for (const { command } of this.#waiting) {
      if (count >= writes || weight >= most) break;
      weight += weightOf(command);
      count += 1;
    }
    if (count < this.#waiting.length) return this.#waiting.splice(0, count);
    const all = this.#waiting;
    this.#waiting = [];
    return all;
  }

  /** Those that somebody still waits for; the others are refused. */
  #wanted(next: readonly Waiting[]): readonly Waiting[] {
    return next.filter(({ isWanted, reject }) => {
      const isDropped = isWanted?.() === false;
      if (isDropped) reject(abandoned());
      return !isDropped;
    });
  }

  async #commitBatch(batch: readonly Waiting[]): Promise<void> {
    const names = this.#failpoints === undefined ? [] : batch.map(({ command }) => command.name);
    await this.#failpoints?.beforeCommit?.(names);
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
