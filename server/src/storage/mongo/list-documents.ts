/** Reads every collection of a MongoDB database, for `audit`. */
import { Binary, type Db, type Document } from 'mongodb';
import type { StoredRow, StoredTables } from '../stored-tables.ts';
import { bytesOf } from './collections.ts';
import { lookIntoCurrent } from './look-into.ts';

const plain = (document: Document): StoredRow =>
  Object.fromEntries(
    Object.entries(document).map(([name, value]: [string, unknown]) => [
      name,
      value instanceof Binary ? bytesOf(value) : value,
    ]),
  );

const tablesOf = (database: Db): StoredTables => ({
  names: async () => (await database.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name).sort(),
  async *rows(table) {
    for await (const document of database.collection(table).find()) yield plain(document);
  },
});

export const withTables = <T>(url: string, read: (tables: StoredTables) => Promise<T>): Promise<T> =>
  lookIntoCurrent(url, (_, database) => read(tablesOf(database)));
