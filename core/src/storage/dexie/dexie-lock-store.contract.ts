/** The lock of a profile: how it rests, and that each change is whole or did not happen. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storageCryptography } from '../../../test/support/storage-cryptography.ts';
import { deleteDatabase, inRawDatabase, newDatabaseName } from '../../../test/support/dexie-harness.ts';
import type { LockRecord } from '../lock-port.ts';
import type { ChatStore } from '../port.ts';
import { TABLES } from '../tables.ts';
import { put, row } from '../rows.contract.ts';
import type { IndexedDbApi } from './database.ts';
import { DexieLockStore } from './dexie-lock-store.ts';
import type { KeyRow } from './key-row.ts';
import { MIGRATIONS } from './migrations.ts';
import { openDexieStore } from './open-dexie-store.ts';
import { rewriting } from './upgrade-rows.ts';
import type { StoredRow } from './sealed-row.ts';

const RECORD: LockRecord = {
  version: 1,
  memory: 8,
  passes: 1,
  lanes: 1,
  salt: new Uint8Array(16).fill(1),
  box: new Uint8Array(96).fill(2),
};
const NEXT: LockRecord = { ...RECORD, box: new Uint8Array(96).fill(3) };

const refused = (code: string) => expect.objectContaining({ name: 'StoreError', code });

export const describeLockStore = (where: string, api?: IndexedDbApi): void => {
  describe(`lock of a profile ${where}`, () => {
    let name = '';
    let lock: DexieLockStore;

    const open = async (vaultKey?: CryptoKey): Promise<ChatStore> =>
      (await openDexieStore(name, storageCryptography, { ...api, ...(vaultKey && { vaultKey }) })).store;
    const newKey = (): Promise<CryptoKey> => storageCryptography.generateVaultKey();
    const atRest = (): Promise<{ keys: KeyRow[]; rows: StoredRow[][] }> =>
      inRawDatabase(name, api, async (raw) => ({
        keys: await raw.table<KeyRow>('keys').toArray(),
        rows: await Promise.all(TABLES.map((table) => raw.table<StoredRow>(table).toArray())),
      }));
    const valuesOf = async (vaultKey?: CryptoKey): Promise<unknown[]> => {
      const store = await open(vaultKey);
      try {
        return (await store.list('messages', { group: 'g' })).map(({ value }) => value);
      } finally {
        await store.close();
      }
    };

    beforeEach(async () => {
      name = newDatabaseName();
      lock = new DexieLockStore(name, storageCryptography, api);
      const store = await open();
      await store.commit([
        ...TABLES.map((table) => put(table, row('x', 9))),
        put('messages', row('a', 1)),
        put('messages', row('b', 2)),
      ]);
      await store.close();
    });
    afterEach(async () => {
      await deleteDatabase(name, api);
    });

    it('takes the key away that opened the rows, and seals each of them under another', async () => {
      const before = await atRest();
      const former = before.keys.find((key) => key.name === 'vault');
      if (former === undefined || !('key' in former)) throw new Error('the profile had no vault key');
      const vaultKey = await newKey();
      await lock.lock(RECORD, vaultKey);
      const after = await atRest();
      expect(after.keys.map((key) => key.name).sort()).toEqual(['agreement-keys', 'lock', 'wrapping']);
      for (const [i, table] of TABLES.entries()) {
        expect(after.rows[i]?.map(({ key, group, order }) => [key, group, order])).toEqual(
          before.rows[i]?.map(({ key, group, order }) => [key, group, order]),
        );
        for (const { key, sealed } of after.rows[i] ?? []) {
          await expect(storageCryptography.openRecord(former.key, table, key, sealed)).rejects.toThrow();
          await storageCryptography.openRecord(vaultKey, table, key, sealed);
        }
      }
      expect(await valuesOf(vaultKey)).toEqual(['a', 'b', 'x']);
      expect(await lock.read()).toMatchObject(RECORD);
    });

    it('is not opened without its key, and makes no other one', async () => {
      await lock.lock(RECORD, await newKey());
      await expect(open()).rejects.toEqual(refused('damaged'));
      expect((await atRest()).keys.map((key) => key.name)).not.toContain('vault');
    });

    it('leaves all as it was wherever it stops', async () => {
      const all = (await atRest()).rows.flat().length;
      for (let at = 0; at < all; at += 1) {
        for (const step of ['openRecord', 'sealRecord'] as const) {
          let left = at;
          const dying = new DexieLockStore(
            name,
            {
              ...storageCryptography,
              [step]: (...given: Parameters<typeof storageCryptography.openRecord>) => {
                left -= 1;
                return left < 0 ? Promise.reject(new Error('the end')) : storageCryptography[step](...given);
              },
            },
            api,
          );
          await expect(dying.lock(RECORD, await newKey())).rejects.toEqual(refused('damaged'));
          expect(await lock.read()).toBeUndefined();
        }
      }
      expect(await valuesOf()).toEqual(['a', 'b', 'x']);
    });

    it('leaves all as it was where one row does not open', async () => {
      await inRawDatabase(name, api, (raw) =>
        raw.table<StoredRow, string>('ledger').update('x', { sealed: new Uint8Array(40) }),
      );
      await expect(lock.lock(RECORD, await newKey())).rejects.toEqual(refused('damaged'));
      expect(await valuesOf()).toEqual(['a', 'b', 'x']);
    });

    it('locks a profile once: a second tab that wanted the same is told', async () => {
      const vaultKey = await newKey();
      await lock.lock(RECORD, vaultKey);
      await expect(lock.lock(NEXT, await newKey())).rejects.toEqual(refused('closed'));
      expect(await valuesOf(vaultKey)).toEqual(['a', 'b', 'x']);
    });

    it('puts another record in place of the one that was opened, and of no other', async () => {
      await lock.lock(RECORD, await newKey());
      await lock.change(RECORD, NEXT);
      expect(await lock.read()).toMatchObject(NEXT);
      await expect(lock.change(RECORD, RECORD)).rejects.toEqual(refused('superseded'));
      await expect(lock.lift(RECORD, await newKey())).rejects.toEqual(refused('superseded'));
      expect(await lock.read()).toMatchObject(NEXT);
    });

    it('keeps the passkey, which another tab may have added meanwhile', async () => {
      const passkey = { id: new Uint8Array(20), salt: new Uint8Array(32), box: new Uint8Array(96).fill(4) };
      await lock.lock(RECORD, await newKey());
      await lock.change(RECORD, { ...RECORD, passkey });
      expect(await lock.read()).toMatchObject({ ...RECORD, passkey });
      await expect(lock.change(RECORD, NEXT)).rejects.toEqual(refused('superseded'));
      await lock.change({ ...RECORD, passkey }, NEXT);
      expect((await lock.read())?.passkey).toBeUndefined();
    });

    it('is lifted with the key that its rows are sealed under', async () => {
      const vaultKey = await newKey();
      await lock.lock(RECORD, vaultKey);
      await lock.count(() => ({ failed: 1, at: 1 }));
      await lock.lift(RECORD, vaultKey);
      expect((await atRest()).keys.map((key) => key.name).sort()).toEqual(['agreement-keys', 'vault', 'wrapping']);
      expect(await valuesOf()).toEqual(['a', 'b', 'x']);
      const again = await newKey();
      await lock.lock(NEXT, again);
      expect(await valuesOf(again)).toEqual(['a', 'b', 'x']);
    });

    it('counts tries of several tabs at once, each of them', async () => {
      await lock.lock(RECORD, await newKey());
      const one = () => lock.count((tries) => ({ failed: (tries?.failed ?? 0) + 1, at: 5 }));
      await Promise.all(Array.from({ length: 8 }, one));
      expect(await lock.count(() => undefined)).toEqual({ failed: 8, at: 5 });
      await lock.forgive();
      expect(await lock.count(() => undefined)).toBeUndefined();
    });

    it('makes no database where there is none', async () => {
      const none = newDatabaseName();
      const nowhere = new DexieLockStore(none, storageCryptography, api);
      expect(await nowhere.read()).toBeUndefined();
      await expect(nowhere.lock(RECORD, await newKey())).rejects.toEqual(refused('closed'));
      const names = (await (api?.indexedDB ?? indexedDB).databases()).map((found) => found.name);
      expect(names).toContain(name);
      expect(names).not.toContain(none);
    });

    it('refuses a lock that a later build made', async () => {
      await lock.lock({ ...RECORD, version: 2 as 1 }, await newKey());
      await expect(lock.read()).rejects.toEqual(refused('newer-version'));
    });

    it('opens to a build that has to rewrite its rows', async () => {
      const vaultKey = await newKey();
      await lock.lock(RECORD, vaultKey);
      const migrations = [
        ...MIGRATIONS,
        {
          stores: {},
          records: {},
          upgrade: rewriting((rows) => rows.rewrite('messages', (found) => ({ ...found, value: [found.value] }))),
        },
      ];
      const { store } = await openDexieStore(name, storageCryptography, { ...api, vaultKey, migrations });
      expect((await store.list('messages', { group: 'g' })).map(({ value }) => value)).toEqual([['a'], ['b'], ['x']]);
      await store.close();
    });
  });
};
