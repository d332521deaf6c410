/**
 * A database into which data are being moved says so, in `moving` of the collection `service`. No server uses it before
 * they are complete. Afterwards `moved` says when that was.
 */
import { StorageError } from '../port.ts';
import type { Collections } from './collections.ts';
import { insertOne } from './insert-new.ts';

const MOVING = 'moving';
const MOVED = 'moved';

type Service = Pick<Collections, 'service'>;

/** Throws a `StorageError` while data are being moved into the database. */
export const refuseMoving = async ({ service }: Service): Promise<void> => {
  if ((await service.findOne({ _id: MOVING })) === null) return;
  throw new StorageError(
    'unavailable',
    'Data are being moved into this MongoDB database: run the command "migrate" again until it says that all is there.',
  );
};

/** When data were moved into the database, in milliseconds since 1970; undefined: they were not. */
export const movedInto = async ({ service }: Service): Promise<number | undefined> =>
  (await service.findOne({ _id: MOVED }))?.value;

/** Who writes: `source` is the same in each repeat of one move, `run` in none. */
export type Mover = { readonly source: string; readonly run: string };

/**
 * `in-use`: something is in the database that no move has put there. `other-source`: the data of another server are
 * being moved into it. In both cases nothing was changed.
 */
export type Begun = 'begun' | 'in-use' | 'other-source';

const isInUse = async (collections: Collections): Promise<boolean> => {
  for (const collection of Object.values(collections) as readonly Collections['service'][]) {
    if ((await collection.findOne({ _id: { $ne: MOVING } })) !== null) return true;
  }
  return false;
};

/** Undefined: no move has begun. Otherwise this run goes on with it, and an older run of the source stops. */
export const goOnMoving = async (
  { service }: Service,
  { source, run }: Mover,
): Promise<Exclude<Begun, 'in-use'> | undefined> => {
  const mark = await service.findOne({ _id: MOVING });
  if (mark === null) return undefined;
  if (mark.source !== source) return 'other-source';
  const { matchedCount } = await service.updateOne({ _id: MOVING, source }, { $set: { run } });
  return matchedCount === 1 ? 'begun' : undefined;
};

export const beginMoving = async (collections: Collections, mover: Mover, now: number): Promise<Begun> => {
  const goesOn = await goOnMoving(collections, mover);
  if (goesOn !== undefined) return goesOn;
  if (await isInUse(collections)) return 'in-use';
  const { source, run } = mover;
  if (!(await insertOne(collections.service, { _id: MOVING, value: now, source, run }))) return 'other-source';
  // A server may have started in between. It has seen the mark, or is seen here.
  if (!(await isInUse(collections))) return 'begun';
  await collections.service.deleteOne({ _id: MOVING, run });
  return 'in-use';
};

/**
 * Throws a `StorageError` once the mark is not that of this run: servers may use the database, or another run goes on.
 * What a run found before this call in a database that is still its own was put there by no server.
 */
export const demandMoving = async ({ service }: Service, { run }: Mover): Promise<void> => {
  if ((await service.findOne({ _id: MOVING }))?.run === run) return;
  throw new StorageError(
    'unavailable',
    'Another run of "migrate" has taken over or has finished this MongoDB database: this one has stopped.',
  );
};

/** Servers may use the database from now on. A repeat after a kill does the rest. */
export const endMoving = async ({ service }: Service, at: number): Promise<void> => {
  await insertOne(service, { _id: MOVED, value: at });
  await service.deleteOne({ _id: MOVING });
};
