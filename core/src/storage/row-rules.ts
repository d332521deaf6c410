/** What every adapter asks of a row, and how it takes a copy of one. */
import type { Row, StoredValue } from './port.ts';

/** `Array.isArray` does not narrow readonly arrays. */
export const isList = (value: StoredValue): value is readonly StoredValue[] => Array.isArray(value);

/** A number that JSON cannot write, or an order that no index can hold: a fault of the caller, not of the store. */
export const refuseUnlessFinite = (number: number): void => {
  if (!Number.isFinite(number)) throw new TypeError('a stored number must be finite');
};

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

/** Platform keys cannot change and are shared; bytes are copied, also so that no larger buffer is kept with them. */
export const copyHandles = (handles: readonly (CryptoKey | Uint8Array)[]): (CryptoKey | Uint8Array)[] =>
  handles.map((handle) => (handle instanceof Uint8Array ? Uint8Array.from(handle) : handle));

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
