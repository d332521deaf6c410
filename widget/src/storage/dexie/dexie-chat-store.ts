/**
 * The durable store. Rows are sealed before a transaction begins and opened after it ended: inside one, nothing but the database is
 * waited for, or IndexedDB would commit early.
 */
import { Dexie } from './dexie-modern.js';
import type { StorageCryptography } from '../cryptography.ts';
import { StoreError, type Change, type ChatStore, type Query, type Row, type Table } from '../port.ts';
import { copyHandles } from '../row-rules.ts';
import type { ChatDatabase, StoredRow } from './database.ts';
import { decodeSealedPart, encodeSealedPart } from './row-codec.ts';
import { asStoreError } from './store-failure.ts';

type Writes = ReadonlyMap<Table, { readonly puts: StoredRow[]; readonly deletes: string[] }>;

/** Of several changes to one row the last one counts. */
const lastChanges = (changes: readonly Change[]): readonly Change[] => {
  const last = new Map(
    changes.map((change) => [`${change.table} ${change.kind === 'put' ? change.row.key : change.key}`, change]),
  );
  return [...last.values()];
};

export class DexieChatStore implements ChatStore {
  readonly durable = true;
  readonly #database: ChatDatabase;
  readonly #vaultKey: CryptoKey;
  readonly #cryptography: StorageCryptography;

  constructor(database: ChatDatabase, vaultKey: CryptoKey, cryptography: StorageCryptography) {
    this.#database = database;
    this.#vaultKey = vaultKey;
    this.#cryptography = cryptography;
  }

  async get(table: Table, key: string): Promise<Row | undefined> {
    const row = await this.#use(() => this.#database.rows(table).get(key));
    return row === undefined ? undefined : this.#open(table, row);
  }

  async list(table: Table, query: Query): Promise<readonly Row[]> {
    const { newestFirst = false, limit } = query;
    if (limit !== undefined && limit <= 0) return [];
    const found = this.#range(table, query);
    const ordered = newestFirst ? found.reverse() : found;
    const rows = await this.#use(() => (limit === undefined ? ordered : ordered.limit(limit)).toArray());
    return Promise.all(rows.map((row) => this.#open(table, row)));
  }

  async count(table: Table, group: string): Promise<number> {
    return this.#use(() => this.#range(table, { group }).count());
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
                  .bulkPut(puts)
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

  async close(): Promise<void> {
    this.#database.dexie.close();
  }

  #range(table: Table, { group, from = Dexie.minKey, to = Dexie.maxKey as unknown as number }: Query) {
    return this.#database.rows(table).where('[group+order]').between([group, from], [group, to], true, true);
  }

  async #seal(changes: readonly Change[]): Promise<Writes> {
    const writes = new Map<Table, { readonly puts: StoredRow[]; readonly deletes: string[] }>();
    await Promise.all(
      changes.map(async (change) => {
        const ofTable = writes.get(change.table) ?? { puts: [], deletes: [] };
        writes.set(change.table, ofTable);
        if (change.kind === 'delete') ofTable.deletes.push(change.key);
        else ofTable.puts.push(await this.#sealRow(change.table, change.row));
      }),
    );
    return writes;
  }

  /** Reads the whole row before the first wait: what the caller does to it afterwards changes nothing. */
  async #sealRow(table: Table, row: Row): Promise<StoredRow> {
    const { key, group, order } = row;
    const handles = row.handles === undefined ? undefined : copyHandles(row.handles);
    const sealing = this.#cryptography.sealRecord(this.#vaultKey, table, key, encodeSealedPart(row));
    const sealed = Uint8Array.from(await sealing);
    return handles === undefined ? { key, group, order, sealed } : { key, group, order, sealed, handles };
  }

  /** A row that was altered, stands elsewhere than it was written, or lost a key does not open. */
  async #open(table: Table, stored: StoredRow): Promise<Row> {
    try {
      const { key, handles } = stored;
      const plain = await this.#cryptography.openRecord(this.#vaultKey, table, key, stored.sealed);
      const { group, order, value } = decodeSealedPart(plain);
      if (group !== stored.group || order !== stored.order || handles?.includes(null as never) === true)
        throw new StoreError('damaged');
      return handles === undefined ? { key, group, order, value } : { key, group, order, value, handles };
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
