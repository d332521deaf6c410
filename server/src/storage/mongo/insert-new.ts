/**
 * The atomic step of this store: an insertion under an `_id` that we derive. It succeeds once, whichever node tries,
 * and a repeat is told apart from the first time. Insertion and deletion are all that is atomic on every server that
 * speaks this protocol.
 */
import { MongoBulkWriteError, type Collection, type OptionalUnlessRequiredId } from 'mongodb';

const DUPLICATE = 11_000;

/** Inserts new documents in one command. Returns the positions of those whose `_id` or other unique key exists. */
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

/** True when the document is new. */
export const insertOne = async <T extends { readonly _id: string }>(
  collection: Collection<T>,
  document: T,
): Promise<boolean> => (await insertNew(collection, [document])).size === 0;
