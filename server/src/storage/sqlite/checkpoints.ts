/**
 * Moves committed pages from the write-ahead log into the database file, in a thread of its own: it waits for the disk
 * twice. Meanwhile others go on writing, so under load one pass never reaches the end of the log, which would grow
 * forever. When it is long, one pass runs while nothing is written, and the next commit begins the log again.
 */
import { Worker } from 'node:worker_threads';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { LOG_BYTES, type OpenOptions } from './open-database.ts';

/** Pages in the log, and how many of them are in the database file too. */
export type Pass = { readonly log: number; readonly done: number };

/** Commands between two passes: each changes a few pages, and those of one commit share them. */
const COMMANDS = 1_000;
/** How much a log that could not be emptied grows before writing waits for a pass again. */
const GROWTH_BYTES = 16 * 1024 * 1024;

/** `refused`: the disk did not take it. A rejection: the pass did not run. */
export type RunPass = () => Promise<Pass | 'refused'>;

export class Checkpoints {
  readonly #pass: RunPass;
  readonly #logBytes: () => number;
  readonly #onRefused: () => void;
  /** Writing waits for a pass when the file of the log is longer. */
  #longBytes = LOG_BYTES;
  #commands = 0;
  #underWay: Promise<void> | undefined;
  #isLong = false;
  /** The last pass reached the end of the log. */
  #isEmptied = true;

  /**
   * `logBytes`: length of the file. Where the log begins again, SQLite cuts it to `LOG_BYTES` at most. `onRefused`:
   * nothing may be stored any more. SQLite flushes the database file only at the end of the log, so pages of an earlier
   * pass may be what the disk did not take, and the next pass would begin behind them.
   */
  constructor(pass: RunPass, logBytes: () => number, onRefused: () => void) {
    this.#pass = pass;
    this.#logBytes = logBytes;
    this.#onRefused = onRefused;
  }

  /** Call it after each commit, with the number of its commands. */
  committed(commands: number): void {
    this.#commands += commands;
    this.#isLong = this.#logBytes() > this.#longBytes;
    if (this.#commands < COMMANDS || this.#underWay !== undefined) return;
    this.#commands = 0;
    this.#underWay = this.#run();
  }

  /** Await it before each commit. Undefined: go on. */
  get pause(): Promise<void> | undefined {
    if (!this.#isLong) return undefined;
    return this.#settle();
  }

  async #settle(): Promise<void> {
    await this.#underWay;
    await this.#run();
    this.#commands = 0;
    this.#isLong = false;
    // A reader, such as a backup, keeps the log from beginning again until it ends.
    this.#longBytes = this.#isEmptied ? LOG_BYTES : this.#logBytes() + GROWTH_BYTES;
  }

  async #run(): Promise<void> {
    try {
      const pass = await this.#pass();
      if (pass === 'refused') this.#onRefused();
      this.#isEmptied = pass !== 'refused' && pass.done >= pass.log;
    } catch {
      // It is tried again after as many commands; the log keeps everything until then.
      this.#isEmptied = false;
    } finally {
      this.#underWay = undefined;
    }
  }
}

type Row = { readonly log: number; readonly checkpointed: number };

/** `PASSIVE` waits for no one and refuses no one. */
export const checkpoint = (database: Database): Pass | 'refused' => {
  try {
    const [row] = database.pragma('wal_checkpoint(PASSIVE)') as readonly Row[];
    return { log: row?.log ?? 0, done: row?.checkpointed ?? 0 };
  } catch (cause) {
    // A full disk refuses at once and takes it later; what the disk itself fails at may be gone.
    if (cause instanceof SqliteDatabase.SqliteError && cause.code.startsWith('SQLITE_IOERR')) return 'refused';
    throw cause;
  }
};

type Waiting = { readonly resolve: (pass: Pass | 'refused') => void; readonly reject: (cause: unknown) => void };

/** By the built `checkpoint-thread.ts`. A thread that has died is replaced at the next pass. */
export const passInThread = (script: URL, options: OpenOptions): { run: RunPass; close: () => Promise<void> } => {
  let waiting: Waiting | undefined;
  let worker: Worker | undefined;
  const spawn = (): Worker => {
    const spawned = new Worker(script, { workerData: options });
    const lose = (cause?: unknown): void => {
      if (worker !== spawned) return;
      worker = undefined;
      waiting?.reject(cause ?? new Error('The thread that checkpoints has ended.'));
    };
    spawned.on('message', (pass: Pass | 'refused') => waiting?.resolve(pass));
    spawned.on('error', lose);
    spawned.on('exit', () => lose());
    return spawned;
  };
  return {
    run: () =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        worker ??= spawn();
        worker.postMessage('pass');
      }),
    close: async () => {
      if (worker === undefined) return;
      const ended = new Promise<void>((resolve) => worker?.once('exit', () => resolve()));
      worker.postMessage(undefined);
      await ended;
    },
  };
};
