/** Brings the tables of a file up to date, or refuses the file. */
import type { Database } from 'better-sqlite3';
import type { Failpoints } from '../failpoints.ts';
import { newerData, RELEASE } from '../newer-data.ts';
import { StorageError } from '../port.ts';
import { MIGRATIONS, SERVICE_TABLE_SINCE } from './migrations.ts';

/** "CphC": tells this file from any other SQLite file. */
const APPLICATION_ID = 0x43706843;

const pragma = (database: Database, name: string): number => Number(database.pragma(name, { simple: true }));

/** Undefined if the file does not say: a later release may have moved it. */
const releaseOf = (database: Database): string | undefined => {
  try {
    return database.prepare<[], string>("SELECT value FROM service WHERE _id = 'release'").pluck().get();
  } catch {
    return undefined;
  }
};

/**
 * Throws a `StorageError` where the file is of another program (`unavailable`) or of a newer release (`newer-data`).
 */
export const refuseForeign = (database: Database): void => {
  const version = pragma(database, 'user_version');
  const application = pragma(database, 'application_id');
  const isNew = version === 0 && application === 0;
  if (!isNew && application !== APPLICATION_ID) {
    throw new StorageError('unavailable', `${database.name} is not a CipherChat database.`);
  }
  if (version <= MIGRATIONS.length) return;
  const known = MIGRATIONS.length;
  throw newerData({ data: database.name, found: version, known, release: releaseOf(database) });
};

/**
 * A process that dies in a migration leaves the file as it was after the one before; the next start continues there.
 */
export const migrate = (database: Database, inMigration?: Failpoints['inMigration']): void => {
  for (let version = pragma(database, 'user_version') + 1; version <= MIGRATIONS.length; version += 1) {
    database.transaction(() => {
      database.exec(MIGRATIONS[version - 1] ?? '');
      database.pragma(`application_id = ${APPLICATION_ID}`);
      if (version >= SERVICE_TABLE_SINCE) {
        database.prepare("INSERT OR REPLACE INTO service (_id, value) VALUES ('release', ?)").run(RELEASE);
      }
      database.pragma(`user_version = ${version}`);
      void inMigration?.(`${version}: changed`);
    })();
    void inMigration?.(`${version}: done`);
  }
};
