/**
 * Moves the data of a SQLite server to MongoDB (decision 26). While the server runs, passes bring the copy up to date.
 * Once it is stopped, the last pass copies what is left, the copy is verified, and the two databases change places.
 *
 * One run at a time moves a directory, and one source at a time moves into a database.
 *
 * At every moment a server can start on at most one of them: MongoDB refuses servers from before the first document
 * until after the SQLite file refuses them.
 */
import { makeIndexes, type Collections } from '../storage/mongo/collections.ts';
import { lookInto } from '../storage/mongo/look-into.ts';
import { migrate } from '../storage/mongo/migrate.ts';
import {
  beginMoving,
  demandMoving,
  endMoving,
  goOnMoving,
  movedInto,
  type Mover,
} from '../storage/mongo/moving-mark.ts';
import { holdDirectory, type HeldDirectory } from '../storage/sqlite/hold-directory.ts';
import { lockMove } from '../storage/sqlite/move-lock.ts';
import { openRowsToMove, type MovedTable, type RowsToMove } from '../storage/sqlite/rows-to-move.ts';
import { copyTables, type CopyOptions, type Progress } from './copy-tables.ts';
import { sourceName } from './source-name.ts';
import { verifyCopy } from './verify-copy.ts';

export type MoveOptions = {
  readonly dataDir: string;
  readonly url: string;
  readonly progress: Progress;
  readonly now: number;
  /** For tests. */
  readonly betweenWrites?: CopyOptions['betweenWrites'];
};

export type MoveOutcome =
  | { readonly kind: 'moved'; readonly counts: ReadonlyMap<MovedTable, number> }
  | { readonly kind: 'moved-before'; readonly at: number }
  /** To another database. */
  | { readonly kind: 'moved-elsewhere'; readonly at: number }
  /** The database holds data that no move has put there. */
  | { readonly kind: 'in-use' }
  /** The data of another directory are being moved into the database. */
  | { readonly kind: 'other-source' }
  /** Another run moves this directory. Nothing was changed. */
  | { readonly kind: 'runs-already' }
  /** A server runs on the data directory. `left`: documents that the last pass still had to change. */
  | { readonly kind: 'server-runs'; readonly left: number }
  | { readonly kind: 'differs'; readonly tables: readonly string[] };

/** A pass that changes fewer documents is as good as none: the rest takes a moment. */
const FEW = 500;
const MOST_PASSES = 10;

const copyBesideServer = async (options: CopyOptions): Promise<number> => {
  let left = 0;
  for (let pass = 1; pass <= MOST_PASSES; pass += 1) {
    left = (await copyTables(options)).changed;
    if (left < FEW) break;
  }
  return left;
};

/** No server runs, and none can start. */
const finish = async (held: HeldDirectory, options: CopyOptions, at: number): Promise<MoveOutcome> => {
  const { source, collections, betweenWrites } = options;
  const verified = await verifyCopy(source, collections, await copyTables(options));
  if (verified.wrong.length > 0) return { kind: 'differs', tables: verified.wrong };
  await betweenWrites?.('verified');
  await options.demandMoving();
  held.markMoved(at);
  await betweenWrites?.('marked');
  await endMoving(collections, at);
  return { kind: 'moved', counts: verified.counts };
};

type Sides = { readonly source: RowsToMove; readonly collections: Collections; readonly mover: Mover };

const moveInto = async (sides: Sides, options: MoveOptions): Promise<MoveOutcome> => {
  const { source, collections, mover } = sides;
  const { dataDir, now, progress, betweenWrites } = options;
  const before = source.movedAt();
  const into = await movedInto(collections);
  if (before !== undefined && before === into) {
    // A kill may have left the mark that keeps servers away.
    await endMoving(collections, before);
    return { kind: 'moved-before', at: before };
  }
  if (before === undefined) {
    const begun = await beginMoving(collections, mover, now);
    if (begun !== 'begun') return { kind: begun };
  } else if ((await goOnMoving(collections, mover)) !== 'begun') {
    // Of data that were moved before, only the database that still waits for them is right.
    return { kind: 'moved-elsewhere', at: before };
  }
  await betweenWrites?.('begun');
  await migrate(collections);
  await makeIndexes(collections);
  const stillMoving = () => demandMoving(collections, mover);
  const copying = { source, collections, progress, betweenWrites, demandMoving: stillMoving };
  const held = holdDirectory(dataDir) ?? (await copyAndHold(copying, dataDir));
  if (typeof held === 'number') return { kind: 'server-runs', left: held };
  try {
    return await finish(held, copying, before ?? now);
  } finally {
    held.release();
  }
};

/** The number of documents that the last pass changed, while a server uses the directory. */
const copyAndHold = async (copying: CopyOptions, dataDir: string): Promise<HeldDirectory | number> => {
  const left = await copyBesideServer(copying);
  // The server may have been stopped meanwhile.
  return holdDirectory(dataDir) ?? left;
};

/** Every failure is a `StorageError`. Run again, it goes on where it was. */
export const moveToMongo = async (options: MoveOptions): Promise<MoveOutcome> => {
  const source = openRowsToMove(options.dataDir);
  try {
    const held = lockMove(options.dataDir);
    if (held === undefined) return { kind: 'runs-already' };
    try {
      const mover = { source: sourceName(options.dataDir), run: crypto.randomUUID() };
      return await lookInto(options.url, (collections) => moveInto({ source, collections, mover }, options));
    } finally {
      held.release();
    }
  } finally {
    source.close();
  }
};
