/** A store that counts the rows that it gives out. */
import type { ChatStore, Table } from '../../src/storage/port.ts';

export type CountedStore = {
  readonly store: ChatStore;
  /** Rows and keys that were given out so far. */
  readonly rowsRead: () => number;
  /** Calls so far, also those that wait for their answer. */
  readonly calls: () => number;
};

/** `isCounted`: whether rows of the table count. */
export const countedStore = (inner: ChatStore, isCounted: (table: Table) => boolean): CountedStore => {
  let [rows, calls] = [0, 0];
  const counted = async <T>(table: Table, answer: Promise<T>, size: (found: T) => number): Promise<T> => {
    calls += 1;
    const found = await answer;
    if (isCounted(table)) rows += size(found);
    return found;
  };
  const store: ChatStore = {
    durable: inner.durable,
    instant: inner.instant,
    get: (table, key) => counted(table, inner.get(table, key), (row) => (row === undefined ? 0 : 1)),
    list: (table, query) => counted(table, inner.list(table, query), ({ length }) => length),
    keys: (table, query) => counted(table, inner.keys(table, query), ({ length }) => length),
    count: (table, group) => counted(table, inner.count(table, group), () => 0),
    commit: (changes, options) => inner.commit(changes, options),
    claimEngine: () => inner.claimEngine(),
    newestEngine: () => inner.newestEngine(),
    onTaken: (listener) => inner.onTaken(listener),
    close: () => inner.close(),
    destroy: () => inner.destroy(),
  };
  return { store, rowsRead: () => rows, calls: () => calls };
};
