/** Reads everything back from MongoDB, and holds it against what was read from SQLite. */
import type { Collections } from '../storage/mongo/collections.ts';
import { MOVED_TABLES, type MovedTable, type RowsToMove } from '../storage/sqlite/rows-to-move.ts';
import { documentsOf, type Copied } from './copy-tables.ts';
import { MAPPINGS } from './documents-of-rows.ts';
import { digestOf, Fingerprint } from './fingerprint.ts';

export type Verified = {
  /** Documents of each table. */
  readonly counts: ReadonlyMap<MovedTable, number>;
  /** Tables that differ; empty where all is well. */
  readonly wrong: readonly string[];
};

/** Removed devices have no collection: the lists name them. */
const removedIn = async ({ deviceLists }: Collections): Promise<number> => {
  const removed = new Set<string>();
  const lists = deviceLists.find({ removedDevices: { $ne: [] } }, { projection: { userId: 1, removedDevices: 1 } });
  for await (const { userId, removedDevices } of lists) {
    for (const device of removedDevices) removed.add(`${userId} ${device}`);
  }
  return removed.size;
};

export const verifyCopy = async (
  source: RowsToMove,
  collections: Collections,
  { fingerprints }: Copied,
): Promise<Verified> => {
  const counts = new Map<MovedTable, number>();
  const wrong: string[] = [];
  for (const table of MOVED_TABLES) {
    const fingerprint = new Fingerprint();
    for await (const document of documentsOf(collections, table).find(MAPPINGS[table].filter ?? {})) {
      fingerprint.add(digestOf(document));
    }
    counts.set(table, fingerprint.count);
    const expected = fingerprints.get(table);
    const isEqual = expected?.equals(fingerprint) === true && expected.count === source.count(table);
    if (!isEqual) wrong.push(table);
  }
  if ((await removedIn(collections)) !== source.removedDevices()) wrong.push('removedDevices');
  return { counts, wrong };
};
