/**
 * The store as one tab uses it. Failures become the errors that the façade documents, and nothing runs after `close`.
 */
import { ChatError } from '../base/errors.ts';
import type { Rows } from '../rows/define-rows.ts';
import { putRow } from '../rows/put-row.ts';
import { readRow } from '../rows/read-rows.ts';
import { intents, type Intent } from '../rows/intents.ts';
import { StoreError, type Change, type ChatStore } from '../storage/port.ts';

/** What this tab asks of the engine, which may run in another tab. */
export const putIntent = (key: string, value: Intent): Change => putRow(intents, key, value);

/** The error for the caller of a commit that failed. */
const asChatError = (cause: unknown): unknown => {
  if (!(cause instanceof StoreError)) return cause;
  if (cause.code === 'damaged') return new ChatError('damaged', { cause });
  return new ChatError(cause.code === 'full' ? 'storage-full' : 'closed', { cause });
};

export class TabStore {
  readonly #store: ChatStore;
  readonly #onNewer: (cause: StoreError) => void;
  #closed = false;

  /** `onNewer`: called for a row of a newer build, with which this one cannot continue. */
  constructor(store: ChatStore, onNewer: (cause: StoreError) => void) {
    this.#store = store;
    this.#onNewer = onNewer;
  }

  get isClosed(): boolean {
    return this.#closed;
  }

  /** Rejects with a `ChatError` `storage-full`, `damaged` or `closed`, or with what `work` rejects with. */
  async use<T>(work: (store: ChatStore) => Promise<T>): Promise<T> {
    if (this.#closed) throw new ChatError('closed');
    try {
      return await work(this.#store);
    } catch (cause) {
      if (cause instanceof StoreError && cause.code === 'newer-version') this.#onNewer(cause);
      throw asChatError(cause);
    }
  }

  read<T, K extends string>(rows: Rows<T, K>, key: K): Promise<T | undefined> {
    return this.use((store) => readRow(store, rows, key));
  }

  commit(changes: readonly Change[]): Promise<void> {
    return this.use((store) => store.commit(changes));
  }

  /** Refuses calls from now on. The store stays open for work that still runs. */
  refuse(): void {
    this.#closed = true;
  }
}
