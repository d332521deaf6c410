/** The two ways to carry out a batch: in a thread of its own, which the built server does, or in this one, where the sources run as they are. */
import { Worker } from 'node:worker_threads';
import { StorageError } from '../port.ts';
import type { Command, CommandName, Commit, Result } from '../commands.ts';
import { connect, type OpenOptions } from './open-database.ts';
import { Writer } from './writer.ts';

/** Commands without bytes in request and outcome: as JSON they cross over to the thread at a fraction of what a structured clone costs. */
const PLAIN: ReadonlySet<CommandName> = new Set(['send', 'acknowledge', 'acknowledgeDeliveries', 'sweep', 'probe']);

const isPlainBatch = (batch: readonly Command[]): boolean => batch.every(({ name }) => PLAIN.has(name));

export type RunningWriter = {
  /** One batch at a time: the next one is given when this one is answered. */
  readonly commit: Commit;
  readonly close: () => Promise<void>;
};

export const writeInThisThread = (options: OpenOptions): RunningWriter => {
  const database = connect(options);
  const writer = new Writer(database);
  return {
    commit: (batch) => {
      const results = writer.run(batch);
      // The event loop turns between two commits.
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
 * A thread that ends by itself takes the batch that is under way with it: whether that was kept is not known, and the repeat of a client finds
 * out. The next batch gets a new thread.
 */
export const writeInThread = (script: URL, options: OpenOptions): RunningWriter => {
  let waiting: Waiting | undefined;
  let worker: Worker | undefined;
  const spawn = (): Worker => {
    const spawned = new Worker(script, { workerData: options });
    const lose = (cause?: unknown): void => {
      // The end of a thread follows its fault in a later turn of the event loop: by then another one may be at work on the next batch.
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
