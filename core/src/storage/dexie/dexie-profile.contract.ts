/**
 * What the database of a profile does other than store rows: its keys, other builds, and the form of its data at rest.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storageCryptography } from '../../../test/support/storage-cryptography.ts';
import type { ChatStore } from '../port.ts';
import type { IndexedDbApi } from './database.ts';
import { deleteDatabase, inRawDatabase, newDatabaseName } from '../../../test/support/dexie-harness.ts';
import { MIGRATIONS } from './migrations.ts';
import { openDexieStore, type OpenedStore } from './open-dexie-store.ts';

/** As Dexie writes them: ten to each. */
const VERSION = MIGRATIONS.length * 10;
const NEXT_VERSION = VERSION + 10;

const refused = (code: string) => expect.objectContaining({ name: 'StoreError', code });
const one = (key: string, value = key) =>
  ({ kind: 'put', table: 'messages', row: { key, group: 'g', order: 1, value } }) as const;

const openRaw = (factory: IDBFactory, name: string, version: number): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = factory.open(name, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the database did not open'));
  });

/** An upgrade that ends before it is committed, as when the tab is killed in the middle of it. */
const abortUpgrade = (factory: IDBFactory, name: string, version: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = factory.open(name, version);
    request.onupgradeneeded = () => {
      const { result, transaction } = request;
      for (const table of [...result.objectStoreNames]) result.deleteObjectStore(table);
      result.createObjectStore('another');
      transaction?.abort();
    };
    request.onsuccess = () => reject(new Error('the upgrade went through'));
    request.onerror = () => resolve();
  });

/** Every byte and text of the rows as they rest, keys left out. */
const atRest = (rows: readonly unknown[]): string =>
  JSON.stringify(rows, (_, value: unknown) => (value instanceof Uint8Array ? String.fromCharCode(...value) : value));

export const describeDexieProfile = (where: string, api?: IndexedDbApi): void => {
  describe(`Dexie profile ${where}`, () => {
    const factory = api?.indexedDB ?? globalThis.indexedDB;
    let name = '';
    let opened: ChatStore[] = [];

    const open = async (cryptography = storageCryptography): Promise<OpenedStore> => {
      const result = await openDexieStore(name, cryptography, api);
      opened.push(result.store);
      return result;
    };

    beforeEach(() => {
      name = newDatabaseName();
      opened = [];
    });
    afterEach(async () => {
      for (const store of opened) await store.close();
      await deleteDatabase(name, api);
    });

    it('makes its keys once, as handles that cannot be exported', async () => {
      const first = await open();
      await first.store.close();
      const keys = await inRawDatabase(name, api, (raw) =>
        raw.table<{ name: string; key?: CryptoKey }>('keys').toArray(),
      );
      expect(keys.map((row) => row.name).sort()).toEqual(['agreement-keys', 'vault', 'wrapping']);
      for (const { key } of keys.filter((row) => row.key !== undefined)) {
        expect(key).toMatchObject({ extractable: false, type: 'secret', algorithm: { name: 'AES-GCM', length: 256 } });
      }
      const never = () => Promise.reject(new Error('a second set of keys was made'));
      await open({
        ...storageCryptography,
        generateVaultKey: never,
        generateWrappingKey: never,
        generateProbeKey: never,
      });
    });

    it('ends up with one set of keys when two tabs open a new profile at once', async () => {
      const [a, b, c] = await Promise.all([open(), open(), open()]);
      await a.store.commit([one('a')]);
      await b.store.commit([one('b')]);
      expect((await c.store.list('messages', { group: 'g' })).map((row) => row.key)).toEqual(['a', 'b']);
    });

    it('opens again on a page that has given every object a method', async () => {
      let [found, left]: [unknown, readonly string[]] = [undefined, []];
      Object.assign(Object.prototype, { extend: () => 'added' });
      try {
        const first = (await open()).store;
        await first.commit([one('a')]);
        await first.close();
        found = (await (await open()).store.get('messages', 'a'))?.value;
        left = Object.keys(Object.prototype);
      } finally {
        Reflect.deleteProperty(Object.prototype, 'extend');
      }
      expect([found, left]).toEqual(['a', ['extend']]);
    });

    it('takes the keys of another tab that was faster', async () => {
      let second: ChatStore | undefined;
      const generateVaultKey = async () => {
        second = (await open()).store;
        return storageCryptography.generateVaultKey();
      };
      const first = (await open({ ...storageCryptography, generateVaultKey })).store;
      await first.commit([one('a')]);
      expect((await second?.get('messages', 'a'))?.value).toBe('a');
    });

    it('keeps agreement keys as handles where the probe finds them again', async () => {
      expect((await open()).keepAgreementKeys).toBe('as-handles');
    });

    it('remembers that agreement keys must be wrapped', async () => {
      const generateProbeKey = () => storageCryptography.generateVaultKey().then((key) => new Proxy(key, {}));
      expect((await open({ ...storageCryptography, generateProbeKey })).keepAgreementKeys).toBe('wrapped');
      expect((await open()).keepAgreementKeys).toBe('wrapped');
    });

    it('lets nothing of a value rest in the clear', async () => {
      const { store } = await open();
      const marker = 'a-marker-that-is-searched-for';
      await store.commit([
        {
          kind: 'put',
          table: 'messages',
          row: {
            key: 'k',
            group: 'g',
            order: 1,
            value: { text: marker, bytes: new TextEncoder().encode(marker) },
          },
        },
      ]);
      const rows = await inRawDatabase(
        name,
        api,
        async (raw) => (await Promise.all(raw.tables.map((table) => table.toArray()))).flat() as readonly unknown[],
      );
      expect(rows.length).toBeGreaterThan(3);
      expect(atRest([...rows, { planted: new TextEncoder().encode(marker) }])).toContain(marker);
      expect(atRest(rows)).not.toContain(marker);
    });

    it('lets go at once when a newer build upgrades, refuses from then on, and does not come back', async () => {
      const { store } = await open();
      await store.commit([one('a')]);
      const newer = await openRaw(factory, name, NEXT_VERSION);
      await expect(store.get('messages', 'a')).rejects.toEqual(refused('closed'));
      await expect(store.commit([one('b')])).rejects.toEqual(refused('closed'));
      newer.close();
      await expect(store.get('messages', 'a')).rejects.toEqual(refused('closed'));
    });

    it('says when the data of the site is cleared, and refuses from then on', async () => {
      const { store } = await open();
      await store.commit([one('a')]);
      const heard: unknown[] = [];
      store.onTaken((cause) => heard.push(cause));
      await new Promise((resolve) => {
        factory.deleteDatabase(name).onsuccess = resolve;
      });
      expect(heard).toEqual([refused('cleared')]);
      await expect(store.commit([one('b')])).rejects.toEqual(refused('closed'));
    });

    it('refuses a database that a newer build has upgraded, and leaves it as it is', async () => {
      const { store } = await open();
      await store.commit([one('a')]);
      (await openRaw(factory, name, NEXT_VERSION)).close();
      await expect(open()).rejects.toEqual(refused('newer-version'));
      const rows = await inRawDatabase(name, api, (raw) => raw.table('messages').count());
      expect(rows).toBe(1);
    });

    it('is as it was after an upgrade that was aborted, and the next one goes through', async () => {
      await abortUpgrade(factory, name, VERSION);
      const { store } = await open();
      await store.commit([one('a')]);
      await store.close();
      await abortUpgrade(factory, name, NEXT_VERSION);
      const again = await open();
      expect((await again.store.get('messages', 'a'))?.value).toBe('a');
      await again.store.close();
      const upgraded = await openRaw(factory, name, NEXT_VERSION);
      expect(upgraded.version).toBe(NEXT_VERSION);
      upgraded.close();
    });

    it('lets go when the data of the site is deleted, and writes nothing into an empty database', async () => {
      const { store } = await open();
      await store.commit([one('a')]);
      await deleteDatabase(name, api);
      await expect(store.commit([one('b')])).rejects.toEqual(refused('closed'));
      const again = await open();
      expect(await again.store.count('messages', 'g')).toBe(0);
    });

    it('says that a profile is damaged whose vault key is gone', async () => {
      const { store } = await open();
      await store.commit([one('a')]);
      await store.close();
      await inRawDatabase(name, api, (raw) => raw.table('keys').delete('vault'));
      await expect(open()).rejects.toEqual(refused('damaged'));
    });

    it('opens no row of another profile', async () => {
      const { store } = await open();
      await store.commit([one('a')]);
      const stolen: unknown = await inRawDatabase(name, api, (raw) => raw.table('messages').get('a'));
      const other = newDatabaseName();
      const { store: second } = await openDexieStore(other, storageCryptography, api);
      await inRawDatabase(other, api, (raw) => raw.table('messages').put(stolen));
      await expect(second.get('messages', 'a')).rejects.toEqual(refused('damaged'));
      await second.close();
      await deleteDatabase(other, api);
    });

    it('keeps nothing of a commit that fails in the middle', async () => {
      const { store } = await open();
      const uncloneable = {
        key: 'b',
        group: 'g',
        order: 2,
        value: null,
        handles: [(() => undefined) as unknown as CryptoKey],
      };
      await expect(store.commit([one('a'), { kind: 'put', table: 'outbox', row: uncloneable }])).rejects.toBeDefined();
      expect(await store.count('messages', 'g')).toBe(0);
    });
  });
};
