/**
 * `audit` on what a real server stored and logged: nothing is found, and then text that is planted in each column, the
 * log and the directory is.
 */
import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { Binary, MongoClient } from 'mongodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { IS_NIGHTLY } from '../../scripts/checks/nightly-files.ts';
import { DECLARED_TABLES, fieldsOf } from '../src/commands/audit/declared-tables.ts';
import { runCommandLine } from '../src/commands/command-line.ts';
import { openOwnerDocuments } from '../src/storage/mongo/owner-documents.ts';
import { openOwnerRows } from '../src/storage/sqlite/owner-rows.ts';
import { AUDITED, fillServer, PLANTED, VAPID_PRIVATE_KEY } from './support/audited-data.ts';
import { copyDataDirectory } from './support/old-data.ts';
import { startServer } from './support/start-server.ts';
import { startTestMongo } from './support/test-mongo.ts';

const PASS = { exitCode: 0, text: 'PASS: everything is ciphertext, a public key or declared metadata.' };

const run = async (settings: Readonly<Record<string, string>>, ...logs: readonly string[]) => {
  const args = logs.flatMap((path) => ['--log', path]);
  return (await runCommandLine(['audit', ...args], { NODE_ENV: 'test', ...settings })) ?? { text: '', exitCode: 2 };
};

/** By day one of the texts for each column, another one for the next; by night each of them. */
const plantedIn = (
  names: readonly [string, string],
  all: readonly (readonly [string, string])[],
): readonly string[] => {
  const place = all.findIndex((other) => other.join() === names.join());
  return IS_NIGHTLY ? PLANTED : [PLANTED[place % PLANTED.length] ?? ''];
};

const dayOf = (dir: string): string => join(dir, 'blobs', readdirSync(join(dir, 'blobs'))[0] ?? '');

const columnsOf = (database: 'sqlite' | 'mongo'): readonly (readonly [string, string])[] =>
  Object.keys(DECLARED_TABLES).flatMap((table) =>
    Object.keys(fieldsOf(table, database) ?? {}).map((column) => [table, column] as const),
  );

describe('audit', () => {
  let folder: string;
  let dataDir: string;
  let log: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cipherchat-audit-'));
    dataDir = join(folder, 'data');
    const server = await startServer({ dataDir, environment: AUDITED });
    await fillServer(server, openOwnerRows(dataDir));
    log = server.logLines.join('');
    await server.stop();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('finds nothing in what a server stored and logged', async () => {
    const path = join(folder, 'server.log');
    writeFileSync(path, log);
    expect(await run({ DATA_DIR: dataDir }, path)).toEqual(PASS);
  });

  it('finds nothing in what release 0.1.0 stored, once this one has upgraded it', async () => {
    const { dataDir: old, known } = copyDataDirectory();
    const server = await startServer({ dataDir: old, at: known.madeAt + 60_000 });
    await server.stop();
    expect(await run({ DATA_DIR: old })).toEqual(PASS);
    rmSync(dirname(old), { recursive: true });
  });

  describe('on SQLite', () => {
    let copy: string;
    beforeEach(() => {
      copy = join(folder, 'copy');
      cpSync(dataDir, copy, { recursive: true });
    });
    afterEach(() => rmSync(copy, { recursive: true }));
    const change = <T>(work: (database: Database.Database) => T): T => {
      const database = new Database(join(copy, 'cipherchat.db'));
      try {
        return work(database);
      } finally {
        database.close();
      }
    };

    it('has a shape for every column of every table, and data in all of them', () => {
      const declared = change((database) =>
        database
          .prepare<[], { table: string; column: string }>(
            `SELECT m.name AS "table", c.name AS "column" FROM sqlite_schema m, pragma_table_info(m.name) c
             WHERE m.type = 'table'`,
          )
          .all(),
      );
      expect(declared.map(({ table, column }) => `${table}.${column}`).toSorted()).toEqual(
        columnsOf('sqlite')
          .map((names) => names.join('.'))
          .toSorted(),
      );
      const empty = [...new Set(declared.map(({ table }) => table))].filter(
        (table) => change((database) => database.prepare(`SELECT 1 FROM "${table}"`).get()) === undefined,
      );
      expect(empty).toEqual(['sqlite_sequence']);
    });

    /** False where SQLite itself takes no such value. */
    const plant = (table: string, column: string, value: string): boolean =>
      change((database) => {
        const isBlob = database
          .prepare<[string, string], number>("SELECT type = 'BLOB' FROM pragma_table_info(?) WHERE name = ?")
          .pluck()
          .get(table, column);
        if (table === 'sqlite_sequence') database.exec("INSERT INTO sqlite_sequence VALUES ('messages', 1)");
        try {
          const { changes } = database
            .prepare(
              `UPDATE "${table}" SET "${column}" = ? WHERE "${column}" IS
                 (SELECT "${column}" FROM "${table}" ORDER BY "${column}" IS NULL LIMIT 1)`,
            )
            .run(isBlob === 1 ? Buffer.from(value) : value);
          expect(changes).toBeGreaterThan(0);
          return true;
        } catch (cause) {
          expect(String(cause)).toMatch(
            /cannot store TEXT value in INTEGER column|datatype mismatch|CHECK constraint failed/u,
          );
          return false;
        }
      });

    it.each(columnsOf('sqlite'))('finds text in %s.%s', async (table, column) => {
      for (const value of plantedIn([table, column], columnsOf('sqlite'))) {
        cpSync(dataDir, copy, { recursive: true });
        if (!plant(table, column, value)) continue;
        const { exitCode, text } = await run({ DATA_DIR: copy });
        expect([exitCode, text], value).toEqual([
          1,
          expect.stringMatching(new RegExp(`^${column}, row \\d+ of ${table}: `, 'mu')),
        ]);
        expect(text).not.toContain(value);
      }
    });

    it.each([
      ['as a number', 'UPDATE users SET createdAt = 0x48656c6c6f21'],
      [
        'in place of a part of a ciphertext',
        "UPDATE messages SET encryptedPayload = CAST(substr(encryptedPayload, 1, 60) || ? || substr(encryptedPayload, 61 + length(?)) AS BLOB) WHERE deliveryStatus = 'sent'",
      ],
      [
        'in the key of a prekey',
        'UPDATE prekeys SET record = CAST(substr(record, 1, 99) || ? || substr(record, 100 + length(?)) AS BLOB) WHERE kind = 3',
      ],
      [
        'in the place of a mark of a prekey',
        'UPDATE prekeys SET keyMark = CAST(substr(? || ?, 1, 32) AS BLOB) WHERE record IS NULL',
      ],
      [
        'in the key of a list',
        'UPDATE deviceLists SET list = CAST(substr(list, 1, 90) || substr(?, 1, 30) || substr(list, 121) AS BLOB)',
      ],
      [
        'in the payload of a delivered message',
        "UPDATE messages SET encryptedPayload = CAST(? || ? AS BLOB) WHERE deliveryStatus = 'delivered'",
      ],
      [
        'as the id of an envelope',
        "UPDATE messages SET _id = lower(hex('meet me at eight')) || substr(_id, 33) WHERE position = 1",
      ],
      ['in a table of its own', 'CREATE TABLE notes AS SELECT ? AS text, ? AS more'],
      ['in a column of its own', 'ALTER TABLE devices ADD COLUMN note TEXT'],
    ])('finds it %s', async (_, sql) => {
      change((database) => {
        const statement = database.prepare(sql);
        const parameters = sql.split('?').length - 1;
        statement.run(...Array.from({ length: parameters }, () => PLANTED[0] ?? ''));
      });
      expect(await run({ DATA_DIR: copy })).toMatchObject({ exitCode: 1 });
    });

    it.each([
      ['a file', (dir: string) => writeFileSync(join(dir, 'notes.txt'), 'x')],
      ['a folder', (dir: string) => mkdirSync(join(dir, 'notes'))],
      ['a lock', (dir: string) => writeFileSync(join(dir, 'cipherchat.lock'), PLANTED[0] ?? '')],
      ['the lock of a move', (dir: string) => writeFileSync(join(dir, 'cipherchat.move'), PLANTED[0] ?? '')],
      ['the name of a source', (dir: string) => writeFileSync(join(dir, 'cipherchat.source'), PLANTED[0] ?? '')],
      [
        'an index of a log',
        (dir: string) =>
          writeFileSync(join(dir, 'cipherchat.before-restore-2026-11-30T16-20-24.db-shm'), PLANTED[1] ?? ''),
      ],
      ['a secret', (dir: string) => writeFileSync(join(dir, 'development-secret'), PLANTED[0] ?? '')],
      ['a file of a conversation', (dir: string) => writeFileSync(join(dayOf(dir), 'a'.repeat(32)), PLANTED[0] ?? '')],
      [
        'a file of a conversation, behind its head',
        (dir: string) =>
          writeFileSync(
            join(dayOf(dir), 'a'.repeat(32)),
            Buffer.concat([Buffer.from([1, 1, 0x41, 18]), randomBytes(9_000), Buffer.from(PLANTED[0] ?? '')]),
          ),
      ],
      ['the name of a file', (dir: string) => writeFileSync(join(dayOf(dir), 'notes'), '')],
      ['a folder of files', (dir: string) => mkdirSync(join(dir, 'blobs', 'notes'))],
      ['a file next to the builds', (dir: string) => writeFileSync(join(dir, 'w', 'notes.js'), '')],
      [
        'a file in a build',
        (dir: string) => {
          mkdirSync(join(dir, 'w', '0123456789abcdef'), { recursive: true });
          writeFileSync(join(dir, 'w', '0123456789abcdef', 'notes.txt'), '');
        },
      ],
    ])('finds it in %s', async (_, make) => {
      make(copy);
      const { exitCode, text } = await run({ DATA_DIR: copy });
      expect(exitCode).toBe(1);
      expect(text).not.toContain('notes');
    });
  });

  it('does not pass where there is nothing to look at', async () => {
    const { exitCode, text } = await run({ DATA_DIR: join(folder, 'nowhere') });
    expect(exitCode).toBe(1);
    expect(text).toContain('there is no database in');
  });

  describe('in a log', () => {
    const look = async (lines: string): Promise<string> => {
      const path = join(folder, 'planted.log');
      writeFileSync(path, lines);
      const { exitCode, text } = await run({ DATA_DIR: join(folder, 'nowhere') }, path);
      expect(exitCode).toBe(1);
      return text;
    };

    it('finds text in every field of every line', async () => {
      const lines = log.trim().split('\n');
      const kinds = new Map(lines.map((line) => [Object.keys(JSON.parse(line) as object).join(), line]));
      expect(kinds.size).toBeGreaterThan(1);
      for (const line of kinds.values()) {
        const fields = JSON.parse(line) as Record<string, unknown>;
        for (const name of Object.keys(fields)) {
          for (const value of [PLANTED[0], [PLANTED[0]], { text: PLANTED[0] }]) {
            const text = await look(`${lines[0] ?? ''}\n${JSON.stringify({ ...fields, [name]: value })}\n`);
            expect(text, name).toMatch(/^line 2 of /u);
            expect(text).not.toContain(PLANTED[0]);
          }
        }
        await look(JSON.stringify({ ...fields, note: 1 }));
      }
    });

    it.each([
      ['a line of its own', PLANTED[0] ?? ''],
      ['a field that another one hides', '{"level":30,"msg":"Can you set it aside?","msg":"request"}'],
      ['a list', '["Can you set it aside?"]'],
      ['a trace', '{"msg":"request failed","err":{"type":"Error","stack":"    at Can you set it aside?"}}'],
      ['the message of an error', '{"msg":"request failed","err":{"type":"Error","message":"Can you set it aside?"}}'],
    ])('finds it as %s', async (_, line) => {
      await look(`${line}\n`);
    });

    it('is refused where there is no such file', async () => {
      expect(await run({ DATA_DIR: dataDir }, '/nowhere.log')).toMatchObject({ exitCode: 2 });
    });
  });

  describe('on MongoDB', async () => {
    const mongo = await startTestMongo();
    afterAll(() => mongo?.stop());
    let url: string;
    let settings: Readonly<Record<string, string>>;
    beforeAll(async () => {
      url = mongo?.newDatabase() ?? '';
      settings = { MONGODB_URL: url, DATA_DIR: join(folder, 'mongo') };
      if (mongo === undefined) return;
      const FILE_DIR = join(folder, 'mongo', 'blobs');
      const environment = { ...AUDITED, MONGODB_URL: url, VAPID_PRIVATE_KEY, FILE_DIR };
      const server = await startServer({ dataDir: join(folder, 'mongo'), environment });
      // A command refuses a database that no server has prepared yet.
      await vi.waitFor(async () => expect((await fetch(`${server.url}/readyz`)).status).toBe(200), 15_000);
      await fillServer(server, openOwnerDocuments(url));
      await server.stop();
    });

    it.runIf(mongo)('finds nothing in what a server stored', async () => {
      expect(await run(settings)).toEqual(PASS);
    });

    it.runIf(mongo).each(columnsOf('mongo'))('finds text in %s.%s', async (table, column) => {
      const client = new MongoClient(url);
      const collection = client.db().collection<{ _id: string }>(table);
      const document = await collection.findOne({ [column]: { $exists: true } });
      // Release 0.1.0 wrote these; and only the upgrade of a database writes the other.
      if (document === null) expect(['sends.senderId', 'sends.envelopeId']).toContain(`${table}.${column}`);
      const kept = document ?? (await collection.findOne());
      for (const value of plantedIn([table, column], columnsOf('mongo'))) {
        const planted = {
          ...kept,
          [column]: Reflect.get(kept ?? {}, column) instanceof Binary ? new Binary(Buffer.from(value)) : value,
        };
        await collection.deleteOne({ _id: kept?._id ?? '' });
        await collection.insertOne(planted as unknown as { _id: string });
        const { exitCode, text } = await run(settings);
        await collection.deleteOne({ _id: String(planted._id) });
        await collection.insertOne(kept as unknown as { _id: string });
        // Without its `_id` as it was, the document that says the schema is missing.
        const found = new RegExp(`^${column}, row \\d+ of ${table}: |No server has used`, 'mu');
        expect([exitCode, text], value).toEqual([1, expect.stringMatching(found)]);
      }
      await client.close();
    });
  });
});
