/** Hands the erasure of a deleted profile to the server. Needs no client: there is no profile any more. */
import { createErasureDirectory } from '../transport/erasure-directory.ts';
import { TransportError, type ErasureDirectory, type TransportErrorCode } from '../transport/port.ts';
import { dropErasure, keepErasure, readErasure, type KeptErasure } from './kept-erasure.ts';

/** The same request cannot succeed later: the account is gone, or never was on this server. */
const FINAL: readonly TransportErrorCode[] = [
  'gone',
  'not-found',
  'bad-signature',
  'malformed',
  'conflict',
  'bad-chain',
];

/** False: the server gave no answer that is final. */
const hand = async ({ address, erasure }: KeptErasure, directory: ErasureDirectory): Promise<boolean> => {
  try {
    await directory.erase(address, erasure);
    return true;
  } catch (cause) {
    if (!(cause instanceof TransportError)) throw cause;
    return FINAL.includes(cause.code);
  }
};

/**
 * True if nothing waits any more for the profile of this name. `erasure`: the one to hand over, also where the browser
 * keeps none.
 */
export const finishErasure = async (
  database: string,
  erasure: KeptErasure | undefined = readErasure(database),
  directoryOf: (origin: string) => ErasureDirectory = createErasureDirectory,
): Promise<boolean> => {
  if (erasure === undefined) return true;
  const isDone = await hand(erasure, directoryOf(erasure.origin));
  if (isDone) dropErasure(database);
  else keepErasure(database, erasure);
  return isDone;
};

/** Tries again when the browser has a network again. A later page tries in any case. */
export const finishWhenOnline = (database: string): void => {
  const page = globalThis as Partial<Pick<EventTarget, 'addEventListener'>>;
  page.addEventListener?.('online', () => void finishErasure(database).catch(() => undefined), { once: true });
};
