/** The state of the client as one tab sees it. It is read again after each change, and reported only if it differs. */
import { StoreError, type ChatStore } from '../storage/port.ts';
import type { ServerClock } from '../clock/server-clock.ts';
import type { Environment } from '../environment/port.ts';
import { ChatError } from '../base/errors.ts';
import type { StoreErrorCode } from '../base/failure-codes.ts';
import { readAddress } from '../accounts/identity.ts';
import { readRow } from '../rows/read-rows.ts';
import { clockOffsets, names, outbox } from '../rows/records.ts';
import { CONNECTING, type ConnectionStatus } from '../base/connection-status.ts';
import type { ClientState } from '../base/view.ts';

/** Reading the state again will not help. */
const FINAL: ReadonlySet<StoreErrorCode> = new Set(['closed', 'newer-version', 'damaged']);

const MINUTE_MS = 60_000;

type Waiter = { readonly resolve: () => void; readonly reject: (cause: unknown) => void };

export type TabStateParts = { readonly environment: Environment; readonly clock: ServerClock };

export class TabState {
  readonly #store: ChatStore;
  readonly #environment: Environment;
  readonly #clock: ServerClock;
  readonly #onChange: () => void;
  #state: ClientState;
  #reading: Promise<void> | undefined;
  #again = false;
  #waiters: Waiter[] = [];

  constructor(store: ChatStore, { environment, clock }: TabStateParts, onChange: () => void) {
    this.#store = store;
    this.#environment = environment;
    this.#clock = clock;
    this.#onChange = onChange;
    this.#state = {
      phase: 'loading',
      ...CONNECTING,
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
    const online = this.#environment.network.online();
    return { ...this.#state, connection: online ? 'online' : 'offline', cause: online ? undefined : 'offline' };
  }

  /** A tab of an older build names no cause. */
  setConnection({ connection, cause, retryAt }: ConnectionStatus): void {
    this.#set({ connection, cause, retryAt });
  }

  /** Fails for good, for the first cause. Callers that wait for the keys get `cause`. */
  fail(cause: unknown): void {
    const code = cause instanceof StoreError ? cause.code : undefined;
    const isLost = code === 'damaged' || code === 'cleared';
    const failure = isLost ? code : code === 'newer-version' ? 'older-build' : 'newer-database';
    if (this.#state.phase !== 'failed') this.#set({ phase: 'failed', failure });
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
      if (FINAL.has(cause.code)) this.fail(cause);
    }
  }

  #takeAgain(): boolean {
    const again = this.#again;
    this.#again = false;
    return again;
  }

  async #readOnce(): Promise<void> {
    const [waiting, uploads, name, clock] = await Promise.all([
      this.#store.count(outbox.table, 'text'),
      this.#store.count('account', 'uploads'),
      readRow(this.#store, names, 'name'),
      readRow(this.#store, clockOffsets, 'clock'),
    ]);
    const address = this.#state.address ?? (await readAddress(this.#store))?.address;
    this.#clock.recall(clock);
    const { aheadMs } = this.#clock;
    const clockAheadMs = aheadMs && Math.round(aheadMs / MINUTE_MS) * MINUTE_MS;
    const written = name?.name;
    const phase = address === undefined ? 'no-identity' : 'ready';
    this.#set({ phase, address, waiting, uploads, clockAheadMs, name: written === '' ? undefined : written });
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
