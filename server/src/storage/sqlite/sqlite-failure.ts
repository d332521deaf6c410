/** Turns an error of SQLite or of the disk into a `StorageError`. */
import { StorageError } from '../port.ts';

const FULL = new Set(['SQLITE_FULL', 'ENOSPC', 'EDQUOT']);

const codeOf = (cause: unknown): string => {
  const code: unknown = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : 'unknown';
};

export const storageFailure = (cause: unknown): StorageError => {
  if (cause instanceof StorageError) return cause;
  const code = codeOf(cause);
  return FULL.has(code)
    ? new StorageError('full', 'The disk of the database is full.', { cause })
    : new StorageError('unavailable', `The database failed (${code}).`, { cause });
};
