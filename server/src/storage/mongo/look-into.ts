/** A connection of a command: it upgrades nothing and makes no index. */
import type { Db } from 'mongodb';
import { StorageError } from '../port.ts';
import { refuseOtherSchema } from '../store-stats.ts';
import { collectionsOf, type Collections } from './collections.ts';
import { newClient } from './connection.ts';
import { readSchema } from './migrate.ts';
import { MIGRATIONS } from './migrations.ts';
import { mongoFailure } from './mongo-failure.ts';
import { refuseMoving } from './moving-mark.ts';

type Look<T> = (collections: Collections, database: Db) => Promise<T>;

/** Any database, whatever it holds. Every failure is a `StorageError`. */
export const lookInto = async <T>(url: string, look: Look<T>): Promise<T> => {
  const client = newClient(url, undefined);
  try {
    await client.connect();
    return await look(collectionsOf(client.db()), client.db());
  } catch (cause) {
    throw mongoFailure(cause);
  } finally {
    await client.close();
  }
};

/** Refuses a database of another version, and one in which no server was. */
export const lookIntoCurrent = <T>(url: string, look: Look<T>): Promise<T> =>
  lookInto(url, async (collections, database) => {
    await refuseMoving(collections);
    const schema = await readSchema(collections);
    if (schema === undefined) throw new StorageError('unavailable', 'No server has used this MongoDB database yet.');
    refuseOtherSchema(schema.value, MIGRATIONS.length);
    return await look(collections, database);
  });
