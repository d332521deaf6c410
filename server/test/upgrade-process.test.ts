/** The upgrade of data by a real process: killed in the middle of it, and in front of data of a newer release. */
import { cpSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { MongoClient } from 'mongodb';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IS_NIGHTLY } from '../../scripts/checks/nightly-files.ts';
import { MIGRATIONS as MONGO_MIGRATIONS } from '../src/storage/mongo/migrations.ts';
import { MIGRATIONS } from '../src/storage/sqlite/migrations.ts';
import type { FailpointServer } from './support/failpoint-server.ts';
import { copyDataDirectory, fillDatabase, returning, type KnownData } from './support/old-data.ts';
import { waitingFor } from './support/person.ts';
import { PROCESS_TEST_MS, withServerProcess } from './support/server-process.ts';
import { startServer } from './support/start-server.ts';
import { startTestMongo, type TestMongo } from './support/test-mongo.ts';

/** A line of its own, not one of the log. */
const REFUSAL = /^(?!\{).*newer version of CipherChat \(7\.1\.0, schema 99\)\. .+Install CipherChat 7\.1\.0 or newer/mu;

const found = await startTestMongo();
afterAll(() => found?.stop());

describe('an upgrade', { timeout: PROCESS_TEST_MS }, () => {
  let server: FailpointServer;
  withServerProcess((one) => {
    server = one;
  });

  const inFile = <T>(work: (database: Database.Database) => T): T => {
    const database = new Database(join(server.dataDir, 'cipherchat.db'));
    try {
      return work(database);
    } finally {
      database.close();
    }
  };
  const versionOfFile = (): unknown => inFile((database) => database.pragma('user_version', { simple: true }));

  /** All mail is there for its receivers, at the time at which the data were made. */
  const expectAllMail = async (known: KnownData, environment: Readonly<Record<string, string>>): Promise<void> => {
    const { dataDir } = server;
    const whole = await startServer({ environment, dataDir, at: known.madeAt + 60_000 });
    for (const name of ['alice', 'bob'] as const) {
      const person = returning(whole, known, name);
      await person.connect();
      expect((await waitingFor(person)).map(({ id }) => id)).toEqual(known.waiting[name].map(({ id }) => id));
      person.leave();
    }
    await whole.stop();
  };

  const putOldData = (): KnownData => {
    const { dataDir, known } = copyDataDirectory();
    cpSync(dataDir, server.dataDir, { recursive: true, preserveTimestamps: true });
    rmSync(dirname(dataDir), { recursive: true, force: true });
    return known;
  };

  /** All after that of release 0.1.0, whose file it is. */
  /** By day the newest two. */
  const LATER = MIGRATIONS.map((_, i) => i + 1).slice(IS_NIGHTLY ? 1 : -2);

  it.each(LATER.flatMap((to) => [[`${to}: changed`, to - 1] as const, [`${to}: done`, to] as const]))(
    'of a file that is killed at "%s" loses nothing',
    async (place, version) => {
      const known = putOldData();
      await server.launch({ FAILPOINT_MIGRATION: place });
      expect(await server.exited()).toBeNull();
      expect(versionOfFile()).toBe(version);
      await expectAllMail(known, { PUBLIC_URL: 'http://chat.example:3000' });
      expect(versionOfFile()).toBe(MIGRATIONS.length);
    },
  );

  it('refuses a file of a newer release on stderr, with what to do', async () => {
    putOldData();
    inFile((database) => {
      database.exec('CREATE TABLE service (_id TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID, STRICT');
      database.exec("INSERT INTO service VALUES ('release', '7.1.0')");
      database.pragma('user_version = 99');
    });
    await server.launch();
    expect(await server.exited()).toBe(1);
    expect(server.output).toMatch(REFUSAL);
  });

  describe.runIf(found !== undefined)('of MongoDB', () => {
    const mongo = found as TestMongo;
    let url: string;
    beforeEach(() => {
      url = mongo.newDatabase();
    });
    afterEach(() => mongo.drop(url));

    const setSchema = async (change: object): Promise<void> => {
      const client = new MongoClient(url);
      const service = client.db().collection<{ _id: string }>('service');
      await service.updateOne({ _id: 'schema' }, { $set: change }, { upsert: true });
      await client.close();
    };

    const schemaVersion = async (): Promise<unknown> =>
      (await mongo.documents(url, 'service')).find(({ _id }) => _id === 'schema')?.['value'];

    it('that is killed loses nothing', async () => {
      const known = await fillDatabase(url);
      await setSchema({ value: 0 });
      await server.launch({ MONGODB_URL: url, FAILPOINT_MIGRATION: '1: changed' });
      expect(await server.exited()).toBeNull();
      expect(await schemaVersion()).toBe(0);
      await expectAllMail(known, { MONGODB_URL: url, JWT_SECRET: known.jwtSecret ?? '' });
      expect(await schemaVersion()).toBe(MONGO_MIGRATIONS.length);
    });

    it('ends a server in front of data of a newer release, with what to do on stderr', async () => {
      await setSchema({ value: 99, release: '7.1.0' });
      await server.launch({ MONGODB_URL: url });
      expect(await server.exited()).toBe(1);
      expect(server.output).toMatch(REFUSAL);
    });
  });
});
