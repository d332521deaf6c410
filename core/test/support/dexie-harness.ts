/** Opens databases for the tests, and reaches into them behind the store's back. */
import { Dexie } from 'dexie';
import { storageCryptography } from './storage-cryptography.ts';
import type { SealedHarness } from '../../src/storage/sealed-rows.contract.ts';
import type { ChatStore } from '../../src/storage/port.ts';
import type { IndexedDbApi } from '../../src/storage/dexie/database.ts';
import type { StoredRow } from '../../src/storage/dexie/sealed-row.ts';
import { openDexieStore } from '../../src/storage/dexie/open-dexie-store.ts';
import { ownStorage, type TextPlace } from '../../src/storage/dexie/sealed-instant-texts.ts';

let count = 0;

export const newDatabaseName = (): string => {
  count += 1;
  return `cipherchat:test-${count}-${crypto.randomUUID()}`;
};

/** Resolves when it is gone; connections that do not let go hold it up. */
export const deleteDatabase = (name: string, api?: IndexedDbApi): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = (api?.indexedDB ?? indexedDB).deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error('the database was not deleted'));
  });

/** The rows as they rest, by a connection of its own. */
export const inRawDatabase = async <T>(
  name: string,
  api: IndexedDbApi | undefined,
  work: (raw: Dexie) => Promise<T>,
): Promise<T> => {
  const raw = new Dexie(name, { ...api });
  await raw.open();
  try {
    return await work(raw);
  } finally {
    raw.close();
  }
};

const flipped = (sealed: Uint8Array, bit: number): Uint8Array => {
  const copy = Uint8Array.from(sealed);
  const index = (bit >> 3) % copy.length;
  copy[index] = (copy[index] ?? 0) ^ (1 << (bit & 7));
  return copy;
};

/** For Node, which has none. */
export const fleetingStorage = (): TextPlace => {
  const place: Record<string, string> = {};
  const methods: Omit<TextPlace, symbol> = {
    getItem: (name: string) => place[name] ?? null,
    setItem: (name: string, value: string) => {
      place[name] = value;
    },
    removeItem: (name: string) => {
      Reflect.deleteProperty(place, name);
    },
  };
  for (const [name, value] of Object.entries(methods)) Object.defineProperty(place, name, { value });
  return place as unknown as TextPlace;
};

export const createDexieHarness = (api?: IndexedDbApi) => async (): Promise<SealedHarness> => {
  const name = newDatabaseName();
  const opened: ChatStore[] = [];
  const place = ownStorage() ?? fleetingStorage();
  const raw = <T>(work: (dexie: Dexie) => Promise<T>) => inRawDatabase(name, api, work);
  const read = (dexie: Dexie, table: string, key: string) =>
    dexie.table<StoredRow>(table).get(key) as Promise<StoredRow>;
  return {
    durable: true,
    open: async () => {
      const { store } = await openDexieStore(name, storageCryptography, { ...api, localStorage: place });
      opened.push(store);
      return store;
    },
    newKeys: async () => [await storageCryptography.generateVaultKey(), await storageCryptography.generateProbeKey()],
    dispose: async () => {
      for (const store of opened) await store.close();
      await deleteDatabase(name, api);
    },
    tampering: {
      flipBit: (table, key, bit) =>
        raw(async (dexie) => {
          const stored = await read(dexie, table, key);
          await dexie.table(table).put({ ...stored, sealed: flipped(stored.sealed, bit) });
        }),
      move: (from, to) =>
        raw(async (dexie) => {
          await dexie.table(to.table).put({ ...(await read(dexie, from.table, from.key)), key: to.key });
        }),
      reorder: (table, key, place) =>
        raw(async (dexie) => {
          await dexie.table(table).put({ ...(await read(dexie, table, key)), ...place });
        }),
    },
  };
};
