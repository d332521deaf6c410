/**
 * Dexie compares its tables with `for … in` while it opens a database, and takes an enumerable addition of the page to
 * `Object.prototype` for a table.
 */

const hidden = new Set<string>();
let opening = 0;

const show = (name: string, enumerable: boolean): void => {
  // The page may have removed it meanwhile. Without a prototype, because the page may have added a `get` or `value`.
  if (Object.hasOwn(Object.prototype, name))
    Reflect.defineProperty(Object.prototype, name, Object.assign(Object.create(null) as object, { enumerable }));
};

/** Additions are not enumerable until every returned function was called: several databases may open at a time. */
export const hideAdditions = (): (() => void) => {
  opening += 1;
  for (const name of Object.keys(Object.prototype)) {
    hidden.add(name);
    show(name, false);
  }
  return () => {
    opening -= 1;
    if (opening > 0) return;
    for (const name of hidden) show(name, true);
    hidden.clear();
  };
};
