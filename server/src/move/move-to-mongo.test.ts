/** The data of a real server are moved. The move is stopped at each place and run again: nothing is lost or doubled. */
import { mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tmpdir } from 'node:os';
import Database from 'better-sqlite3';
import { MongoClient, type Document } from 'mongodb';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IS_NIGHTLY } from '../../../scripts/checks/nightly-files.ts';
import { AUDITED, fillServer } from '../../test/support/audited-data.ts';
import { copyDataDirectory } from '../../test/support/old-data.ts';
import { startServer } from '../../test/support/start-server.ts';
import { startTestMongo, type TestMongo } from '../../test/support/test-mongo.ts';
import { openMongoStore } from '../storage/mongo/mongo-store.ts';
import { openOwnerRows } from '../storage/sqlite/owner-rows.ts';
import { MOVED_TABLES, openRowsToMove, TABLES_LEFT, type MovedTable } from '../storage/sqlite/rows-to-move.ts';
import { openSqliteStore } from '../storage/sqlite/sqlite-store.ts';
import type { StoredRow } from '../storage/stored-tables.ts';
import { MAPPINGS } from './documents-of-rows.ts';
import { moveToMongo, type MoveOptions } from './move-to-mongo.ts';

const found = await startTestMongo();
afterAll(() => found?.stop());

const AT = 1_800_000_000_000;
/** What MongoDB reads from the lists, or has no use for. */
const COLUMNS_LEFT: Readonly<Partial<Record<MovedTable, readonly string[]>>> = {
  users: ['username', 'listVersion', 'listHash', 'listedDevices'],
  messages: ['position'],
  // Each row is read twice: as an invitation, and as one that was used.
  invitations: ['userId'],
  usedInvitations: ['createdAt'],
};

const SLOW = 120_000;

describe.runIf(found !== undefined)('a move from SQLite to MongoDB', { timeout: SLOW }, () => {
  const mongo = found as TestMongo;
  const folders: string[] = [];
  let url: string;
  beforeEach(() => {
    url = mongo.newDatabase();
  });
  afterEach(async () => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
    await mongo.drop(url);
  });

  /** Data of release 0.1.0, brought up to date. */
  const oldData = async (): Promise<string> => {
    const { dataDir } = copyDataDirectory();
    folders.push(dirname(dataDir));
    await openSqliteStore({ dataDir }).close();
    return dataDir;
  };
  /** Data in every table. */
  const newData = async (): Promise<string> => {
    const dataDir = mkdtempSync(join(tmpdir(), 'cipherchat-move-'));
    folders.push(dataDir);
    const server = await startServer({ dataDir, environment: AUDITED });
    await fillServer(server, openOwnerRows(dataDir));
    await server.stop();
    return dataDir;
  };
  const move = (dataDir: string, more: Partial<MoveOptions> = {}) =>
    moveToMongo({ dataDir, url, now: AT, progress: () => undefined, ...more });
  const inMongo = async (): Promise<Readonly<Record<string, readonly Document[]>>> => {
    const client = new MongoClient(url);
    try {
      const names = (await client.db().listCollections().toArray()).map(({ name }) => name).sort();
      const read = async (name: string) =>
        [name, await client.db().collection(name).find().sort({ _id: 1 }).toArray()] as const;
      return Object.fromEntries(await Promise.all(names.map(read)));
    } finally {
      await client.close();
    }
  };
  const inSqlite = <T>(dataDir: string, query: string): T[] => {
    const database = new Database(join(dataDir, 'cipherchat.db'), { readonly: true });
    const rows = database.prepare<[], T>(query).all();
    database.close();
    return rows;
  };

  it('copies each table, or the table is known to be of no use there', async () => {
    const dataDir = await newData();
    const names = inSqlite<{ readonly name: string }>(
      dataDir,
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_stat%'",
    ).map(({ name }) => name);
    expect([...MOVED_TABLES, ...TABLES_LEFT]).toEqual(expect.arrayContaining(names));
    const moved = openRowsToMove(dataDir);
    const columns = MOVED_TABLES.flatMap((table) => {
      const read = new Set<string>(COLUMNS_LEFT[table]);
      const rows = [...moved.pages(table, 100)].flat();
      expect(rows.length, table).toBeGreaterThan(0);
      const get = (row: StoredRow, name: string) => (read.add(name), row[name]);
      for (const row of rows) MAPPINGS[table].document(new Proxy(row, { get }));
      return Object.keys(rows[0] ?? {}).filter((name) => !read.has(name));
    });
    moved.close();
    expect(columns).toEqual([]);
  });

  it.each([
    ['release 0.1.0', oldData],
    ['this release', newData],
  ])('of data of %s copies every row, and verifies that', async (_, data) => {
    const dataDir = await data();
    const told = await move(dataDir);
    expect(told.kind).toBe('moved');
    const documents = await inMongo();
    const tables = ['users', 'deviceLists', 'devices', 'prekeys', 'handedOut', 'messages', 'sends'];
    for (const table of [...tables, 'switchedOff', 'invitations']) {
      const rows = inSqlite(dataDir, `SELECT * FROM ${table}`);
      expect([table, documents[table]?.length ?? 0]).toEqual([table, rows.length]);
    }
    expect(inSqlite(dataDir, "SELECT value FROM service WHERE _id = 'moved'")).toEqual([{ value: String(AT) }]);
    const service = new Map(documents['service']?.map(({ _id, value }) => [String(_id), value as unknown]));
    expect(service.get('moved')).toBe(AT);
    expect(service.has('moving')).toBe(false);
    expect(await move(dataDir)).toEqual({ kind: 'moved-before', at: AT });
    expect(await inMongo()).toEqual(documents);
  });

  it('that is killed at any place goes on when it is run again, and ends with the same data', async () => {
    const dataDir = await oldData();
    const places: string[] = [];
    expect(await move(dataDir, { betweenWrites: (place) => void places.push(place) })).toMatchObject({ kind: 'moved' });
    const expected = await inMongo();
    expect(places).toEqual(expect.arrayContaining(['begun', 'messages: page', 'service: done', 'verified', 'marked']));
    const [marks, all] = [['begun', 'verified', 'marked'], [...new Set(places)]];
    // By day the marks and each sixth of the others, from one that the day chooses.
    const day = new Date().getUTCDate();
    for (const deadAt of all.filter((place, i) => IS_NIGHTLY || marks.includes(place) || i % 6 === day % 6)) {
      await mongo.drop(url);
      url = mongo.newDatabase();
      const again = await oldData();
      const betweenWrites = (place: string): void => {
        if (place === deadAt) throw new Error('killed');
      };
      await expect(move(again, { betweenWrites }), deadAt).rejects.toMatchObject({ name: 'StorageError' });
      // Between the two marks neither of them can be served, at any other place SQLite.
      const served = openMongoStore({ url });
      await expect(served.probe(), deadAt).rejects.toThrow('Data are being moved');
      await served.close();
      if (deadAt === 'marked') expect(() => openSqliteStore({ dataDir: again })).toThrow('were moved to MongoDB');
      else await openSqliteStore({ dataDir: again }).close();
      expect(await move(again), deadAt).toMatchObject({ kind: 'moved' });
      expect(await inMongo(), deadAt).toEqual(expected);
    }
  });

  it('brings an older copy up to date: what is new, what has changed, and what is gone', async () => {
    const dataDir = await newData();
    const stopped = (place: string): void => {
      if (place === 'verified') throw new Error('killed');
    };
    await expect(move(dataDir, { betweenWrites: stopped })).rejects.toThrow();
    const database = new Database(join(dataDir, 'cipherchat.db'));
    database.exec(`
      DELETE FROM messages WHERE position = (SELECT MIN(position) FROM messages);
      UPDATE prekeys SET record = NULL WHERE kind = 2;
      INSERT INTO sends SELECT randomblob(32), ${AT} FROM sends LIMIT 1;
    `);
    database.close();
    expect(await move(dataDir)).toMatchObject({ kind: 'moved' });
    const documents = await inMongo();
    const count = (query: string) => inSqlite<{ readonly n: number }>(dataDir, query)[0]?.n;
    expect(documents['messages']).toHaveLength(count('SELECT COUNT(*) AS n FROM messages') ?? -1);
    expect(documents['sends']).toHaveLength(count('SELECT COUNT(*) AS n FROM sends') ?? -1);
    const left = documents['prekeys']?.filter(({ kind, record }) => kind === 2 && record !== null);
    expect(left).toEqual([]);
  });

  it('does not end while a server uses the directory, and copies what it has', async () => {
    const dataDir = await newData();
    const store = openSqliteStore({ dataDir });
    expect(await move(dataDir)).toMatchObject({ kind: 'server-runs' });
    expect((await inMongo())['messages']?.length).toBeGreaterThan(0);
    await store.probe();
    await store.close();
    expect(await move(dataDir)).toMatchObject({ kind: 'moved' });
  });

  it('leaves a database alone that is in use', async () => {
    const used = openMongoStore({ url });
    await used.probe();
    const dataDir = await newData();
    expect(await move(dataDir)).toEqual({ kind: 'in-use' });
    await used.probe();
    await used.close();
    await openSqliteStore({ dataDir }).close();
  });

  it('refuses data that were moved to another database, and changes nothing there', async () => {
    const dataDir = await newData();
    await move(dataDir);
    const other = mongo.newDatabase();
    expect(await move(dataDir, { url: other })).toEqual({ kind: 'moved-elsewhere', at: AT });
    expect(await mongo.documents(other, 'service')).toEqual([]);
  });

  it('finds a document that differs, and lets neither database take the place of the other', async () => {
    const dataDir = await newData();
    const client = new MongoClient(url);
    const told = await move(dataDir, {
      betweenWrites: async (place) => {
        if (place === 'service: done') await client.db().collection('users').deleteMany({});
      },
    });
    await client.close();
    expect(told).toEqual({ kind: 'differs', tables: ['users'] });
    await openSqliteStore({ dataDir }).close();
  });
});
