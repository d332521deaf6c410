/**
 * Upgrades of a database with rows in it: each step of the list, the mechanism with steps of its own, and how upgrades
 * end early.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deleteDatabase, inRawDatabase, newDatabaseName } from '../../../test/support/dexie-harness.ts';
import { storageCryptography } from '../../../test/support/storage-cryptography.ts';
import type { ChatStore } from '../port.ts';
import { TABLES } from '../tables.ts';
import { put, refused, row } from '../rows.contract.ts';
import type { IndexedDbApi } from './database.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import { openDexieStore } from './open-dexie-store.ts';
import { rewriting } from './upgrade-rows.ts';

/** A later build: one table more, and rows that got another group. */
const MOVED: Migration = {
  stores: { pictures: '&key, [group+order]' },
  records: {},
  upgrade: rewriting(async (rows) => {
    await rows.rewrite('messages', (one) => ({ ...one, group: `moved ${one.group}`, version: 2 }));
    await rows.rewrite('held', (one) => (one.key === 'gone' ? undefined : one), 'pictures');
  }),
};
const DYING: Migration = {
  ...MOVED,
  upgrade: rewriting(async (rows) => {
    await rows.rewrite('messages', (one) => ({ ...one, value: 'half of it' }));
    throw new Error('the power is gone');
  }),
};
const tablesOf = (name: string, api?: IndexedDbApi): Promise<readonly string[]> =>
  inRawDatabase(name, api, async (raw) => raw.tables.map((table) => table.name).sort());

/** More than are open at one time. */
const MANY = 600;

const FIRST_TABLES = [
  'account',
  'contacts',
  'conversations',
  'engine',
  'handshakes',
  'held',
  'keys',
  'ledger',
  'messages',
  'outbox',
  'prekeys',
  'processed',
  'sessions',
];

/** What each step of the list does to a database of the version before it, in which `fill` has put rows. */
const STEPS: readonly ((name: string, api?: IndexedDbApi) => Promise<void>)[] = [
  async (name, api) => {
    expect(await tablesOf(name, api)).toEqual(FIRST_TABLES);
  },
  async (name, api) => {
    expect(await tablesOf(name, api)).toEqual([...FIRST_TABLES, 'statuses']);
    const counts = await inRawDatabase(name, api, (raw) =>
      Promise.all(['messages', 'held'].map((table) => raw.table(table).count())),
    );
    expect(counts).toEqual([MANY, 2]);
    const of010 = openDexieStore(name, storageCryptography, { ...api, migrations: MIGRATIONS.slice(0, 1) });
    await expect(of010).rejects.toEqual(refused('newer-version'));
  },
];

export const describeMigrations = (where: string, api?: IndexedDbApi): void => {
  describe(`upgrades of the database ${where}`, () => {
    let name = '';
    const opened: ChatStore[] = [];

    const open = async (migrations = MIGRATIONS): Promise<ChatStore> => {
      const { store } = await openDexieStore(name, storageCryptography, { ...api, migrations });
      opened.push(store);
      return store;
    };
    const fill = async (migrations = MIGRATIONS): Promise<void> => {
      const store = await open(migrations);
      await store.claimEngine();
      const messages = Array.from({ length: MANY }, (_, i) => put('messages', row(`m${String(i)}`, i, { i })));
      await store.commit([...messages, put('held', row('kept', 1)), put('held', row('gone', 2))]);
      await store.close();
    };
    const groupOf = async (store: ChatStore, group: string): Promise<readonly unknown[]> =>
      (await store.list('messages', { group })).map(({ value, version }) => [value, version]);
    const all = (version?: number): readonly unknown[] => Array.from({ length: MANY }, (_, i) => [{ i }, version]);

    beforeEach(async () => {
      name = newDatabaseName();
      await fill();
    });
    afterEach(async () => {
      for (const store of opened.splice(0)) await store.close();
      await deleteDatabase(name, api);
    });

    it('have a case for each step, and end with the tables that the client uses', async () => {
      expect(STEPS.length).toBe(MIGRATIONS.length);
      expect(await tablesOf(name, api)).toEqual([...TABLES, 'keys', 'engine'].sort());
    });

    it.each([...STEPS.entries()])('step %i', async (i, holds) => {
      await deleteDatabase(name, api);
      if (i > 0) await fill(MIGRATIONS.slice(0, i));
      await (await open(MIGRATIONS.slice(0, i + 1))).close();
      await holds(name, api);
    });

    it('move every row, sealed again, and keep keys and engine', async () => {
      const store = await open([...MIGRATIONS, MOVED]);
      expect(await groupOf(store, 'moved g')).toEqual(all(2));
      expect(await store.count('messages', 'g')).toBe(0);
      expect(await store.claimEngine()).toBe(2);
      await store.close();
      const pictures = await inRawDatabase(name, api, (raw) => raw.table('pictures').toCollection().primaryKeys());
      expect(pictures).toEqual(['kept']);
    });

    it.each(STEPS.map((_, i) => i + 1))(
      'of version %i that fail halfway leave everything as it was, and go through another time',
      async (version) => {
        const before = MIGRATIONS.slice(0, version);
        await deleteDatabase(name, api);
        await fill(before);
        await expect(open([...MIGRATIONS, DYING])).rejects.toThrow('the power is gone');
        const store = await open(before);
        expect(await groupOf(store, 'g')).toEqual(all());
        await store.close();
        expect(await groupOf(await open([...MIGRATIONS, MOVED]), 'moved g')).toEqual(all(2));
      },
    );

    it('are not begun twice by two tabs that open at once', async () => {
      const [a, b] = await Promise.all([open([...MIGRATIONS, MOVED]), open([...MIGRATIONS, MOVED])]);
      for (const store of [a, b]) expect(await groupOf(store, 'moved g')).toEqual(all(2));
    });

    it('tell a tab of the older build, which lets go, and is refused when it opens again', async () => {
      const old = await open();
      const heard: string[] = [];
      old.onTaken(() => heard.push('taken'));
      const store = await open([...MIGRATIONS, MOVED]);
      expect(heard).toEqual(['taken']);
      await expect(old.commit([put('messages', row('late', 1))])).rejects.toEqual(refused('closed'));
      await store.close();
      await expect(open()).rejects.toEqual(refused('newer-version'));
      expect(await groupOf(await open([...MIGRATIONS, MOVED]), 'moved g')).toEqual(all(2));
    });

    it('let a tab of the older build write down what it has before it lets go', async () => {
      const letGo: (() => void)[] = [];
      const after = (_: number, callback: () => void) => {
        letGo.push(callback);
        return () => undefined;
      };
      const { store: old } = await openDexieStore(name, storageCryptography, { ...api, after });
      letGo.length = 0;
      old.onTaken(() => {
        void old.commit([put('messages', row('draft', MANY, { i: MANY }))]).then(() => letGo.forEach((go) => go()));
      });
      const store = await open([...MIGRATIONS, MOVED]);
      expect((await store.get('messages', 'draft'))?.group).toBe('moved g');
    });

    it('are given up where another tab does not let go, and go through once it has', async () => {
      const stubborn = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = (api?.indexedDB ?? indexedDB).open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('the database did not open'));
      });
      const asked = new Promise((resolve) => stubborn.addEventListener('versionchange', resolve));
      const after = (_: number, callback: () => void) => {
        void asked.then(callback);
        return () => undefined;
      };
      const opening = openDexieStore(name, storageCryptography, { ...api, after, migrations: [...MIGRATIONS, MOVED] });
      await expect(opening).rejects.toEqual(refused('blocked'));
      stubborn.close();
      expect(await groupOf(await open([...MIGRATIONS, MOVED]), 'moved g')).toEqual(all(2));
    });
  });
};
