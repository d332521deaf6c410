/**
 * The database of one profile, schema version 1: a table for each kind of row, the keys under which rows are sealed and wrapped, and
 * the generation of the engine. A row shows its key, group and order; its value rests sealed.
 */
import { Dexie, type DexieOptions, type Table as DexieTable } from './dexie-modern.js';
import { StoreError, TABLES, type Table } from '../port.ts';
import type { KeepAgreementKeys } from '../agreement-key-probe.ts';
import { asStoreError } from './store-failure.ts';

const SCHEMA_VERSION = 1;
/** Dexie writes its versions times ten. */
const NATIVE_FACTOR = 10;

export type StoredRow = {
  readonly key: string;
  readonly group: string;
  readonly order: number;
  readonly sealed: Uint8Array;
  readonly handles?: readonly (CryptoKey | Uint8Array)[];
};

export type KeyRow =
  | { readonly name: 'vault' | 'wrapping' | 'probe'; readonly key: CryptoKey }
  | { readonly name: 'agreement-keys'; readonly kept: KeepAgreementKeys };

type EngineRow = { readonly name: 'engine'; readonly generation: number };

export type ChatDatabase = {
  readonly dexie: Dexie;
  readonly rows: (table: Table) => DexieTable<StoredRow, string>;
  readonly keys: DexieTable<KeyRow, string>;
  readonly engine: DexieTable<EngineRow, string>;
};

export type IndexedDbApi = { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof globalThis.IDBKeyRange };

const schema = (): Record<string, string> => ({
  ...Object.fromEntries(TABLES.map((table) => [table, '&key, [group+order]'])),
  keys: '&name',
  engine: '&name',
});

/** A page that comes back from the back/forward cache goes on with its connection; the browser drops pages whose connection was in the way. */
Dexie.disableBfCache = true;
/** Else it traces on localhost: slower, and it writes failures that are handled to the console. */
Dexie.debug = false;

const OPTIONS: DexieOptions = { autoOpen: false, cache: 'disabled', chromeTransactionDurability: 'strict' };

/** They serve `liveQuery`, which the client does not use, and tell the whole origin by a channel which rows changed. */
const UNUSED = ['Observability', 'Cache'];

/** A connection that another build or a clean-up wants gone is let go at once, and does not come back by itself. */
const letGoWhenAsked = (dexie: Dexie): void => {
  dexie.on('versionchange', () => {
    dexie.close();
    return false;
  });
};

/** Rejects with `StoreError`: `denied`, `newer-version`, `full`. */
export const openDatabase = async (name: string, api?: IndexedDbApi): Promise<ChatDatabase> => {
  const dexie = new Dexie(name, { ...OPTIONS, ...api });
  dexie.version(SCHEMA_VERSION).stores(schema());
  for (const middleware of UNUSED) dexie.unuse({ stack: 'dbcore', name: middleware });
  letGoWhenAsked(dexie);
  try {
    await dexie.open();
  } catch (cause) {
    throw asStoreError(cause, 'open');
  }
  if (dexie.backendDB().version >= (SCHEMA_VERSION + 1) * NATIVE_FACTOR) {
    dexie.close();
    throw new StoreError('newer-version');
  }
  return {
    dexie,
    rows: (table) => dexie.table(table),
    keys: dexie.table('keys'),
    engine: dexie.table('engine'),
  };
};
