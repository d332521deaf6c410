/**
 * The store as the engine of a profile uses it. Units of work run one after the other. Each is committed as a whole or
 * not at all, and is refused with `superseded` once another engine has taken over. Tabs are notified after the commit,
 * never before.
 */
import type { ConversationId } from '../base/conversation-id.ts';
import { StoreError, type ChatStore } from '../storage/port.ts';
import { changedItems, type ChangedItems } from './changed-items.ts';
import { WorkingCopy, type Cache, type RowReader } from './working-copy.ts';

/**
 * Most entries in the cache: decoded rows, and keys that are known to have no row. The oldest entry is dropped first.
 */
const MAX_CACHED = 2_000;

/** What a commit changed, for the tabs. It names rows and holds no content: each tab reads the rows that it needs. */
export type Told = {
  readonly conversations: readonly ConversationId[];
  /** Keys of changed items, by conversation. A conversation without an entry has to be read again as a whole. */
  readonly items?: ChangedItems;
  readonly received: readonly { readonly conversation: ConversationId; readonly id: string }[];
};

const toldOf = (copy: WorkingCopy): Told => ({
  conversations: [...copy.touched],
  items: changedItems(copy.written(), copy.touched),
  received: copy.received,
});

export class EngineStore {
  readonly #store: ChatStore;
  readonly #generation: number;
  readonly #tell: (told: Told) => void;
  readonly #finish: ((copy: WorkingCopy) => Promise<void>) | undefined;
  readonly #cache = new Map<string, unknown>();
  #turn: Promise<unknown> = Promise.resolve();
  /** Counts the units of work that have written. */
  #commits = 0;
  #stopped = false;

  /** `finish` runs at the end of each unit of work and is committed with it. */
  constructor(
    store: ChatStore,
    generation: number,
    tell: (told: Told) => void,
    finish?: (copy: WorkingCopy) => Promise<void>,
  ) {
    this.#store = store;
    this.#generation = generation;
    this.#tell = tell;
    this.#finish = finish;
  }

  /**
   * Runs `work` at once, also while a commit is in progress. It sees only committed data. Each row is consistent, but
   * two rows may be from before and after the same commit. A decision that depends on both has to be made again in
   * `transact`. Rejects with the error of `work`, or with a `StoreError`.
   */
  async read<T>(work: (rows: RowReader) => Promise<T>): Promise<T> {
    if (this.#stopped) throw new StoreError('superseded');
    return work(new WorkingCopy(this.#store, this.#cacheForReading()));
  }

  /**
   * Units of work run one after the other. Rejects with the error of `work`, or with a `StoreError`; then nothing has
   * changed.
   */
  transact<T>(work: (copy: WorkingCopy) => Promise<T>): Promise<T> {
    const turn = this.#turn.then(() => this.#run(work));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** No unit of work starts after this. A running one fails at its commit if another engine has taken over. */
  stop(): void {
    this.#stopped = true;
  }

  async #run<T>(work: (copy: WorkingCopy) => Promise<T>): Promise<T> {
    if (this.#stopped) throw new StoreError('superseded');
    const copy = new WorkingCopy(this.#store, this.#cache);
    const result = await work(copy);
    await this.#finish?.(copy);
    const changes = copy.changes();
    if (changes.length > 0) await this.#store.commit(changes, { engine: this.#generation });
    if (changes.length > 0) this.#commits += 1;
    copy.settle();
    this.#trim();
    if (changes.length > 0) this.#tell(toldOf(copy));
    return result;
  }

  /**
   * A row that was read before a commit and arrives after it must not replace the newer one in the cache: an old
   * ratchet would make the same step twice.
   */
  #cacheForReading(): Cache {
    const cache = this.#cache;
    const begun = this.#commits;
    return {
      get: (name) => cache.get(name),
      has: (name) => cache.has(name),
      set: (name, value) => (this.#commits === begun ? cache.set(name, value) : cache),
      delete: (name) => cache.delete(name),
    };
  }

  #trim(): void {
    for (const name of this.#cache.keys()) {
      if (this.#cache.size <= MAX_CACHED) return;
      this.#cache.delete(name);
    }
  }
}
