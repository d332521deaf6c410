import { expect, it } from 'vitest';
import { deleteDatabase, newDatabaseName } from '../../../test/support/dexie-harness.ts';
import { storageCryptography } from '../../../test/support/storage-cryptography.ts';
import { TABLES } from '../tables.ts';
import { put, row } from '../rows.contract.ts';
import { DexieLockStore } from './dexie-lock-store.ts';
import { openDexieStore } from './open-dexie-store.ts';

it('a lock that is killed with its process while it seals leaves every row as it was', async () => {
  const name = newDatabaseName();
  const { store } = await openDexieStore(name, storageCryptography);
  await store.commit(TABLES.map((table) => put(table, row('a', 1))));
  await store.close();
  const worker = new Worker(new URL('../../../test/support/dying-lock.ts', import.meta.url), { type: 'module' });
  const half = new Promise<MessageEvent<number>>((resolve, reject) => {
    worker.addEventListener('message', resolve);
    worker.addEventListener('error', reject);
  });
  worker.postMessage(name);
  expect((await half).data).toBeGreaterThan(1);
  worker.terminate();
  expect(await new DexieLockStore(name, storageCryptography).read()).toBeUndefined();
  const again = (await openDexieStore(name, storageCryptography)).store;
  for (const table of TABLES)
    expect((await again.list(table, { group: 'g' })).map(({ value }) => value)).toEqual(['a']);
  await again.close();
  await deleteDatabase(name);
});
