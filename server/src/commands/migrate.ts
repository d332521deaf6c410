/** `migrate --to mongodb://…`: moves the data of a SQLite server to MongoDB, for the most part while it runs. */
import { readFileSync } from 'node:fs';
import { mongoAddressFault, type Config } from '../config.ts';
import { moveToMongo, type MoveOutcome } from '../move/move-to-mongo.ts';
import { dayOf } from './day-of.ts';
import { done, failed, refused, type Outcome } from './outcome.ts';
import type { ProgressBar } from './progress-bar.ts';

const whole = new Intl.NumberFormat('en');

const SET_URL =
  'Set MONGODB_URL to that database for every node, keep JWT_SECRET and PUBLIC_URL, and start the server.';

const outcomeOf = (moved: MoveOutcome, dataDir: string): Outcome => {
  switch (moved.kind) {
    case 'moved':
      return done(
        ...[...moved.counts].map(([table, count]) => `${table}: ${whole.format(count)}, counts and checksums agree`),
        `All data are in MongoDB. No server starts on the database of ${dataDir} any more.`,
        SET_URL,
      );
    case 'moved-before':
      return done(`The data were moved to this database on ${dayOf(moved.at)}. Nothing is left to do.`, SET_URL);
    case 'moved-elsewhere':
      return failed(`The data were moved to another database on ${dayOf(moved.at)}. Nothing was changed.`);
    case 'in-use':
      return failed('That MongoDB database holds data already. Name one that is empty. Nothing was changed.');
    case 'other-source':
      return failed(
        'The data of another server are being moved into that MongoDB database. Name another one. Nothing was changed.',
      );
    case 'runs-already':
      return failed(`Another command works on ${dataDir}: run this one when it has ended. Nothing was changed.`);
    case 'server-runs':
      return failed(
        `A copy is in MongoDB. The last pass changed ${whole.format(moved.left)} documents.`,
        'Now stop the server and run this command again: it copies what is left, verifies all of it, and finishes.',
      );
    case 'differs':
      return failed(
        `The copy differs from the original in: ${moved.tables.join(', ')}.`,
        'The server can still be started on SQLite. Run "check" and "audit", and then this command again.',
      );
  }
};

export type MigrateOptions = { readonly to?: string; readonly toFile?: string };

type Address = { readonly url: string } | { readonly fault: string };

/** An address in the arguments can be read by other users of the machine; one in a file cannot. */
const addressOf = ({ to, toFile }: MigrateOptions): Address => {
  if ((to === undefined) === (toFile === undefined)) return { fault: 'Use --to or --to-file, and one of them only.' };
  let url = to ?? '';
  try {
    if (toFile !== undefined) url = readFileSync(toFile, 'utf8').trim();
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    return { fault: `The file of --to-file cannot be read (${code}).` };
  }
  const fault = mongoAddressFault(to === undefined ? '--to-file' : '--to', url);
  return fault === undefined ? { url } : { fault };
};

export const migrate = async ({ dataDir }: Config, options: MigrateOptions, bar: ProgressBar): Promise<Outcome> => {
  const address = addressOf(options);
  if ('fault' in address) return refused(address.fault);
  try {
    const moved = await moveToMongo({ dataDir, url: address.url, progress: bar.show, now: Date.now() });
    return outcomeOf(moved, dataDir);
  } finally {
    bar.end();
  }
};
