/** What every adapter asks of a row and does to its value before it is kept. */
import type { Row, StoredValue } from './port.ts';

/** A copy that shares nothing with the original; undefined members are left out, names like `__proto__` are plain names. */
export const copyValue = (value: StoredValue): StoredValue => {
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Uint8Array) return Uint8Array.from(value);
  if (isList(value)) return value.map(copyValue);
  const members = Object.entries(value).flatMap(([name, member]) =>
    member === undefined ? [] : [[name, copyValue(member)] as const]);
  return Object.fromEntries(members);
};

/** `Array.isArray` does not narrow readonly arrays. */
export const isList = (value: StoredValue): value is readonly StoredValue[] => Array.isArray(value);

/** Platform keys cannot change and are shared; bytes are copied. */
const copyHandle = (handle: CryptoKey | Uint8Array): CryptoKey | Uint8Array =>
  handle instanceof Uint8Array ? Uint8Array.from(handle) : handle;

export const copyRow = (row: Row): Row => ({
  key: row.key,
  group: row.group,
  order: row.order,
  value: copyValue(row.value),
  ...(row.handles === undefined ? {} : { handles: row.handles.map(copyHandle) }),
});

/** An order that is no number has no place in the index: a fault of the caller, not of the store. */
export const refuseUnorderable = (row: Row): void => {
  if (Number.isNaN(row.order)) throw new TypeError('the order of a row must be a number');
};
