/**
 * What few envelopes need: those that cannot be opened or are held, contents that do not follow the one before, claims
 * about lists. It is loaded with the first of them. Nothing may wait for the network inside a commit, so the commit is
 * given up and runs again.
 */
import { onDemand } from '../transport/on-demand.ts';
import type * as Unusual from './unusual-envelopes.ts';

/** Ends the commit. It says nothing about the envelope that was being opened. */
export class NotLoaded extends Error {
  override readonly name = 'NotLoaded';
}

let loaded: typeof Unusual | undefined;

/** Only inside `withUnusual`. */
export const unusual = (): typeof Unusual => {
  if (loaded === undefined) throw new NotLoaded();
  return loaded;
};

/** `commit` may run twice. Rejects with a `TransportError`, code `unreachable`, where the file cannot be had. */
export const withUnusual = async <T>(commit: () => Promise<T>): Promise<T> => {
  try {
    return await commit();
  } catch (cause) {
    if (!(cause instanceof NotLoaded)) throw cause;
    loaded = await onDemand(() => import('./unusual-envelopes.ts'));
    return commit();
  }
};
