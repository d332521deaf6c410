/**
 * Code that few commits need. It is loaded with the first of them. Nothing may wait for the network inside a commit, so
 * that one is given up and runs again.
 */
import { onDemand } from '../transport/on-demand.ts';

/** Ends the commit. It says nothing about what was being done. */
export class NotLoaded extends Error {
  override readonly name = 'NotLoaded';
}

export type PartOfCommit<T> = {
  /** Only inside `run`. */
  readonly get: () => T;
  /** `commit` may run twice. Rejects with a `TransportError`, code `unreachable`, where the file cannot be had. */
  readonly run: <R>(commit: () => Promise<R>) => Promise<R>;
};

export const partOfCommit = <T>(load: () => Promise<T>): PartOfCommit<T> => {
  let loaded: T | undefined;
  return {
    get: () => {
      if (loaded === undefined) throw new NotLoaded();
      return loaded;
    },
    run: async (commit) => {
      try {
        return await commit();
      } catch (cause) {
        if (!(cause instanceof NotLoaded)) throw cause;
        loaded = await onDemand(load);
        return commit();
      }
    },
  };
};
