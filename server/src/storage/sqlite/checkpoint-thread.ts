/** Waits for the disk when pages move from the write-ahead log into the database file. `undefined` ends the thread. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkpoint } from './checkpoints.ts';
import { connect, type OpenOptions } from './open-database.ts';

const database = connect(workerData as OpenOptions);

parentPort?.on('message', (request: unknown) => {
  if (request === undefined) {
    database.close();
    parentPort?.close();
  } else parentPort?.postMessage(checkpoint(database));
});
