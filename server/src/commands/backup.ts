/** `backup FILE`: a copy of the database, also while a server runs on it. */
import type { Config } from '../config.ts';
import { backUpDatabase } from '../storage/sqlite/backup-database.ts';
import { done, type Outcome } from './outcome.ts';

export const backUp = ({ dataDir }: Config, target: string): Outcome => {
  backUpDatabase(dataDir, target);
  return done(`The database of ${dataDir} is in ${target}. Copy the folders w and blobs of ${dataDir} too.`);
};
