/** The state of the client as one tab sees it. It is read again after each change, and reported only if it differs. */
import { StoreError, type ChatStore } from '../storage/port.ts';
import type { Environment } from '../environment/port.ts';
import { ChatError } from '../base/errors.ts';
import { readAddress } from '../accounts/identity.ts';
import { readRow } from '../rows/read-rows.ts';
import { clockOffsets, names, outbox } from '../rows/records.ts';
import type { ClientState, ConnectionState } from '../base/view.ts';

type Waiter = { readonly resolve: () => void; readonly reject: (cause: unknown) => void };

export class TabState {
  readonly #store: ChatStore;
  readonly #environment: Environment;
  readonly #onChange: () => void;
  #state: ClientState;
  #reading: Promise<void> | undefined;
  #again = false;
  #waiters: Waiter[] = [];
  clockAheadMs = 0;

  constructor(store: ChatStore, environment: Environment, onChange: () => void) {
    this.#store = store;
    this.#environment = environment;
    this.#onChange = onChange;
    this.#state = {
      phase: 'loading',
      connection: 'connecting',
      address: undefined,
      name: undefined,
      failure: undefined,
      durable: store.durable,
      waiting: 0,
    };
  }

  /** Without an identity there is no connection, so this reports only whether the device has a network. */
  view(): ClientState {
    const { phase } = this.#state;
    if (phase !== 'no-identity') return this.#state;
    return { ...this.#state, connection: this.#environment.network.online() ? 'online' : 'offline' };
  }

  setConnection(connection: ConnectionState): void {
    this.#set({ connection });
  }

  /** Fails for good. Callers that wait for the keys get `cause`. */
  fail(cause: unknown): void {
    const isNewerRow = cause instanceof StoreError && cause.code === 'newer-version';
    this.#set({ phase: 'failed', failure: isNewerRow ? 'older-build' : 'newer-database' });
    this.#settle(cause);
  }

  /** Reads again. Calls during a read lead to one more read. */
  refresh(): Promise<void> {
    if (this.#reading !== undefined) {
      this.#again = true;
      return this.#reading;
    }
    this.#reading = this.#read().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  /** Resolves when the keys are there. */
  identityKnown(): Promise<void> {
    if (this.#state.address !== undefined) return Promise.resolve();
    return new Promise((resolve, reject) => this.#waiters.push({ resolve, reject }));
  }

  /** The engine ended before it made the keys. */
  identityFailed(cause: unknown): void {
    this.#settle(cause);
  }

  close(): void {
    this.#settle(new ChatError('closed'));
  }

  async #read(): Promise<void> {
    try {
      do await this.#readOnce();
      while (this.#takeAgain());
    } catch (cause) {
      if (!(cause instanceof StoreError)) throw cause;
      if (cause.code === 'closed' || cause.code === 'newer-version') this.fail(cause);
    }
  }

  #takeAgain(): boolean {
    const again = this.#again;
    this.#again = false;
    return again;
  }

  async #readOnce(): Promise<void> {
    const [waiting, name, clock] = await Promise.all([
      this.#store.count(outbox.table, 'text'),
      readRow(this.#store, names, 'name'),
      readRow(this.#store, clockOffsets, 'clock'),
    ]);
    const address = this.#state.address ?? (await readAddress(this.#store))?.address;
    this.clockAheadMs = clock?.aheadMs ?? 0;
    const written = name?.name;
    const phase = address === undefined ? 'no-identity' : 'ready';
    this.#set({ phase, address, waiting, name: written === '' ? undefined : written });
    if (address !== undefined) this.#settle();
  }

  #settle(cause?: unknown): void {
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const { resolve, reject } of waiters) {
      if (cause === undefined) resolve();
      else reject(cause);
    }
  }

  #set(change: Partial<ClientState>): void {
    if (this.#state.phase === 'failed') return;
    const next = { ...this.#state, ...change };
    const differs = (Object.keys(change) as (keyof ClientState)[]).some((name) => next[name] !== this.#state[name]);
    this.#state = next;
    if (differs) this.#onChange();
  }
}
