/** What an operator should know of the MongoDB server: its version, its replica set, and that it confirms writes. */
import type { Db } from 'mongodb';
import type { Collections } from './collections.ts';
import { lookInto } from './look-into.ts';
import { readSchema } from './migrate.ts';
import { MIGRATIONS } from './migrations.ts';

export type MongoDescription = {
  readonly version: string;
  readonly isReplicaSet: boolean;
  /** Migrations that the database has been through, and that this release knows; undefined in a new database. */
  readonly schema: number | undefined;
  readonly known: number;
};

/** The document that every node writes to see that the store takes writes. */
const confirmWrite = async ({ service }: Collections): Promise<void> => {
  await service.updateOne({ _id: 'probe' }, { $set: { value: Date.now() } }, { upsert: true });
};

const describe = async (collections: Collections, database: Db): Promise<MongoDescription> => {
  const { version } = await database.command({ buildInfo: 1 });
  const hello = await database.command({ hello: 1 });
  const schema = await readSchema(collections);
  // The client's write concern: a majority, journaled.
  if (schema !== undefined) await confirmWrite(collections);
  return {
    version: String(version),
    isReplicaSet: typeof hello['setName'] === 'string',
    schema: schema?.value,
    known: MIGRATIONS.length,
  };
};

/** Writes nothing into a database in which no server was. Throws a `StorageError` without an address. */
export const describeMongo = (url: string): Promise<MongoDescription> => lookInto(url, describe);
