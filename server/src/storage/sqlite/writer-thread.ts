/** The writer thread waits for the disk, so that the server's event loop does not. One message is one batch. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Command } from '../commands.ts';
import { connect, type OpenOptions } from './open-database.ts';
import { Writer } from './writer.ts';

const database = connect(workerData as OpenOptions);
const writer = new Writer(database);

/** Answers a batch with its results, as JSON if it came as JSON. `undefined` ends the thread. */
parentPort?.on('message', (batch: string | readonly Command[] | undefined) => {
  if (typeof batch === 'string') {
    parentPort?.postMessage(JSON.stringify(writer.run(JSON.parse(batch) as readonly Command[])));
  } else if (batch !== undefined) {
    parentPort?.postMessage(writer.run(batch));
  } else {
    database.close();
    parentPort?.close();
  }
});
