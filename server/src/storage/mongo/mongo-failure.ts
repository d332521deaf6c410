/** Turns an error of the driver into a `StorageError`, without its message: that may name hosts and quote documents. */
import { MongoNetworkError, MongoServerError, MongoServerSelectionError } from 'mongodb';
import { StorageError } from '../port.ts';

/** OutOfDiskSpace, and AtlasError, which is a quota. */
const FULL: ReadonlySet<unknown> = new Set([14_031, 8000]);
const DUPLICATE = 11_000;

/** The system's error code at the bottom of the causes, such as `ECONNREFUSED`. It names no host. */
const systemCodeOf = (cause: unknown): string | undefined => {
  if (!(cause instanceof Error)) return undefined;
  const code = 'code' in cause && typeof cause.code === 'string' && /^[A-Z][A-Z0-9_]+$/u.test(cause.code);
  return systemCodeOf(cause.cause) ?? (code ? String(cause.code) : undefined);
};

const nameOf = (cause: unknown): string => {
  if (cause instanceof MongoServerError) return cause.codeName ?? String(cause.code ?? cause.name);
  return systemCodeOf(cause) ?? (cause instanceof Error ? cause.name : 'unknown');
};

export const isDuplicate = (cause: unknown): boolean => cause instanceof MongoServerError && cause.code === DUPLICATE;

/** The server could not be reached. */
export const isAway = (cause: unknown): boolean =>
  cause instanceof MongoNetworkError || cause instanceof MongoServerSelectionError;

export const mongoFailure = (cause: unknown): StorageError => {
  if (cause instanceof StorageError) return cause;
  const isFull = cause instanceof MongoServerError && FULL.has(cause.code);
  return isFull
    ? new StorageError('full', 'The disk of MongoDB is full.')
    : new StorageError('unavailable', `MongoDB failed (${nameOf(cause)}).`);
};
