import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { conditionOfLog } from './write-ahead-log.ts';

const HEADER_BYTES = 32;
const FRAME_BYTES = 24 + 4096;

describe('the condition of a write-ahead log', () => {
  let dir: string;
  let file: string;
  let database: Database.Database;
  const connect = (): Database.Database => {
    const connection = new Database(file);
    connection.pragma('journal_mode = WAL');
    connection.pragma('wal_autocheckpoint = 0');
    return connection;
  };
  /** Each row fills a page. */
  const insert = (rows: number): void => {
    for (let i = 0; i < rows; i += 1) database.prepare('INSERT INTO t VALUES (randomblob(4000))').run();
  };
  const rows = (): unknown => database.prepare('SELECT COUNT(*) FROM t').pluck().get();
  const log = (): Buffer => readFileSync(`${file}-wal`);

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'cipherchat-log-'));
    file = join(dir, 'a.db');
    database = connect();
    database.exec('CREATE TABLE t (bytes BLOB)');
    insert(3);
  });
  afterEach(() => {
    database.close();
    rmSync(dir, { recursive: true });
  });

  /** As a server is killed after `bytes` of its log: another one goes on from the files. */
  const killedAt = (bytes: Buffer): void => {
    const main = readFileSync(file);
    database.close();
    writeFileSync(file, main);
    writeFileSync(`${file}-wal`, bytes);
    database = connect();
  };

  it('loses nothing by a commit that was cut off between two frames and written over in part', () => {
    const before = log().length;
    database.transaction(() => insert(40))();
    killedAt(log().subarray(0, before + 30 * FRAME_BYTES));
    insert(1);
    expect(rows()).toBe(4);
    expect(log().length).toBe(before + 30 * FRAME_BYTES);
    expect(conditionOfLog(`${file}-wal`)).toMatchObject({ lost: 0 });
  });

  it('loses nothing by a transaction that was too large for the cache and rolled back', () => {
    database.pragma('cache_size = 5');
    const before = log().length;
    database.exec('BEGIN');
    insert(40);
    database.exec('ROLLBACK');
    expect(log().length).toBeGreaterThan(before + 20 * FRAME_BYTES);
    insert(1);
    expect(conditionOfLog(`${file}-wal`)).toMatchObject({ lost: 0 });
    expect(rows()).toBe(4);
  });

  it('loses what was committed behind a damaged frame, and not the rest of a commit that was cut off', () => {
    const [at, bytes] = [log().length, HEADER_BYTES];
    insert(5);
    const committed = (log().length - bytes) / FRAME_BYTES;
    const damaged = (at - bytes) / FRAME_BYTES;
    const end = log().length;
    database.transaction(() => insert(40))();
    const torn = Buffer.from(log().subarray(0, end + 30 * FRAME_BYTES));
    torn.fill(0x5a, at + 24, at + FRAME_BYTES);
    writeFileSync(join(dir, 'torn'), torn);
    expect(conditionOfLog(join(dir, 'torn'))).toEqual({ intact: damaged, lost: committed - damaged });
    killedAt(torn);
    expect(rows()).toBe(3);
  });
});
