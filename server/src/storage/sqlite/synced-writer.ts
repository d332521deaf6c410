/**
 * Runs batches in this thread, and answers each when it is on disk. In WAL mode SQLite's `synchronous=FULL` differs
 * from `NORMAL` in one step: after each commit it flushes the write-ahead log, and the thread waits for the disk
 * (https://sqlite.org/pragma.html#pragma_synchronous). Here that step is `fdatasync` in a thread of Node's pool, and
 * the event loop goes on. Nothing that has not been flushed is answered or read.
 *
 * When a flush fails, or a checkpoint, the system may have dropped the pages and call the next flush a success. So the
 * first failure is the last: from then on everything is refused, until a new process has moved the whole log into the
 * database file (`settle-log.ts`).
 */
import { closeSync, fdatasync, fstatSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Database } from 'better-sqlite3';
import type { Command, Result } from '../commands.ts';
import type { Failpoints } from '../failpoints.ts';
import { StorageError } from '../port.ts';
import { checkpoint, Checkpoints, passInThread } from './checkpoints.ts';
import { connect, FILE, type OpenOptions } from './open-database.ts';
import { Writer } from './writer.ts';

/** Rejects when the file is not on disk. */
export type Flush = (file: number) => Promise<void>;

const flushData: Flush = promisify(fdatasync);

export type SyncedWriterParts = {
  readonly options: OpenOptions;
  /** The built `checkpoint-thread.ts`. Without it this thread checkpoints. */
  readonly checkpointThread?: URL | undefined;
  readonly failpoints?: Failpoints | undefined;
  /** For tests only. */
  readonly flush?: Flush | undefined;
  /** Hears in words, once, that nothing is stored any more. */
  readonly onProblem?: ((problem: string) => void) | undefined;
};

const FAILED =
  'The disk did not take what was written to it, so nothing is stored any more: check the disk, then start the ' +
  'server again.';

export class SyncedWriter {
  readonly #database: Database;
  readonly #writer: Writer;
  readonly #log: number;
  readonly #flush: Flush;
  readonly #failpoints: Failpoints | undefined;
  readonly #onProblem: ((problem: string) => void) | undefined;
  readonly #checkpoints: Checkpoints;
  readonly #closeThread: (() => Promise<void>) | undefined;
  #flushing: Promise<void> | undefined;
  #failure: StorageError | undefined;

  constructor({ options, checkpointThread, failpoints, flush = flushData, onProblem }: SyncedWriterParts) {
    this.#database = connect(options);
    this.#database.pragma('synchronous = NORMAL');
    this.#database.pragma('wal_autocheckpoint = 0');
    // Opens the log, which exists from then on until the last connection closes.
    this.#database.pragma('user_version');
    this.#writer = new Writer(this.#database);
    this.#log = openSync(join(options.dataDir, `${FILE}-wal`), 'r+');
    this.#flush = flush;
    this.#failpoints = failpoints;
    this.#onProblem = onProblem;
    const thread = checkpointThread && passInThread(checkpointThread, options);
    this.#closeThread = thread?.close;
    this.#checkpoints = new Checkpoints(
      thread?.run ?? (() => Promise.resolve(checkpoint(this.#database))),
      () => fstatSync(this.#log).size,
      () => this.#fail(),
    );
  }

  /** One batch at a time: wait for the answer before the next one. */
  async commit(batch: readonly Command[]): Promise<readonly Result[]> {
    await this.#checkpoints.pause;
    this.#demandSound();
    const results = this.#writer.run(batch);
    this.#failpoints?.beforeFlush?.(batch.map(({ name }) => name));
    this.#flushing = this.#flushLog();
    await this.#flushing;
    this.#demandSound();
    this.#checkpoints.committed(batch.length);
    return results;
  }

  /** True when `settled` has nothing to wait for and nothing to refuse. */
  get isSettled(): boolean {
    return this.#flushing === undefined && this.#failure === undefined;
  }

  /** Resolves when everything that can be read is on disk. Code `unavailable` after a flush has failed. */
  async settled(): Promise<void> {
    while (this.#flushing !== undefined) await this.#flushing;
    this.#demandSound();
  }

  async close(): Promise<void> {
    await this.#closeThread?.();
    this.#database.close();
    closeSync(this.#log);
  }

  async #flushLog(): Promise<void> {
    try {
      await this.#flush(this.#log);
    } catch (cause) {
      this.#fail(cause);
    } finally {
      this.#flushing = undefined;
    }
  }

  #fail(cause?: unknown): void {
    if (this.#failure !== undefined) return;
    this.#failure = new StorageError('unavailable', FAILED, { cause });
    this.#onProblem?.(FAILED);
  }

  #demandSound(): void {
    if (this.#failure !== undefined) throw this.#failure;
  }
}
