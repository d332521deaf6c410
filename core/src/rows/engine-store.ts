/**
 * The store as the one engine of a profile uses it: one unit of work after the other, each committed whole or not at all, and refused
 * `superseded` once another engine has taken over. The tabs are told after the commit, never before.
 */
import { StoreError, type ChatStore } from '../storage/port.ts';
import { WorkingCopy, type Cache } from './working-copy.ts';

/** Decoded rows to keep, and keys of which it is known that there is none; the one kept longest ago goes first. */
const MAX_CACHED = 2_000;

export type Told = {
  readonly conversations: readonly string[];
  readonly received: readonly { readonly peer: string; readonly id: string }[];
};

export class EngineStore {
  readonly #store: ChatStore;
  readonly #generation: number;
  readonly #tell: (told: Told) => void;
  readonly #cache: Cache = new Map();
  #turn: Promise<unknown> = Promise.resolve();
  #stopped = false;

  constructor(store: ChatStore, generation: number, tell: (told: Told) => void) {
    this.#store = store;
    this.#generation = generation;
    this.#tell = tell;
  }

  /** Rejects with what `work` throws, or with a `StoreError`; then nothing has changed. */
  change<T>(work: (copy: WorkingCopy) => Promise<T>): Promise<T> {
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
    const changes = copy.changes();
    if (changes.length > 0) await this.#store.commit(changes, { engine: this.#generation });
    copy.settle();
    this.#trim();
    if (changes.length > 0) this.#tell({ conversations: [...copy.touched], received: copy.received });
    return result;
  }

  #trim(): void {
    for (const name of this.#cache.keys()) {
      if (this.#cache.size <= MAX_CACHED) return;
      this.#cache.delete(name);
    }
  }
}
