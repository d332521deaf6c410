/**
 * The store that the client needs: rows with one uniform index, and one atomic commit. The client decides what a row
 * holds; the adapter decides how it rests (sealed, and with which key).
 */
import type { StoreErrorCode } from '../base/failure-codes.ts';
import type { Table } from './tables.ts';

export type { Table };

/** JSON-like, plus byte strings. Undefined members are left out. */
export type StoredValue =
  | null
  | boolean
  | number
  | string
  | Uint8Array
  | readonly StoredValue[]
  | { readonly [name: string]: StoredValue | undefined };

export type Row = {
  readonly key: string;
  /** Rows are listed by group, in ascending order, then by key. */
  readonly group: string;
  readonly order: number;
  readonly value: StoredValue;
  /** Layout of the value, counted by the client from 1; none is 1. */
  readonly version?: number;
  /** Key handles that belong to the value: platform keys, or bytes where the engine cannot store them. */
  readonly handles?: readonly (CryptoKey | Uint8Array)[];
};

export type Change =
  | { readonly kind: 'put'; readonly table: Table; readonly row: Row }
  | { readonly kind: 'delete'; readonly table: Table; readonly key: string };

export type Query = {
  readonly group: string;
  /** Inclusive bounds on order. */
  readonly from?: number;
  readonly to?: number;
  readonly newestFirst?: boolean;
  readonly limit?: number;
};

export type { StoreErrorCode };

export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, options?: ErrorOptions) {
    super(`the store refused: ${code}`, options);
    this.code = code;
  }
}

/**
 * Texts that are in their place before the call returns, for a page that may end at any moment. The place outlives the
 * page, and is sealed: what is in it is for the next commit.
 */
export interface InstantTexts {
  /**
   * Puts the text in, if there is one. A text that cannot be kept is left out. Returns a function that takes out what
   * is in the place now; it does nothing once a later text is there.
   */
  hold(key: string, text: string | undefined): () => void;
  /** What is in the place, by key. Drops what does not open. */
  read(): Promise<readonly (readonly [key: string, text: string])[]>;
}

export interface ChatStore {
  /** False when nothing outlives the window. */
  readonly durable: boolean;
  /** Undefined where there is no such place. */
  readonly instant?: InstantTexts | undefined;
  get(table: Table, key: string): Promise<Row | undefined>;
  list(table: Table, query: Query): Promise<readonly Row[]>;
  /** The keys of the rows that `list` gives for the same query; no row is opened for them. */
  keys(table: Table, query: Query): Promise<readonly string[]>;
  /** Rows of one group, or of the whole table. */
  count(table: Table, group?: string): Promise<number>;
  /**
   * All changes or none, on disk when it resolves. With `engine` the commit is refused `superseded` unless that
   * generation is the newest that `claimEngine` gave out; the check is part of the same transaction.
   */
  commit(changes: readonly Change[], options?: { readonly engine?: number }): Promise<void>;
  /** Makes the caller the one engine: a number one greater than the last, kept in the store. */
  claimEngine(): Promise<number>;
  /** The number that `claimEngine` gave out last; 0 before the first. */
  newestEngine(): Promise<number>;
  /**
   * Called once when the store is taken away: another build upgrades it (`closed`), or the site's data is cleared
   * (`cleared`). A moment later all is refused `closed`.
   */
  onTaken(listener: (cause: StoreError) => void): void;
  close(): Promise<void>;
  /**
   * Deletes the profile, also after `close`: nothing of it is left on the device. Other stores on it hear `cleared`.
   */
  destroy(): Promise<void>;
}
