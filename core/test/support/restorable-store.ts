/** Stores of the server of which a test makes backups, and that it puts back to one: as an operator would do it. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { MongoClient, type Document } from 'mongodb';
import type { Store } from '../../../server/src/storage/port.ts';
import { newMemoryData } from '../../../server/src/storage/memory/memory-data.ts';
import { openMemoryStore } from '../../../server/src/storage/memory/memory-store.ts';
import { openMongoStore } from '../../../server/src/storage/mongo/mongo-store.ts';
import { openSqliteStore } from '../../../server/src/storage/sqlite/sqlite-store.ts';
import type { TestMongo } from '../../../server/test/support/test-mongo.ts';
import { busyWith } from './busy-cryptography.ts';

export type RestorableStore = {
  /** Goes on after `restore`, as a server that was started again does. */
  readonly store: Store;
  /** Resolves with what puts the store back to this moment; it can be called more than once. */
  readonly backup: () => Promise<() => Promise<void>>;
  readonly dispose: () => Promise<void>;
};

type Opened = { current: Store };

/** Calls go to the store that is open at the time. */
const delegating = (opened: Opened): Store =>
  new Proxy(opened.current, {
    get: (_, name: keyof Store) => {
      const method = (...parameters: readonly unknown[]): unknown =>
        busyWith((opened.current[name] as (...given: readonly unknown[]) => Promise<unknown>)(...parameters));
      return method;
    },
  });

export const restorableMemory = (): Promise<RestorableStore> => {
  const opened: Opened = { current: openMemoryStore(newMemoryData()) };
  let data = newMemoryData();
  opened.current = openMemoryStore(data);
  const backup = () => {
    const copy = structuredClone(data);
    return Promise.resolve(() => {
      data = structuredClone(copy);
      opened.current = openMemoryStore(data);
      return Promise.resolve();
    });
  };
  return Promise.resolve({ store: delegating(opened), backup, dispose: () => opened.current.close() });
};

export const restorableSqlite = (): Promise<RestorableStore> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'cipherchat-restored-'));
  const file = join(dataDir, 'cipherchat.db');
  const opened: Opened = { current: openSqliteStore({ dataDir }) };
  let backups = 0;
  const backup = async () => {
    backups += 1;
    const copy = join(dataDir, `backup-${String(backups)}.db`);
    const database = new Database(file, { readonly: true });
    await busyWith(database.backup(copy));
    database.close();
    return async () => {
      await opened.current.close();
      for (const rest of ['-wal', '-shm']) rmSync(`${file}${rest}`, { force: true });
      copyFileSync(copy, file);
      opened.current = openSqliteStore({ dataDir });
    };
  };
  const dispose = async () => {
    await opened.current.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return Promise.resolve({ store: delegating(opened), backup, dispose });
};

export const restorableMongo = async (mongo: TestMongo): Promise<RestorableStore> => {
  const url = mongo.newDatabase();
  const client = new MongoClient(url);
  const opened: Opened = { current: openMongoStore({ url }) };
  await opened.current.probe();
  const documentsOf = async (name: string) => [name, await client.db().collection(name).find().toArray()] as const;
  const put = async (name: string, documents: readonly Document[]): Promise<void> => {
    const collection = client.db().collection(name);
    await collection.deleteMany({});
    if (documents.length > 0) await collection.insertMany([...documents]);
  };
  const backup = async () => {
    const names = (await busyWith(client.db().listCollections().toArray())).map(({ name }) => name);
    const copy = await busyWith(Promise.all(names.map(documentsOf)));
    return async () => {
      await opened.current.close();
      for (const name of (await client.db().listCollections().toArray()).map((one) => one.name)) {
        await put(name, copy.find(([of]) => of === name)?.[1] ?? []);
      }
      opened.current = openMongoStore({ url });
    };
  };
  const dispose = async () => {
    await opened.current.close();
    await client.close();
    await mongo.drop(url);
  };
  return { store: delegating(opened), backup, dispose };
};
