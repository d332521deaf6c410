/**
 * How long somebody waits for what a request asks for. Work that has queued is dropped when nobody does any more; what
 * has begun is finished. Durations only: no two clocks have to agree.
 */
import { refuseAbandoned, StorageError, type IsWanted } from '../storage/port.ts';

export type Asking = {
  /** True while the time lasts that the client stated; always without one. */
  readonly isInTime: IsWanted;
  /** True while also the one who asked is still there. */
  readonly isWanted: IsWanted;
};

export type AskingParts = {
  /** As the client stated it. */
  readonly waitMs: number | undefined;
  /** Milliseconds that are never set. */
  readonly monotonic: () => number;
  readonly isThere: () => boolean;
};

export const createAsking = ({ waitMs, monotonic, isThere }: AskingParts): Asking => {
  const end = waitMs === undefined ? Number.POSITIVE_INFINITY : monotonic() + waitMs;
  const isInTime = (): boolean => monotonic() < end;
  return { isInTime, isWanted: () => isInTime() && isThere() };
};

/** Refuses what nobody waits for any more. */
export const demandWanted = ({ isWanted }: Asking): void => refuseAbandoned(isWanted);

/** No fault of the store: the client has given up. */
export const isAbandoned = (cause: unknown): boolean => cause instanceof StorageError && cause.code === 'abandoned';
