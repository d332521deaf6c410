/** Copies of rows, which a database makes by itself. */
import type { Row, StoredValue } from '../port.ts';
import { copyHandles, isList, refuseUnlessFinite } from '../row-rules.ts';

/**
 * A copy that shares nothing with the original; undefined members are left out, names like `__proto__` are plain names.
 */
const copyValue = (value: StoredValue): StoredValue => {
  if (typeof value === 'number') refuseUnlessFinite(value);
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Uint8Array) return Uint8Array.from(value);
  if (isList(value)) return value.map(copyValue);
  const members = Object.entries(value).flatMap(([name, member]) =>
    member === undefined ? [] : [[name, copyValue(member)] as const],
  );
  return Object.fromEntries(members);
};

export const copyRow = (row: Row): Row => {
  refuseUnlessFinite(row.order);
  const { key, group, order } = row;
  const value = copyValue(row.value);
  return {
    key,
    group,
    order,
    value,
    ...(row.version === undefined ? {} : { version: row.version }),
    ...(row.handles === undefined ? {} : { handles: copyHandles(row.handles) }),
  };
};
