/**
 * The layout of the documents as an append-only list of migrations. `value` of the document `schema` in the collection
 * `service` counts those that the database has been through.
 *
 * There is no transaction and no lock. Several nodes may run a migration at the same time, a node may die in the middle
 * of it, and a slow node may run it once more after later ones. So a migration must be idempotent: it recognises
 * documents that it has changed already, and it leaves documents of a later layout alone. A migration that was released
 * is never changed; a new one goes to the end, with a test in `migrate.test.ts` that starts from the version before.
 * Indexes are no migrations: `collections.ts` lists them, every start makes those that are missing. A migration may
 * drop one.
 */
import type { Collections } from './collections.ts';

export type Migration = (collections: Collections) => Promise<void>;

export const MIGRATIONS: readonly Migration[] = [
  // 1: release 0.1.0. A new database holds no documents that could have another layout.
  async () => undefined,
  // 2: a list holds the devices that it removes itself. Older nodes would take them for all that were ever removed.
  async () => undefined,
];
