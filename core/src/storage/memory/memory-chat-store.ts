/** The store where nothing outlives the window: for tests, for bots, and for browsers that deny storage. */
import {
  StoreError,
  type Change,
  type ChatStore,
  type InstantTexts,
  type Query,
  type Row,
  type Table,
} from '../port.ts';
import { copyRow } from './copy-row.ts';
import { MemoryProfile } from './memory-profile.ts';

const copyChange = (change: Change): Change =>
  change.kind === 'put' ? { ...change, row: copyRow(change.row) } : change;

class MemoryChatStore implements ChatStore {
  readonly durable = false;
  readonly instant: InstantTexts;
  readonly #profile: MemoryProfile;
  #closed = false;

  constructor(profile: MemoryProfile) {
    this.#profile = profile;
    this.instant = profile.instant;
  }

  async get(table: Table, key: string): Promise<Row | undefined> {
    const row = this.#open().get(table, key);
    return row === undefined ? undefined : copyRow(row);
  }

  async list(table: Table, query: Query): Promise<readonly Row[]> {
    return this.#open().list(table, query).map(copyRow);
  }

  async keys(table: Table, query: Query): Promise<readonly string[]> {
    return this.#open()
      .list(table, query)
      .map(({ key }) => key);
  }

  async count(table: Table, group?: string): Promise<number> {
    return this.#open().count(table, group);
  }

  async commit(changes: readonly Change[], options: { readonly engine?: number } = {}): Promise<void> {
    const profile = this.#open();
    const copies = changes.map(copyChange);
    if (options.engine !== undefined && options.engine !== profile.generation) throw new StoreError('superseded');
    profile.apply(copies);
  }

  async claimEngine(): Promise<number> {
    return this.#open().claimEngine();
  }

  async newestEngine(): Promise<number> {
    return this.#open().generation;
  }

  /** No other build can take this store, so there is nothing to report. */
  onTaken(): void {}

  async close(): Promise<void> {
    this.#closed = true;
  }

  async destroy(): Promise<void> {
    this.#closed = true;
    this.#profile.clear();
  }

  #open(): MemoryProfile {
    if (this.#closed) throw new StoreError('closed');
    return this.#profile;
  }
}

export const openMemoryStore = (profile: MemoryProfile = new MemoryProfile()): ChatStore =>
  new MemoryChatStore(profile);
