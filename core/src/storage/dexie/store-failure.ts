/** What a failure of IndexedDB means to the client. */
import { StoreError, type StoreErrorCode } from '../port.ts';

const FULL = 'QuotaExceededError';

/** While opening: the browser does not let us, or a newer build was here before. */
const OPEN_CODES: Readonly<Record<string, StoreErrorCode>> = {
  VersionError: 'newer-version',
  InvalidStateError: 'denied',
  SecurityError: 'denied',
  NotAllowedError: 'denied',
  UnknownError: 'denied',
  MissingAPIError: 'denied',
  OpenFailedError: 'denied',
  InvalidAccessError: 'denied',
};

/** Later: the connection is gone; another build upgrades, the site's data was cleared, or the disk failed. */
const USE_CODES: Readonly<Record<string, StoreErrorCode>> = {
  DatabaseClosedError: 'closed',
  InvalidStateError: 'closed',
  AbortError: 'closed',
  NotFoundError: 'closed',
  UnknownError: 'closed',
  TimeoutError: 'closed',
  TransactionInactiveError: 'closed',
  OpenFailedError: 'closed',
};

/** An error with those it wraps: Dexie's `inner`, the parts of a bulk failure, and `cause`. */
const wrapped = (error: unknown): readonly unknown[] => {
  if (!(error instanceof Error) && !(error instanceof DOMException)) return [];
  const { inner, failures, cause } = error as { inner?: unknown; failures?: unknown; cause?: unknown };
  const parts: readonly unknown[] = Array.isArray(failures) ? failures.slice(0, 1) : [];
  return [error, ...[inner, cause, ...parts].flatMap(wrapped)];
};

/** Gives a `StoreError`, or the error itself where it is a fault of the caller. */
export const asStoreError = (error: unknown, during: 'open' | 'use'): unknown => {
  const chain = wrapped(error);
  const own = chain.find((link) => link instanceof StoreError);
  if (own !== undefined) return own;
  const names = chain.map((link) => (link as { readonly name: string }).name);
  if (names.includes(FULL)) return new StoreError('full', { cause: error });
  const codes = during === 'open' ? OPEN_CODES : USE_CODES;
  const code = names.map((name) => codes[name]).find((found) => found !== undefined);
  return code === undefined ? error : new StoreError(code, { cause: error });
};
