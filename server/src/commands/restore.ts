/** `restore FILE`: a backup becomes the database of DATA_DIR. */
import type { Config } from '../config.ts';
import { makePrivate } from '../data-directory.ts';
import { restoreDatabase } from '../storage/sqlite/restore-database.ts';
import { done, type Outcome } from './outcome.ts';

export const restore = ({ dataDir }: Config, source: string, replaces: boolean): Outcome => {
  makePrivate(dataDir);
  const { aside } = restoreDatabase({ dataDir, source, replaces, now: Date.now() });
  makePrivate(dataDir);
  return done(
    `The database of ${dataDir} is that of ${source}.`,
    ...(aside === undefined ? [] : [`The one that was there is in ${aside}: delete it when you no longer need it.`]),
    'Put the folders w and blobs of the backup there too, and start the server. Clients give back what the backup lacks.',
  );
};
