/**
 * The step on which this store stands: an insertion under an `_id` of our making. It happens once, whoever tries, and a repeat of it is told apart from the
 * first time. Together with the deletion it is all that is atomic on every server that speaks this protocol.
 */
import { MongoBulkWriteError, type Collection, type OptionalUnlessRequiredId } from 'mongodb';

const DUPLICATE = 11_000;

/** Inserts what is not there yet, in one command. Gives the positions of those whose `_id`, or other unique key, was taken. */
export const insertNew = async <T extends { readonly _id: string }>(
  collection: Collection<T>,
  documents: readonly T[],
): Promise<ReadonlySet<number>> => {
  if (documents.length === 0) return new Set();
  try {
    await collection.insertMany(documents as unknown as OptionalUnlessRequiredId<T>[], { ordered: false });
    return new Set();
  } catch (cause) {
    if (!(cause instanceof MongoBulkWriteError)) throw cause;
    const refused = [cause.writeErrors].flat();
    const isUnconfirmed = cause.result.getWriteConcernError() !== undefined;
    if (isUnconfirmed || refused.length === 0 || refused.some(({ code }) => code !== DUPLICATE)) throw cause;
    return new Set(refused.map(({ index }) => index));
  }
};

/** True when it was not there before. */
export const insertOne = async <T extends { readonly _id: string }>(
  collection: Collection<T>,
  document: T,
): Promise<boolean> => (await insertNew(collection, [document])).size === 0;
