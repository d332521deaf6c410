import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeStore, type StoreHarness } from '../port.contract.ts';
import { openSqliteStore } from './sqlite-store.ts';

describeStore('SQLite', async (): Promise<StoreHarness> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'cipherchat-store-'));
  let store = openSqliteStore({ dataDir });
  return Promise.resolve({
    store,
    reopen: async () => {
      await store.close();
      store = openSqliteStore({ dataDir });
      return store;
    },
    dispose: async () => {
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  });
});
