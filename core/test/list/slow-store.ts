/** A store with slow answers: each arrives some turns of the event loop later. */
import type { ChatStore } from '../../src/storage/port.ts';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

type SlowStore = {
  readonly store: ChatStore;
  /** Resolves when no request waits for its answer, and none follows in the next turns. */
  readonly quiet: () => Promise<void>;
};

/** `turns`: how many each reading takes, one after the other, and from the beginning again. */
export const slowStore = (inner: ChatStore, turns: readonly number[]): SlowStore => {
  let asked = 0;
  let waiting = 0;
  const slowly = async <T>(read: () => Promise<T>): Promise<T> => {
    waiting += 1;
    const left = turns[asked % turns.length] ?? 0;
    asked += 1;
    const answer = await read();
    for (let i = 0; i < left; i += 1) await turn();
    waiting -= 1;
    return answer;
  };
  const store: ChatStore = {
    durable: inner.durable,
    get: (table, key) => slowly(() => inner.get(table, key)),
    list: (table, query) => slowly(() => inner.list(table, query)),
    keys: (table, query) => slowly(() => inner.keys(table, query)),
    count: (table, group) => slowly(() => inner.count(table, group)),
    commit: (changes, options) => inner.commit(changes, options),
    claimEngine: () => inner.claimEngine(),
    newestEngine: () => inner.newestEngine(),
    onTaken: (listener) => inner.onTaken(listener),
    close: () => inner.close(),
    destroy: () => inner.destroy(),
  };
  const quiet = async (): Promise<void> => {
    for (let idle = 0; idle < 4; idle = waiting === 0 ? idle + 1 : 0) await turn();
  };
  return { store, quiet };
};
