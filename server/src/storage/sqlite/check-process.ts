/**
 * The process that reads through a large database while the server works. A process, and no thread: SQLite in the
 * middle of a check listens to nothing, and only a process can be ended then. Argument: the data directory. It sends
 * what it found, and ends with the server.
 */
import { constants, setPriority } from 'node:os';
import { checkTables } from './check-tables.ts';
import { openForReading } from './inspect-database.ts';
import { storageFailure } from './sqlite-failure.ts';

/** `failure`: it could not be read through at all. */
export type CheckReport = { readonly problems: readonly string[] } | { readonly failure: string };

/** It rests for as long as it has read: the disk belongs to the mail. */
const rest = (tookMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, tookMs));

const check = async (dataDir: string): Promise<CheckReport> => {
  try {
    const database = openForReading(dataDir);
    const problems = await checkTables(database, rest);
    database.close();
    return { problems };
  } catch (cause) {
    return { failure: storageFailure(cause).message };
  }
};

process.on('disconnect', () => process.exit());
// A service manager tells every process of the service to stop; the server ends this one when it is its turn.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined);
setPriority(constants.priority.PRIORITY_LOW);
const report = await check(process.argv[2] ?? '.');
process.send?.(report, () => process.disconnect());
