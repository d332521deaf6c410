import { expect, it } from 'vitest';
import { deleteDatabase, newDatabaseName } from '../../../test/support/dexie-harness.ts';
import { storageCryptography } from '../../../test/support/storage-cryptography.ts';
import { put, row } from '../rows.contract.ts';
import { openDexieStore } from './open-dexie-store.ts';

it('an upgrade that is killed with its process leaves every row as it was', async () => {
  const name = newDatabaseName();
  const { store } = await openDexieStore(name, storageCryptography);
  await store.commit([put('messages', row('a', 1)), put('messages', row('b', 2))]);
  await store.close();
  const worker = new Worker(new URL('../../../test/support/dying-upgrade.ts', import.meta.url), { type: 'module' });
  const half = new Promise((resolve, reject) => {
    worker.addEventListener('message', resolve);
    worker.addEventListener('error', reject);
  });
  worker.postMessage(name);
  await half;
  worker.terminate();
  const again = (await openDexieStore(name, storageCryptography)).store;
  expect((await again.list('messages', { group: 'g' })).map(({ value }) => value)).toEqual(['a', 'b']);
  await again.close();
  await deleteDatabase(name);
});
