/**
 * The durable store. Rows are sealed before a transaction begins and opened after it ended: inside one, nothing but the
 * database is waited for, or IndexedDB would commit early.
 */
import { Dexie } from './dexie-modern.js';
import type { StorageCryptography } from '../cryptography.ts';
import {
  StoreError,
  type Change,
  type ChatStore,
  type InstantTexts,
  type Query,
  type Row,
  type Table,
} from '../port.ts';
import type { ChatDatabase } from './database.ts';
import { OpenedRows } from './opened-rows.ts';
import { decodeRow, sealRow, type Sealed, type StoredRow } from './sealed-row.ts';
import { asStoreError } from './store-failure.ts';

type Asked = {
  readonly table: Table;
  /** Reads the answer, or is the key of the one row that is asked for. */
  readonly read: string | (() => PromiseLike<unknown>);
  readonly resolve: (found: unknown) => void;
  readonly reject: (cause: unknown) => void;
};

/** Read again and again while a conversation is on the screen. */
const SHOWN: ReadonlySet<Table> = new Set<Table>(['messages', 'statuses', 'outbox']);

const asksForNothing = ({ limit }: Query): boolean => limit !== undefined && limit <= 0;

type Writes = ReadonlyMap<Table, { readonly puts: Sealed[]; readonly deletes: string[] }>;

type Single = { readonly key: string; readonly one: Asked };

/** What asks for one row, by table. */
const singleRows = (asked: readonly Asked[]): ReadonlyMap<Table, readonly Single[]> => {
  const byTable = new Map<Table, Single[]>();
  for (const one of asked) {
    if (typeof one.read !== 'string') continue;
    const ones = byTable.get(one.table) ?? [];
    byTable.set(one.table, ones);
    ones.push({ key: one.read, one });
  }
  return byTable;
};

/** Of several changes to one row the last one counts. */
const lastChanges = (changes: readonly Change[]): readonly Change[] => {
  const last = new Map(
    changes.map((change) => [`${change.table} ${change.kind === 'put' ? change.row.key : change.key}`, change]),
  );
  return [...last.values()];
};

export class DexieChatStore implements ChatStore {
  readonly durable = true;
  readonly instant: InstantTexts | undefined;
  readonly #database: ChatDatabase;
  readonly #vaultKey: CryptoKey;
  readonly #cryptography: StorageCryptography;
  readonly #opened = new OpenedRows();
  #asked: Asked[] = [];

  constructor(
    database: ChatDatabase,
    vaultKey: CryptoKey,
    cryptography: StorageCryptography,
    instant: InstantTexts | undefined,
  ) {
    this.instant = instant;
    this.#database = database;
    this.#vaultKey = vaultKey;
    this.#cryptography = cryptography;
  }

  async get(table: Table, key: string): Promise<Row | undefined> {
    const row = await this.#read<StoredRow | undefined>(table, key);
    return row === undefined ? undefined : this.#open(table, row);
  }

  async list(table: Table, query: Query): Promise<readonly Row[]> {
    if (asksForNothing(query)) return [];
    const rows = await this.#read(table, () => this.#found(table, query).toArray());
    return Promise.all(rows.map((row) => this.#open(table, row)));
  }

  async keys(table: Table, query: Query): Promise<readonly string[]> {
    return asksForNothing(query) ? [] : this.#read(table, () => this.#found(table, query).primaryKeys());
  }

  async count(table: Table, group?: string): Promise<number> {
    return this.#read(table, () =>
      group === undefined ? this.#database.rows(table).count() : this.#range(table, { group }).count(),
    );
  }

  async commit(changes: readonly Change[], options: { readonly engine?: number } = {}): Promise<void> {
    const { dexie, rows, engine } = this.#database;
    const writes = await this.#seal(lastChanges(changes));
    const write = (): PromiseLike<unknown> =>
      Dexie.Promise.all(
        [...writes].flatMap(([table, { puts, deletes }]) => [
          ...(deletes.length > 0 ? [rows(table).bulkDelete(deletes)] : []),
          ...(puts.length > 0
            ? [
                rows(table)
                  .bulkPut(puts.map(({ row }) => row))
                  .then(() => undefined),
              ]
            : []),
        ]),
      );
    const guarded = (): PromiseLike<unknown> =>
      engine.get('engine').then((newest) => {
        if (newest?.generation !== options.engine) throw new StoreError('superseded');
        return write();
      });
    const touched = [...[...writes.keys()].map(rows), ...(options.engine === undefined ? [] : [engine])];
    if (touched.length === 0) return;
    await this.#use(() => dexie.transaction('rw', touched, options.engine === undefined ? write : guarded));
    for (const [table, { puts }] of writes) {
      if (SHOWN.has(table)) for (const { row, plain } of puts) this.#opened.keep(table, row, plain);
    }
  }

  async claimEngine(): Promise<number> {
    const { dexie, engine } = this.#database;
    return this.#use(() =>
      dexie.transaction('rw', engine, () =>
        engine.get('engine').then((newest) => {
          const generation = (newest?.generation ?? 0) + 1;
          return engine.put({ name: 'engine', generation }).then(() => generation);
        }),
      ),
    );
  }

  async newestEngine(): Promise<number> {
    const newest = await this.#use(() => this.#database.engine.get('engine'));
    return newest?.generation ?? 0;
  }

  onTaken(listener: (cause: StoreError) => void): void {
    this.#database.onTaken(listener);
  }

  async close(): Promise<void> {
    this.#database.dexie.close();
  }

  async destroy(): Promise<void> {
    await this.#database.dexie.delete();
  }

  /**
   * Reads everything that one turn asks for in one transaction, because opening a transaction costs more than the
   * reads. Single rows of a table are asked for together: by themselves each costs Dexie as much as a list.
   */
  #read<T>(table: Table, read: string | (() => PromiseLike<T>)): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.#asked.length === 0) queueMicrotask(() => void this.#answer());
      this.#asked.push({ table, read, resolve: resolve as (found: unknown) => void, reject });
    });
  }

  async #answer(): Promise<void> {
    const asked = this.#asked;
    this.#asked = [];
    const { dexie, rows } = this.#database;
    const tables = [...new Set(asked.map(({ table }) => table))].map(rows);
    const single = singleRows(asked);
    const found = new Map<Asked, unknown>();
    const readSingle = (table: Table, ones: readonly Single[]): PromiseLike<unknown> =>
      rows(table)
        .bulkGet(ones.map(({ key }) => key))
        .then((values) => {
          for (const [i, { one }] of ones.entries()) found.set(one, values[i]);
        });
    const readAll = (): PromiseLike<unknown> =>
      Dexie.Promise.all<unknown>([
        ...[...single].map(([table, ones]) => readSingle(table, ones)),
        ...asked.flatMap((one) =>
          typeof one.read === 'string' ? [] : one.read().then((value) => found.set(one, value)),
        ),
      ]);
    try {
      await this.#use(() => dexie.transaction('r', tables, readAll));
      for (const one of asked) one.resolve(found.get(one));
    } catch (cause) {
      for (const { reject } of asked) reject(cause);
    }
  }

  #range(table: Table, { group, from = Dexie.minKey, to = Dexie.maxKey as unknown as number }: Query) {
    return this.#database.rows(table).where('[group+order]').between([group, from], [group, to], true, true);
  }

  #found(table: Table, query: Query) {
    const { newestFirst = false, limit } = query;
    const range = this.#range(table, query);
    const ordered = newestFirst ? range.reverse() : range;
    return limit === undefined ? ordered : ordered.limit(limit);
  }

  async #seal(changes: readonly Change[]): Promise<Writes> {
    const writes = new Map<Table, { readonly puts: Sealed[]; readonly deletes: string[] }>();
    const vault = { ...this.#cryptography, vaultKey: this.#vaultKey };
    await Promise.all(
      changes.map(async (change) => {
        const ofTable = writes.get(change.table) ?? { puts: [], deletes: [] };
        writes.set(change.table, ofTable);
        if (change.kind === 'delete') ofTable.deletes.push(change.key);
        else ofTable.puts.push(await sealRow(vault, change.table, change.row));
      }),
    );
    return writes;
  }

  /** Fails for a row that was altered, moved to another place, or lost a key. */
  async #open(table: Table, stored: StoredRow): Promise<Row> {
    try {
      const { key, sealed } = stored;
      const open = (): Promise<Uint8Array> => this.#cryptography.openRecord(this.#vaultKey, table, key, sealed);
      return decodeRow(stored, await (SHOWN.has(table) ? this.#opened.open(table, stored, open) : open()));
    } catch (cause) {
      throw new StoreError('damaged', { cause });
    }
  }

  async #use<T>(work: () => PromiseLike<T>): Promise<T> {
    try {
      return await work();
    } catch (cause) {
      throw asStoreError(cause, 'use');
    }
  }
}
