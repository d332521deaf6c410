import { MongoBulkWriteError, type Collection } from 'mongodb';
import { expect, it } from 'vitest';
import { insertNew } from './insert-new.ts';

/**
 * A collection that answers an insertion with this error. No server available to the tests loses its majority on
 * request.
 */
const refusing = (codes: readonly number[], unconfirmed = false) => {
  const writeErrors = codes.map((code, index) => ({ code, index }));
  const result = { getWriteConcernError: () => (unconfirmed ? { code: 64 } : undefined) };
  const error = Object.assign(Object.create(MongoBulkWriteError.prototype) as Error, { writeErrors, result });
  return { insertMany: () => Promise.reject(error) } as unknown as Collection<{ readonly _id: string }>;
};
const documents = [{ _id: 'a' }, { _id: 'b' }];

it('gives the positions of those that were there before', async () => {
  expect(await insertNew(refusing([11_000, 11_000]), documents)).toEqual(new Set([0, 1]));
});

it.each([
  ['a majority did not confirm', refusing([11_000], true)],
  ['a majority did not confirm, though all were new', refusing([], true)],
  ['failed in another way than that it was there', refusing([11_000, 50])],
])('does not take for stored what %s', async (_, collection) => {
  await expect(insertNew(collection, documents)).rejects.toBeInstanceOf(MongoBulkWriteError);
});
