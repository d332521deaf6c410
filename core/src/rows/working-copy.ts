/**
 * What one unit of work reads and writes. Nothing reaches the store until all of it is committed. `get` and `getAll`
 * see what this unit of work has written; `list` and `count` do not.
 */
import type { ConversationId } from '../base/conversation-id.ts';
import type { ParsedDelivery, ParsedEnvelope } from '@cipherchat/protocol';
import type { Content } from '../contents/content.ts';
import type { Body } from '../crypto/body.ts';
import type { Change, ChatStore, Query, Table } from '../storage/port.ts';
import type { Rows } from './define-rows.ts';

/** Decoded rows by table and key. `undefined`: the key is known to have no row. */
export type Cache = Pick<Map<string, unknown>, 'get' | 'has' | 'set' | 'delete'>;

/** Access for functions that only read, such as those that `EngineStore.read` runs. */
export type RowReader = Pick<WorkingCopy, 'get' | 'getAll' | 'list' | 'count'>;

/** A message as its session authenticated it. */
export type OpenedMessage = {
  readonly envelope: ParsedEnvelope;
  readonly body: Body;
  /** Undefined where there is none, or none that can be read. */
  readonly content: Content | undefined;
  /** A session began with it. */
  readonly began: boolean;
};

/** A row as it will be after the commit; `value` is undefined if the row is deleted. */
export type Written = { readonly rows: Rows<unknown>; readonly key: string; readonly value: unknown };

const nameOf = (rows: { readonly table: Table }, key: string): string => `${rows.table} ${key}`;

export class WorkingCopy {
  readonly #store: ChatStore;
  readonly #cache: Cache;
  readonly #read = new Map<string, Promise<unknown>>();
  readonly #written = new Map<string, Written>();
  /** What the running `attempt` has replaced; undefined where nothing was written before. */
  #replaced: Map<string, Written | undefined> | undefined;
  readonly #afterwards: (() => void)[] = [];
  /** Conversations that tabs have to show again after the commit, and new messages in them. */
  readonly touched = new Set<ConversationId>();
  readonly received: { readonly conversation: ConversationId; readonly id: string }[] = [];
  /** Messages that were opened and applied in this unit of work. */
  readonly opened: OpenedMessage[] = [];
  /** What the server reports as delivered, where this unit of work takes note of it. */
  declare deliveries: readonly ParsedDelivery[] | undefined;

  constructor(store: ChatStore, cache: Cache) {
    this.#store = store;
    this.#cache = cache;
  }

  async get<T, K extends string>(rows: Rows<T, K>, key: K): Promise<T | undefined> {
    const written = this.#written.get(nameOf(rows, key));
    return written === undefined ? this.before(rows, key) : (written.value as T | undefined);
  }

  /** The row as it was before this unit of work. */
  async before<T, K extends string>(rows: Rows<T, K>, key: K): Promise<T | undefined> {
    const name = nameOf(rows, key);
    let reading = this.#read.get(name);
    if (reading === undefined) this.#read.set(name, (reading = this.#load(rows, key, name)));
    return (await reading) as T | undefined;
  }

  /** Reads requested together cost the store one transaction. Rows of a cached kind are not read again after that. */
  getAll<T, K extends string>(rows: Rows<T, K>, keys: readonly K[]): Promise<readonly (T | undefined)[]> {
    return Promise.all(keys.map((key) => this.get(rows, key)));
  }

  /** The rows as they were before this unit of work. */
  async list<T, K extends string>(
    rows: Rows<T, K>,
    query: Query,
  ): Promise<readonly { readonly key: K; readonly value: T }[]> {
    const found = await this.#store.list(rows.table, query);
    return Promise.all(found.map(async (row) => ({ key: row.key as K, value: await rows.fromRow(row) })));
  }

  count(rows: { readonly table: Table }, group: string): Promise<number> {
    return this.#store.count(rows.table, group);
  }

  put<T, K extends string>(rows: Rows<T, K>, key: K, value: T): void {
    this.#write({ rows: rows as Rows<unknown>, key, value });
  }

  delete<T, K extends string>(rows: Rows<T, K>, key: K): void {
    this.#write({ rows: rows as Rows<unknown>, key, value: undefined });
  }

  /** Keeps everything that `work` writes, or nothing if it throws. One runs at a time, or one inside the other. */
  async attempt<T>(work: () => Promise<T>): Promise<T> {
    const around = this.#replaced;
    const replaced = new Map<string, Written | undefined>();
    this.#replaced = replaced;
    const marks = [this.#afterwards.length, this.received.length] as const;
    try {
      const result = await work();
      for (const [name, entry] of replaced) if (around?.has(name) === false) around.set(name, entry);
      return result;
    } catch (cause) {
      for (const [name, entry] of replaced) {
        if (entry === undefined) this.#written.delete(name);
        else this.#written.set(name, entry);
      }
      [this.#afterwards.length, this.received.length] = marks;
      throw cause;
    } finally {
      this.#replaced = around;
    }
  }

  /** `run` is called once this unit of work is on disk. */
  afterwards(run: () => void): void {
    this.#afterwards.push(run);
  }

  written(): Iterable<Written> {
    return this.#written.values();
  }

  changes(): readonly Change[] {
    return [...this.#written.values()].map(({ rows, key, value }) =>
      value === undefined
        ? { kind: 'delete', table: rows.table, key }
        : { kind: 'put', table: rows.table, row: rows.toRow(key, value) },
    );
  }

  settle(): void {
    for (const [name, { rows, value }] of this.#written) {
      if (!rows.cached) continue;
      this.#cache.delete(name);
      this.#cache.set(name, value);
    }
    for (const run of this.#afterwards) run();
  }

  #write(entry: Written): void {
    const name = nameOf(entry.rows, entry.key);
    if (this.#replaced?.has(name) === false) this.#replaced.set(name, this.#written.get(name));
    this.#written.set(name, entry);
  }

  async #load<T, K extends string>(rows: Rows<T, K>, key: K, name: string): Promise<T | undefined> {
    if (rows.cached && this.#cache.has(name)) return this.#cache.get(name) as T | undefined;
    const row = await this.#store.get(rows.table, key);
    const value = row === undefined ? undefined : await rows.fromRow(row);
    if (rows.cached) this.#cache.set(name, value);
    return value;
  }
}
