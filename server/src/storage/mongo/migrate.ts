/** Brings a database up to date, on any number of nodes at once, or refuses it. */
import type { Failpoints } from '../failpoints.ts';
import { newerData, RELEASE } from '../newer-data.ts';
import type { Collections, SchemaDocument } from './collections.ts';
import { insertOne } from './insert-new.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';

const SCHEMA = 'schema';

export type MigrateOptions = {
  readonly migrations?: readonly Migration[];
  readonly inMigration?: Failpoints['inMigration'];
};

/** Undefined in a new database. Throws a `StorageError` `newer-data` where a newer release wrote it. */
export const readSchema = async (
  { service }: Pick<Collections, 'service'>,
  known = MIGRATIONS.length,
): Promise<SchemaDocument | undefined> => {
  const found = await service.findOne({ _id: SCHEMA });
  if (found === null) return undefined;
  const schema: SchemaDocument = found;
  if (schema.value <= known) return schema;
  throw newerData({ data: 'The MongoDB database', found: schema.value, known, release: schema.release });
};

/**
 * The version is raised after the work of each migration, and only by the node that finds it unchanged. A node that
 * dies before leaves the work to be repeated by the next start.
 */
export const migrate = async (
  collections: Collections,
  { migrations = MIGRATIONS, inMigration }: MigrateOptions = {},
): Promise<void> => {
  const { service } = collections;
  for (;;) {
    const schema = await readSchema(collections, migrations.length);
    if (schema === undefined) {
      await insertOne(service, { _id: SCHEMA, value: 0, release: RELEASE });
      continue;
    }
    const migration = migrations[schema.value];
    if (migration === undefined) return;
    await migration(collections);
    const version = schema.value + 1;
    await inMigration?.(`${version}: changed`);
    await service.updateOne({ _id: SCHEMA, value: schema.value }, { $set: { value: version, release: RELEASE } });
    await inMigration?.(`${version}: done`);
  }
};
