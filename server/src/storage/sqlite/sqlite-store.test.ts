import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { buildServer, type BuiltServer } from '../../../test/support/built-server.ts';
import { describeStore, type StoreHarness } from '../port.contract.ts';
import { openSqliteStore } from './sqlite-store.ts';

let built: BuiltServer;
beforeAll(async () => {
  built = await buildServer();
}, 60_000);
afterAll(() => built.dispose());

const harness = async (writerThread?: URL): Promise<StoreHarness> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'cipherchat-store-'));
  let store = openSqliteStore({ dataDir, writerThread });
  return Promise.resolve({
    store,
    reopen: async () => {
      await store.close();
      store = openSqliteStore({ dataDir, writerThread });
      return store;
    },
    dispose: async () => {
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  });
};

describeStore('SQLite', () => harness());
describeStore('SQLite, written by a thread', () => harness(built.writerThread));
