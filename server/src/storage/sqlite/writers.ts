/** Two ways to run a batch: in a writer thread (the built server), or in this thread (tests that run the sources). */
import { Worker } from 'node:worker_threads';
import { StorageError } from '../port.ts';
import type { Command, CommandName, Commit, Result } from '../commands.ts';
import { connect, type OpenOptions } from './open-database.ts';
import { Writer } from './writer.ts';

/** Commands without byte arrays. They cross to the thread as JSON, which is far cheaper than a structured clone. */
const PLAIN: ReadonlySet<CommandName> = new Set([
  'send',
  'acknowledge',
  'acknowledgeDeliveries',
  'sweep',
  'keepReading',
  'dropReadings',
  'probe',
]);

const isPlainBatch = (batch: readonly Command[]): boolean => batch.every(({ name }) => PLAIN.has(name));

export type RunningWriter = {
  /** One batch at a time: wait for the answer before the next one. */
  readonly commit: Commit;
  readonly close: () => Promise<void>;
};

export const writeInThisThread = (options: OpenOptions): RunningWriter => {
  const database = connect(options);
  const writer = new Writer(database);
  return {
    commit: (batch) => {
      const results = writer.run(batch);
      // Gives the event loop a turn between two commits.
      return new Promise((resolve) => setImmediate(() => resolve(results)));
    },
    close: async () => {
      database.close();
    },
  };
};

type Waiting = {
  readonly resolve: (results: readonly Result[]) => void;
  readonly reject: (lost: StorageError) => void;
};

/**
 * When the thread dies, the running batch fails as `unavailable`: whether it was kept is not known, and the client's
 * repeat finds out. The next batch gets a new thread.
 */
export const writeInThread = (script: URL, options: OpenOptions): RunningWriter => {
  let waiting: Waiting | undefined;
  let worker: Worker | undefined;
  const spawn = (): Worker => {
    const spawned = new Worker(script, { workerData: options });
    const lose = (cause?: unknown): void => {
      // `exit` follows `error` in a later turn of the event loop; by then a new thread may run the next batch.
      if (worker !== spawned) return;
      worker = undefined;
      waiting?.reject(new StorageError('unavailable', 'The thread that writes has ended.', { cause }));
    };
    spawned.on('message', (results: string | readonly Result[]) => {
      waiting?.resolve(typeof results === 'string' ? (JSON.parse(results) as readonly Result[]) : results);
    });
    spawned.on('error', lose);
    spawned.on('exit', () => lose());
    return spawned;
  };
  worker = spawn();
  return {
    commit: (batch) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        worker ??= spawn();
        worker.postMessage(isPlainBatch(batch) ? JSON.stringify(batch) : batch);
      }),
    close: async () => {
      if (worker === undefined) return;
      const ended = new Promise<void>((resolve) => worker?.once('exit', () => resolve()));
      worker.postMessage(undefined);
      await ended;
    },
  };
};
