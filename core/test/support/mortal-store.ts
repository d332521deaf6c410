/** A store whose tab can die: before a commit, after it, or at any moment. A call in a dead tab never settles. */
import { StoreError, type Change, type ChatStore, type StoreErrorCode } from '../../src/storage/port.ts';

export type Mortality = {
  readonly store: ChatStore;
  readonly kill: () => void;
  /**
   * The next commit for which `matches` holds never happens (`before`), or happens and is never heard of (`after`);
   * then `died` runs.
   */
  readonly dieAtCommit: (
    when: 'before' | 'after',
    died: () => void,
    matches?: (changes: readonly Change[]) => boolean,
  ) => void;
  /** The next commits are refused, as when the disk is full. */
  readonly refuseCommits: (code: StoreErrorCode | undefined) => void;
  /** As when another build asks for the database. */
  readonly take: () => void;
};

type Death = {
  readonly when: 'before' | 'after';
  readonly died: () => void;
  readonly matches: (changes: readonly Change[]) => boolean;
};

export const mortalStore = (inner: ChatStore): Mortality => {
  const taken = new Set<(cause: StoreError) => void>();
  let dead = false;
  let death: Death | undefined;
  let refusal: StoreErrorCode | undefined;
  const alive = async <T>(work: () => Promise<T>): Promise<T> => {
    if (dead) return forever();
    const result = await work();
    return dead ? forever() : result;
  };
  const die = (now: Death): void => {
    dead = true;
    now.died();
  };
  const commit: ChatStore['commit'] = (changes, options) =>
    alive(async () => {
      if (refusal !== undefined) throw new StoreError(refusal);
      const now = death?.matches(changes) === true ? death : undefined;
      if (now?.when === 'before') die(now);
      if (dead) return;
      await inner.commit(changes, options);
      if (now !== undefined) die(now);
    });
  const store: ChatStore = {
    durable: inner.durable,
    instant: inner.instant,
    get: (table, key) => alive(() => inner.get(table, key)),
    list: (table, query) => alive(() => inner.list(table, query)),
    keys: (table, query) => alive(() => inner.keys(table, query)),
    count: (table, group) => alive(() => inner.count(table, group)),
    commit,
    claimEngine: () => alive(() => inner.claimEngine()),
    newestEngine: () => alive(() => inner.newestEngine()),
    onTaken: (listener) => void taken.add(listener),
    close: () => alive(() => inner.close()),
    destroy: () => alive(() => inner.destroy()),
  };
  return {
    store,
    take: () => taken.forEach((listener) => listener(new StoreError('closed'))),
    kill: () => {
      dead = true;
    },
    dieAtCommit: (when, died, matches = () => true) => {
      death = { when, died, matches };
    },
    refuseCommits: (code) => {
      refusal = code;
    },
  };
};

const forever = <T>(): Promise<T> => new Promise(() => undefined);
