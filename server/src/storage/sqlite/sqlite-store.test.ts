import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll } from 'vitest';
import { buildServer, type BuiltServer } from '../../../test/support/built-server.ts';
import { describeStore, type StoreHarness } from '../port.contract.ts';
import { openSqliteStore } from './sqlite-store.ts';

let built: BuiltServer;
beforeAll(async () => {
  built = await buildServer();
}, 60_000);

const harness = async (checkpointThread?: URL): Promise<StoreHarness> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'cipherchat-store-'));
  let store = openSqliteStore({ dataDir, checkpointThread });
  return Promise.resolve({
    store,
    reopen: async () => {
      await store.close();
      store = openSqliteStore({ dataDir, checkpointThread });
      return store;
    },
    dispose: async () => {
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  });
};

describeStore('SQLite', () => harness());
describeStore('SQLite, checkpointed by a thread', () => harness(built.checkpointThread));
