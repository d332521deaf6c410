/** `check`: reads through the whole database, and through its write-ahead log when no server writes to it. */
import type { Config } from '../config.ts';
import { inspectDatabase } from '../storage/sqlite/inspect-database.ts';
import { lostFrames } from '../storage/sqlite/write-ahead-log.ts';
import { done, failed, type Outcome } from './outcome.ts';

/** A backup is older than what a damaged log left of a sound database. */
export const check = ({ dataDir }: Config): Outcome => {
  const { accounts, waiting, problems, lost = 0 } = inspectDatabase(dataDir);
  const found = `${String(accounts)} accounts, ${String(waiting)} envelopes that wait.`;
  const ofLog = lost === 0 ? [] : [lostFrames(lost)];
  if (problems.length > 0) return failed(found, ...ofLog, ...problems, 'Stop the server and restore a backup.');
  if (lost === 0) return done(`${found} No damage was found.`);
  return failed(found, ...ofLog, 'The rest is sound: start the server, and clients give back what they still have.');
};
