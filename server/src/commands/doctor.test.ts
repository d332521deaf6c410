/** Each thing that the doctor looks at, once in order and once not. */
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import Database from 'better-sqlite3';
import { DAY_MS } from '@cipherchat/protocol';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from '../../test/support/free-port.ts';
import { startTestMongo, type TestMongo } from '../../test/support/test-mongo.ts';
import { startTestRedis, type TestRedis } from '../../test/support/test-redis.ts';
import { join } from '../storage/contract-samples.contract.ts';
import { openMongoStore } from '../storage/mongo/mongo-store.ts';
import { openSqliteStore } from '../storage/sqlite/sqlite-store.ts';
import { runCommandLine } from './command-line.ts';
import { checkNode } from './doctor/machine.ts';

const SECRET = 'Qm9uIGpvdXIsIG1vbmRlICEgVm9pY2kgMzIgYnl0ZXM';
const NOWHERE = 'mongodb://alice:hunter2@127.0.0.1:1/chat?serverSelectionTimeoutMS=300';

describe('doctor', () => {
  let dataDir: string;
  let settings: Record<string, string>;
  beforeEach(async () => {
    dataDir = mkdtempSync(joinPath(tmpdir(), 'cipherchat-doctor-'));
    const store = openSqliteStore({ dataDir });
    await join(store);
    await store.keepReading({ node: 'n', at: Date.now(), isTrusted: true });
    await store.close();
    for (const name of readdirSync(dataDir)) chmodSync(joinPath(dataDir, name), 0o600);
    settings = {
      NODE_ENV: 'test',
      DATA_DIR: dataDir,
      HOST: '127.0.0.1',
      PORT: String(await freePort()),
      PWA_DIR: 'none',
      WIDGET_DIR: 'none',
      DISK_RESERVE_MB: '1',
    };
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));
  const look = async (changes: Record<string, string> = {}) => {
    const { text, exitCode } = (await runCommandLine(['doctor'], { ...settings, ...changes })) ?? { text: '' };
    return { text, exitCode, lines: text.split('\n').filter((line) => /^(?:warn|fail) /u.test(line)) };
  };
  const inDatabase = (change: (database: Database.Database) => void): void => {
    const database = new Database(joinPath(dataDir, 'cipherchat.db'));
    change(database);
    database.close();
  };

  it('finds nothing where all is well, and leaves the directory as it is', async () => {
    const before = readdirSync(dataDir);
    expect(await look()).toMatchObject({ exitCode: 0, lines: [] });
    expect(readdirSync(dataDir).filter((name) => !/-(?:wal|shm)$/u.test(name))).toEqual(
      before.filter((name) => !/-(?:wal|shm)$/u.test(name)),
    );
  });

  it.each<[string, Record<string, string>, number, RegExp]>([
    ['a setting that is wrong', { PORT: 'x' }, 1, /^fail  settings: PORT/u],
    ['a variable that is misspelt', { DATADIR: 'x' }, 0, /^warn  settings: DATADIR.+DATA_DIR/u],
    ['a directory that is not there', { DATA_DIR: '/tmp/cipherchat-nowhere' }, 0, /^warn  data directory/u],
    ['a disk with too little room', { DISK_RESERVE_MB: '1000000' }, 1, /^fail  disk: .+nothing new is stored/u],
    ['a build that is not there', { WIDGET_DIR: '/tmp' }, 1, /^fail  builds: no widget in WIDGET_DIR/u],
    ['an address of another machine', { HOST: '192.0.2.1' }, 1, /^fail  port: cannot listen/u],
    [
      'TLS in front and no proxy that is trusted',
      { NODE_ENV: 'production', PUBLIC_URL: 'https://chat.example', JWT_SECRET: SECRET },
      0,
      /^warn  proxies/u,
    ],
    ['a port that others reach past the proxy', { TRUSTED_PROXY_HOPS: '1', HOST: '0.0.0.0' }, 0, /^warn  proxies/u],
    ['a MongoDB that is away', { MONGODB_URL: NOWHERE }, 1, /^fail  MongoDB: MongoDB failed/u],
    [
      'a Redis that is away',
      { MONGODB_URL: NOWHERE, REDIS_URL: 'redis://:hunter2@127.0.0.1:1', JWT_SECRET: SECRET },
      1,
      /^warn  Redis: is away \(ECONNREFUSED\)/mu,
    ],
  ])('finds %s', async (_, changes, exitCode, sentence) => {
    const found = await look(changes);
    expect(found.exitCode).toBe(exitCode);
    expect(found.lines.join('\n')).toMatch(sentence);
    expect(found.text).not.toMatch(/hunter2|alice/u);
    if (changes['MONGODB_URL'] === undefined) expect(found.lines).toHaveLength(1);
  });

  it('finds a port that is in use', async () => {
    const busy = createServer().listen(Number(settings['PORT']), '127.0.0.1');
    const { lines, exitCode } = await look();
    busy.close();
    expect([lines, exitCode]).toEqual([[expect.stringMatching(/^warn  port: .+in use/u)], 0]);
  });

  it('finds files that others may read', async () => {
    chmodSync(dataDir, 0o755);
    chmodSync(joinPath(dataDir, 'cipherchat.db'), 0o644);
    expect((await look()).lines).toEqual([expect.stringContaining('others may read: ., cipherchat.db')]);
  });

  it('finds a damaged database', async () => {
    const file = joinPath(dataDir, 'cipherchat.db');
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0x5a, 3 * 4096, bytes.length));
    const { lines, exitCode } = await look();
    expect(exitCode).toBe(1);
    expect(lines[0]).toMatch(/^fail  database/u);
  });

  it.each([
    ['older', 4, 0, /^warn  database: schema 4;/u],
    ['newer', 99, 1, /^fail  database: .+newer version/u],
  ])('tells a database of an %s version', async (_, version, exitCode, sentence) => {
    inDatabase((database) => database.pragma(`user_version = ${version}`));
    const found = await look();
    expect(found.exitCode).toBe(exitCode);
    expect(found.lines[0]).toMatch(sentence);
  });

  it('finds a clock that is far from what the servers wrote', async () => {
    inDatabase((database) =>
      database.prepare("UPDATE service SET value = ? WHERE _id = 'clock:n'").run(String(Date.now() - 40 * DAY_MS)),
    );
    expect((await look()).lines).toEqual([expect.stringMatching(/^warn  clock: 40 days away/u)]);
  });

  it('does not run on a Node that the server does not know', () => {
    const versions = ['20.18.1', '18.20.0', '20.19.0', '22.20.0', '24.1.0'];
    expect(versions.map((version) => checkNode(version).level)).toEqual(['fail', 'fail', 'ok', 'ok', 'warn']);
  });

  describe('with real stores', () => {
    let mongo: TestMongo | undefined;
    let redis: TestRedis | undefined;
    beforeAll(async () => {
      [mongo, redis] = [await startTestMongo(), await startTestRedis()];
    });
    afterAll(async () => {
      await mongo?.stop();
      await redis?.stop();
    });

    it('says what they are', async (context) => {
      if (mongo === undefined || redis === undefined) return context.skip();
      const url = mongo.newDatabase();
      const fresh = await look({ MONGODB_URL: url, REDIS_URL: redis.url, JWT_SECRET: SECRET });
      expect(fresh.text).toMatch(/^ok {4}MongoDB: version \d.+majority/mu);
      expect(fresh.text).toMatch(/^ok {4}MongoDB: an empty database/mu);
      expect(fresh.text).toMatch(/^ok {4}Redis: version \d/mu);
      expect(await mongo.documents(url, 'service')).toEqual([]);
      const store = openMongoStore({ url });
      await join(store);
      await store.close();
      expect((await look({ MONGODB_URL: url })).text).toMatch(/^ok {4}MongoDB: schema \d/mu);
    });
  });
});
