/**
 * JSON and schemas that ignore what a page has added to the prototypes of the language. Prototype.js 1.6 gives arrays a
 * `toJSON`, and an enumerable addition to `Object.prototype` is a member in every `for … in`.
 */
import * as v from 'valibot';

/**
 * A copy of plain values in which nothing is inherited. `JSON.stringify` calls an inherited `toJSON` before it asks a
 * replacer, and fails if that throws.
 */
export const bare = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  const copy: object = Array.isArray(value)
    ? value.map(bare)
    : Object.fromEntries(Object.entries(value).map(([name, member]) => [name, bare(member)]));
  return Object.setPrototypeOf(copy, null);
};

/** Plain values only: no `toJSON` is called. */
export const toJsonText = (value: unknown): string => JSON.stringify(bare(value));

/** As `v.object`, which would take inherited members for entries. */
export const object = <E extends v.ObjectEntries>(entries: E): v.ObjectSchema<E, undefined> =>
  v.object(Object.assign(Object.create(null) as E, entries));
