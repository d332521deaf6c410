/** What every adapter asks of a row, and how it takes a copy of its handles. */
import type { StoredValue } from './port.ts';

/** `Array.isArray` does not narrow readonly arrays. */
export const isList = (value: StoredValue): value is readonly StoredValue[] => Array.isArray(value);

/** A number that JSON cannot write, or an order that no index can hold: a fault of the caller, not of the store. */
export const refuseUnlessFinite = (number: number): void => {
  if (!Number.isFinite(number)) throw new TypeError('a stored number must be finite');
};

/** Platform keys cannot change and are shared; bytes are copied, also so that no larger buffer is kept with them. */
export const copyHandles = (handles: readonly (CryptoKey | Uint8Array)[]): (CryptoKey | Uint8Array)[] =>
  handles.map((handle) => (handle instanceof Uint8Array ? Uint8Array.from(handle) : handle));
