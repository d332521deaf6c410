import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect, openDatabase, type OpenedDatabase } from './open-database.ts';
import { MIGRATIONS } from './migrations.ts';

describe('the database file', () => {
  let dataDir: string;
  let file: string;
  let opened: OpenedDatabase | undefined;
  const open = () => (opened = openDatabase({ dataDir }));
  const close = (): void => {
    opened?.database.close();
    opened?.release();
    opened = undefined;
  };
  const pragma = (name: string): unknown => opened?.database.pragma(name, { simple: true });
  const edit = (change: (database: Database.Database) => void): void => {
    const database = new Database(file);
    change(database);
    database.close();
  };

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'cipherchat-file-'));
    file = join(dataDir, 'cipherchat.db');
  });
  afterEach(() => {
    close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('flushes each commit: a write-ahead log with synchronous FULL', () => {
    open();
    const writing = connect({ dataDir });
    const settings = ['journal_mode', 'synchronous'].map((name) => writing.pragma(name, { simple: true }));
    writing.close();
    expect(settings).toEqual(['wal', 2]);
  });

  it('makes the directory where it is missing', () => {
    dataDir = join(dataDir, 'deeper', 'still');
    open();
    expect(pragma('user_version')).toBe(MIGRATIONS.length);
  });

  it('is read through one connection and written through another', () => {
    const { database } = open();
    expect(() => database.exec('DELETE FROM users')).toThrow(/readonly/u);
  });

  it('has the collections and fields that operators were promised', () => {
    const { database } = open();
    const fields = (table: string) =>
      database.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
    expect(fields('users')).toEqual(expect.arrayContaining(['_id', 'username', 'publicKey', 'createdAt']));
    expect(fields('messages')).toEqual(
      expect.arrayContaining([
        '_id',
        'senderId',
        'receiverId',
        'encryptedPayload',
        'iv',
        'timestamp',
        'deliveryStatus',
      ]),
    );
  });

  it('is for one server alone, and says so', () => {
    open();
    expect(() => openDatabase({ dataDir, lockTimeoutMs: 10 })).toThrow(/Another server uses the data directory/u);
  });

  it('can be opened again after it was closed', () => {
    open();
    close();
    expect(() => open()).not.toThrow();
  });

  it('refuses a file of something else and leaves it as it is', () => {
    edit((database) => database.exec('CREATE TABLE recipes (name TEXT); PRAGMA user_version = 3'));
    const before = readFileSync(file);
    expect(open).toThrow(/is not a CipherChat database/u);
    expect(readFileSync(file)).toEqual(before);
  });

  it('refuses what is no database at all', () => {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, 'a diary, and not a database'.repeat(100));
    expect(open).toThrow(expect.objectContaining({ name: 'StorageError' }) as Error);
  });

  it('looks for damage after a clean stop too', () => {
    open();
    close();
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 4096, 3 * 4096);
    writeFileSync(file, bytes);
    expect(open).toThrow(/damaged|failed/u);
  });

  it('says what is lost where the write-ahead log is damaged in the middle, and not for its torn or old end', () => {
    open();
    const writing = connect({ dataDir });
    writing.exec('PRAGMA wal_autocheckpoint = 0');
    const write = (i: number): void => {
      writing.prepare("INSERT INTO service VALUES (?, 'x')").run(`row ${String(i)}`);
    };
    for (let i = 0; i < 30; i += 1) write(i);
    const [main, log] = [readFileSync(file), readFileSync(`${file}-wal`)];
    const problemsWith = (bytes: Buffer): readonly string[] => {
      const dir = mkdtempSync(join(tmpdir(), 'cipherchat-log-'));
      const problems: string[] = [];
      writeFileSync(join(dir, 'cipherchat.db'), main);
      writeFileSync(join(dir, 'cipherchat.db-wal'), bytes);
      const { database, release } = openDatabase({ dataDir: dir, onProblem: (problem) => problems.push(problem) });
      database.close();
      release();
      rmSync(dir, { recursive: true });
      return problems;
    };
    const overwritten = Buffer.from(log);
    const middle = 32 + 10 * (24 + 4096);
    overwritten.fill(0x5a, middle, middle + 4096);
    expect(problemsWith(overwritten)).toEqual([
      expect.stringMatching(/^The write-ahead log is damaged: \d+ of its pages/u),
    ]);
    expect(problemsWith(log)).toEqual([]);
    expect(problemsWith(log.subarray(0, log.length - 2_000))).toEqual([]);
    writing.pragma('wal_checkpoint(RESTART)');
    write(100);
    expect(problemsWith(readFileSync(`${file}-wal`))).toEqual([]);
    writing.close();
  });

  it('looks for damage after an unclean stop', () => {
    open();
    close();
    edit((database) => database.exec("INSERT INTO users VALUES ('a', NULL, x'00', 1, 1, x'00', '')"));
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 4096, 3 * 4096);
    writeFileSync(file, bytes);
    writeFileSync(`${file}-wal`, '');
    expect(open).toThrow(/damaged|failed/u);
  });
});
