/**
 * One pass over all tables: afterwards MongoDB has what SQLite had when each page was read. Every write is of one
 * document under its own id, so a pass that is killed is simply run again, and writes only what is missing.
 */
import type { Collection } from 'mongodb';
import type { Collections } from '../storage/mongo/collections.ts';
import { insertNew } from '../storage/mongo/insert-new.ts';
import { MOVED_TABLES, type MovedTable, type RowsToMove } from '../storage/sqlite/rows-to-move.ts';
import { MAPPINGS, type MovedDocument } from './documents-of-rows.ts';
import { digestOf, Fingerprint } from './fingerprint.ts';

/** Documents of one command. Messages of this number stay far below the 48 MB that it may hold. */
const PAGE = 200;

export type Progress = (table: MovedTable, done: number, total: number) => void;

export type CopyOptions = {
  readonly source: RowsToMove;
  readonly collections: Collections;
  readonly progress: Progress;
  /** Throws once the target is not for this run any more. Asked before each write, and after what it is based on. */
  readonly demandMoving: () => Promise<void>;
  /** For tests: between the writes of a pass. */
  readonly betweenWrites?: ((place: string) => void | Promise<void>) | undefined;
};

export type Copied = {
  /** Documents that this pass inserted, replaced or deleted. */
  readonly changed: number;
  /** Of the rows of the source, as this pass saw them. */
  readonly fingerprints: ReadonlyMap<MovedTable, Fingerprint>;
};

type Documents = Collection<MovedDocument>;

export const documentsOf = (collections: Collections, table: MovedTable): Documents =>
  collections[MAPPINGS[table].collection] as unknown as Documents;

const inPages = async function* <T>(items: AsyncIterable<T>): AsyncGenerator<readonly T[]> {
  let page: T[] = [];
  for await (const item of items) {
    page.push(item);
    if (page.length < PAGE) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
};

/** First, so that no number or id of a document that is gone is in the way of a new one. */
const dropOthers = async (table: MovedTable, options: CopyOptions): Promise<number> => {
  const { source, collections, demandMoving, betweenWrites } = options;
  const { key, filter = {} } = MAPPINGS[table];
  const documents = documentsOf(collections, table);
  const has = source.finder(table);
  let dropped = 0;
  for await (const page of inPages(documents.find(filter, { projection: { _id: 1 } }))) {
    const others = page.filter(({ _id }) => {
      const row = key(_id);
      return row === undefined || !has(row);
    });
    if (others.length === 0) continue;
    await betweenWrites?.(`${table}: others`);
    await demandMoving();
    const { deletedCount } = await documents.deleteMany({ _id: { $in: others.map(({ _id }) => _id) } });
    dropped += deletedCount;
  }
  return dropped;
};

/** How many documents differed. */
const putPage = async (
  documents: Documents,
  page: readonly MovedDocument[],
  digests: readonly string[],
  { demandMoving }: CopyOptions,
): Promise<number> => {
  const ids = page.map(({ _id }) => _id);
  const there = new Map<string, string>();
  for await (const document of documents.find({ _id: { $in: ids } })) there.set(document._id, digestOf(document));
  const missing = page.filter(({ _id }) => !there.has(_id));
  const changed = page.filter(({ _id }, i) => there.has(_id) && there.get(_id) !== digests[i]);
  if (missing.length + changed.length === 0) return 0;
  await demandMoving();
  await insertNew(documents, missing);
  for (const document of changed) await documents.replaceOne({ _id: document._id }, document);
  return missing.length + changed.length;
};

const copyTable = async (table: MovedTable, options: CopyOptions, fingerprint: Fingerprint): Promise<number> => {
  const { source, collections, progress, betweenWrites } = options;
  const documents = documentsOf(collections, table);
  const total = source.count(table);
  let changed = await dropOthers(table, options);
  progress(table, 0, total);
  for (const rows of source.pages(table, PAGE)) {
    const page = rows.map(MAPPINGS[table].document);
    const digests = page.map(digestOf);
    for (const digest of digests) fingerprint.add(digest);
    await betweenWrites?.(`${table}: page`);
    changed += await putPage(documents, page, digests, options);
    progress(table, fingerprint.count, total);
  }
  await betweenWrites?.(`${table}: done`);
  return changed;
};

export const copyTables = async (options: CopyOptions): Promise<Copied> => {
  const fingerprints = new Map<MovedTable, Fingerprint>();
  let changed = 0;
  for (const table of MOVED_TABLES) {
    const fingerprint = new Fingerprint();
    fingerprints.set(table, fingerprint);
    changed += await copyTable(table, options, fingerprint);
  }
  return { changed, fingerprints };
};
