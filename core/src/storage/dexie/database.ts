/**
 * The database of one profile: a table for each kind of row, the keys under which rows are sealed and wrapped, and the
 * generation of the engine. Its tables and their versions are in `migrations.ts`.
 */
import { Dexie, type DexieOptions, type Table as DexieTable } from './dexie-modern.js';
import type { StorageCryptography } from '../cryptography.ts';
import { StoreError, type Table } from '../port.ts';
import { hideAdditions } from './hidden-additions.ts';
import type { KeyRow } from './key-row.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import type { TextPlace } from './sealed-instant-texts.ts';
import type { StoredRow } from './sealed-row.ts';
import { asStoreError } from './store-failure.ts';

/** Dexie writes its versions times ten. */
const NATIVE_FACTOR = 10;

/** A tab that hangs can block an upgrade. After this time the user reads what to do. */
const PATIENCE_MS = 10_000;

/**
 * How long a tab may keep a database that another build wants to upgrade, to store a half-typed draft. A busy machine
 * needs more than half a second; the upgrading tab waits for `PATIENCE_MS`.
 */
const FAREWELL_MS = 3_000;

type EngineRow = { readonly name: 'engine'; readonly generation: number };

export type ChatDatabase = {
  readonly dexie: Dexie;
  readonly rows: (table: Table) => DexieTable<StoredRow, string>;
  readonly keys: DexieTable<KeyRow, string>;
  readonly engine: DexieTable<EngineRow, string>;
  readonly onTaken: (listener: (cause: StoreError) => void) => void;
};

export type IndexedDbApi = { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof globalThis.IDBKeyRange };

export type OpenOptions = Partial<IndexedDbApi> & {
  /** By default the window's, if it may be used. */
  readonly localStorage?: TextPlace;
  /** Of a locked profile: it is not in the database. */
  readonly vaultKey?: CryptoKey;
  /** Others than the product's: for tests of the mechanism. */
  readonly migrations?: readonly Migration[];
  /** Calls back once unless it is cancelled. Without it nothing that hangs is given up. */
  readonly after?: (delayMs: number, callback: () => void) => () => void;
};

/**
 * A page that returns from the back/forward cache keeps its connection. The browser drops a page from the cache if its
 * connection blocks another tab.
 */
Dexie.disableBfCache = true;
/** Else it traces on localhost: slower, and it writes failures that are handled to the console. */
Dexie.debug = false;

export const OPTIONS: DexieOptions = { autoOpen: false, cache: 'disabled', chromeTransactionDurability: 'strict' };

/** They serve `liveQuery`, which the client does not use, and tell the whole origin by a channel which rows changed. */
const UNUSED = ['Observability', 'Cache'];

export const leaveOutUnused = (dexie: Dexie): void => {
  for (const name of UNUSED) dexie.unuse({ stack: 'dbcore', name });
};

/**
 * Calls `onTaken` when another build upgrades the database (`closed`) or the site's data is cleared (`cleared`). Then
 * closes the connection for good. Returns what to call once the database is open.
 */
const letGoWhenAsked = (
  dexie: Dexie,
  onTaken: (cause: StoreError) => void,
  after: OpenOptions['after'],
): (() => void) => {
  let taken = false;
  const letGo = (): void => dexie.close();
  const take = (code: 'closed' | 'cleared'): void => {
    if (taken) return;
    taken = true;
    onTaken(new StoreError(code));
    if (after === undefined || code === 'cleared') letGo();
    else after(FAREWELL_MS, letGo);
  };
  dexie.on('versionchange', ({ newVersion }) => {
    take(newVersion === null ? 'cleared' : 'closed');
    return false;
  });
  // The browser closes it when the user or the browser itself clears the site's data. Dexie would open an empty one.
  return () => dexie.backendDB().addEventListener('close', () => take('cleared'));
};

const declare = (
  dexie: Dexie,
  migrations: readonly Migration[],
  ...vault: readonly [cryptography: StorageCryptography, vaultKey: CryptoKey | undefined]
): void => {
  for (const [i, { stores, upgrade }] of migrations.entries()) {
    const version = dexie.version(i + 1).stores({ ...stores });
    if (upgrade !== undefined) version.upgrade((transaction) => upgrade(transaction, ...vault));
  }
};

/** Rejects `blocked` if another tab neither closes its connection nor finishes its upgrade. */
const openPatiently = async (dexie: Dexie, after: OpenOptions['after']): Promise<void> => {
  let cancel = (): void => undefined;
  const impatience = new Promise<never>((_, reject) => {
    cancel = after?.(PATIENCE_MS, () => reject(new StoreError('blocked'))) ?? cancel;
  });
  const showAdditions = hideAdditions();
  try {
    await Promise.race([dexie.open(), impatience]);
  } catch (cause) {
    dexie.close();
    throw asStoreError(cause, 'open');
  } finally {
    cancel();
    showAdditions();
  }
};

/**
 * Rejects with `StoreError`: `denied`, `newer-version`, `blocked`, `full`, and `damaged` where an upgrade met a row
 * that does not open.
 */
export const openDatabase = async (
  name: string,
  cryptography: StorageCryptography,
  { migrations = MIGRATIONS, after, vaultKey, ...api }: OpenOptions = {},
): Promise<ChatDatabase> => {
  const dexie = new Dexie(name, { ...OPTIONS, ...api });
  declare(dexie, migrations, cryptography, vaultKey);
  leaveOutUnused(dexie);
  const taken = new Set<(cause: StoreError) => void>();
  const watch = letGoWhenAsked(dexie, (cause) => taken.forEach((listener) => listener(cause)), after);
  await openPatiently(dexie, after);
  watch();
  if (dexie.backendDB().version >= (migrations.length + 1) * NATIVE_FACTOR) {
    dexie.close();
    throw new StoreError('newer-version');
  }
  return {
    dexie,
    rows: (table) => dexie.table(table),
    keys: dexie.table('keys'),
    engine: dexie.table('engine'),
    onTaken: (listener) => void taken.add(listener),
  };
};
