/**
 * The store as the one engine of a profile uses it: one unit of work after the other, each committed whole or not at
 * all, and refused
 * `superseded` once another engine has taken over. The tabs are told after the commit, never before.
 */
import type { ConversationId } from '../base/conversation-id.ts';
import { StoreError, type ChatStore } from '../storage/port.ts';
import { changedItems, type ChangedItems } from './changed-items.ts';
import { WorkingCopy, type Cache, type RowReader } from './working-copy.ts';

/** Decoded rows to keep, and keys of which it is known that there is none; the one kept longest ago goes first. */
const MAX_CACHED = 2_000;

/** What a commit has changed, for those who show it. Names of rows and no content: the tabs read what they need. */
export type Told = {
  readonly conversations: readonly ConversationId[];
  /** By conversation; one that is not in it has to be read again as a whole. */
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
  readonly #finish: (copy: WorkingCopy) => Promise<void>;
  readonly #cache = new Map<string, unknown>();
  #turn: Promise<unknown> = Promise.resolve();
  /** Counts the units of work that have written. */
  #commits = 0;
  #stopped = false;

  /** `finish` belongs to the end of each unit of work, and is committed with it. */
  constructor(
    store: ChatStore,
    generation: number,
    tell: (told: Told) => void,
    finish: (copy: WorkingCopy) => Promise<void> = () => Promise.resolve(),
  ) {
    this.#store = store;
    this.#generation = generation;
    this.#tell = tell;
    this.#finish = finish;
  }

  /**
   * Runs `work` at once, beside whatever is being committed, and sees only what is committed. Each row is whole, but
   * two rows may come from before and after one commit: whoever decides by them decides again in `transact`. Rejects
   * with what `work` throws, or with a `StoreError`.
   */
  async read<T>(work: (rows: RowReader) => Promise<T>): Promise<T> {
    if (this.#stopped) throw new StoreError('superseded');
    return work(new WorkingCopy(this.#store, this.#cacheForReading()));
  }

  /**
   * Units of work run one after the other. Rejects with what `work` throws, or with a `StoreError`; then nothing has
   * changed.
   */
  transact<T>(work: (copy: WorkingCopy) => Promise<T>): Promise<T> {
    const turn = this.#turn.then(() => this.#run(work));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** Nothing begins any more; what is under way fails at its commit if another engine was there first. */
  stop(): void {
    this.#stopped = true;
  }

  async #run<T>(work: (copy: WorkingCopy) => Promise<T>): Promise<T> {
    if (this.#stopped) throw new StoreError('superseded');
    const copy = new WorkingCopy(this.#store, this.#cache);
    const result = await work(copy);
    await this.#finish(copy);
    const changes = copy.changes();
    if (changes.length > 0) await this.#store.commit(changes, { engine: this.#generation });
    if (changes.length > 0) this.#commits += 1;
    copy.settle();
    this.#trim();
    if (changes.length > 0) this.#tell(toldOf(copy));
    return result;
  }

  /**
   * A row that was read before a commit and arrives after it must not replace the newer one: an old ratchet would step
   * twice.
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
