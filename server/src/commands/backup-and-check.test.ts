import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { idsOf, join as joins, MAILBOX_LIMIT, NOW, sendOf } from '../storage/contract-samples.contract.ts';
import type { Store } from '../storage/port.ts';
import { openSqliteStore } from '../storage/sqlite/sqlite-store.ts';
import { runCommandLine } from './command-line.ts';

const FRAME_BYTES = 24 + 4096;

describe('a command', () => {
  let dataDir: string;
  let store: Store;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'cipherchat-command-'));
    store = openSqliteStore({ dataDir });
  });
  afterEach(async () => {
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const settings = (more: Readonly<Record<string, string>> = {}) => ({ NODE_ENV: 'test', DATA_DIR: dataDir, ...more });
  const run = (...args: readonly string[]) => runCommandLine(args, settings());

  it('backup copies a database in use into one private file, and a server goes on from it', async () => {
    const [alice, bob] = [await joins(store, 3), await joins(store, 3)];
    const send = sendOf(alice, [bob]);
    await store.send(send, MAILBOX_LIMIT);
    const restored = mkdtempSync(join(tmpdir(), 'cipherchat-restored-'));
    const target = join(restored, 'cipherchat.db');
    expect(await run('backup', target)).toMatchObject({ exitCode: 0 });
    expect(statSync(target).mode & 0o777).toBe(0o600);
    await store.send(sendOf(alice, [bob]), MAILBOX_LIMIT);

    const again = openSqliteStore({ dataDir: restored });
    expect(await idsOf(again, bob.device)).toEqual([send.id]);
    expect(await again.send(send, MAILBOX_LIMIT)).toEqual({ kind: 'repeated', at: NOW });
    // What was handed out after the backup must not be handed out again.
    expect(await again.prekeys(bob.device)).toEqual({ mediumTerm: 1, lastResortKem: 1, oneTime: [], oneTimeKem: [] });
    expect((await store.prekeys(bob.device))?.oneTime).toEqual([1, 2, 3]);
    await again.close();
    rmSync(restored, { recursive: true });
  });

  it('backup lets no one else read the copy while it is written', async () => {
    const target = join(dataDir, 'copy.db');
    const modes: number[] = [];
    const look = (): void => void modes.push(statSync(`${target}.part`).mode & 0o777);
    const prepare = Database.prototype.prepare;
    const spy = vi.spyOn(Database.prototype, 'prepare').mockImplementation(function (this: Database.Database, sql) {
      const statement = prepare.call(this, sql);
      if (!sql.startsWith('VACUUM')) return statement;
      const run = statement.run.bind(statement);
      return Object.assign(statement, {
        run: (path: string) => {
          const result = run(path);
          look();
          return result;
        },
      });
    });
    expect(await run('backup', target)).toMatchObject({ exitCode: 0 });
    spy.mockRestore();
    expect(modes).toEqual([0o600]);
  });

  it('backup leaves a file alone that is there, and says so', async () => {
    const target = join(dataDir, 'notes');
    writeFileSync(target, 'mine');
    expect(await run('backup', target)).toMatchObject({
      exitCode: 1,
      text: expect.stringContaining('name another file') as string,
    });
    expect(readFileSync(target, 'utf8')).toBe('mine');
  });

  it.each([
    ['a directory that is not there', 'missing/copy.db', 'its directory is not there (ENOENT)'],
    ['a file in place of a directory', 'notes/copy.db', 'something on the way to it is a file (ENOTDIR)'],
  ])('backup says why it cannot write: %s', async (_, name, why) => {
    writeFileSync(join(dataDir, 'notes'), 'mine');
    const target = join(dataDir, name);
    const { exitCode, text } = (await run('backup', target)) ?? {};
    expect(exitCode).toBe(1);
    expect(text).toContain(`${target} cannot be written: ${why}. Name a file in a directory that`);
  });

  it('check counts what is there and finds no damage in a database in use', async () => {
    const [alice, bob] = [await joins(store), await joins(store)];
    await store.send(sendOf(alice, [bob]), MAILBOX_LIMIT);
    expect(await run('check')).toEqual({
      exitCode: 0,
      text: '2 accounts, 1 envelopes that wait. No damage was found.',
    });
  });

  it('check says what cannot be read', async () => {
    for (let i = 0; i < 40; i += 1) await joins(store, 5);
    await store.close();
    const file = join(dataDir, 'cipherchat.db');
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 8 * 4096, 9 * 4096);
    writeFileSync(file, bytes);
    const { exitCode, text } = (await run('check')) ?? {};
    expect(exitCode).toBe(1);
    expect(text).toMatch(/Stop the server and restore a backup/u);
  });

  /** The data directory as it is after a kill, with bad bytes in the log behind its first commits. */
  const damageLog = async (): Promise<void> => {
    for (let i = 0; i < 10; i += 1) await joins(store);
    const names = ['cipherchat.db', 'cipherchat.db-wal'].map((name) => join(dataDir, name));
    const files = names.map((name) => readFileSync(name));
    await store.close();
    for (const [i, bytes] of files.entries()) {
      const middle = 32 + Math.floor(bytes.length / FRAME_BYTES / 2) * FRAME_BYTES;
      if (i === 1) bytes.fill(0x5a, middle + 24, middle + FRAME_BYTES);
      writeFileSync(names[i] ?? '', bytes);
    }
  };

  it('check does not advise to restore a backup for a damaged log: the backup is older', async () => {
    await damageLog();
    const { exitCode, text } = (await run('check')) ?? {};
    expect(exitCode).toBe(1);
    expect(text).toMatch(/\d+ of its pages cannot be read.*\nThe rest is sound: start the server/u);
    expect(text).not.toContain('restore');
  });

  it('check leaves the log alone while a server writes to it', async () => {
    await damageLog();
    const server = new Database(join(dataDir, 'cipherchat.lock'));
    server.pragma('locking_mode = EXCLUSIVE');
    server.exec('BEGIN EXCLUSIVE');
    expect(await run('check')).toMatchObject({ exitCode: 0 });
    server.close();
    expect(await run('check')).toMatchObject({ exitCode: 1 });
  });

  it('on data in MongoDB names the tool for it', async () => {
    const told = await runCommandLine(['check'], settings({ MONGODB_URL: 'mongodb://localhost:1/x' }));
    expect(told).toMatchObject({ exitCode: 2, text: expect.stringContaining('mongodump') as string });
  });

  it('without a database says so', async () => {
    await store.close();
    rmSync(dataDir, { recursive: true });
    expect(await run('check')).toMatchObject({
      exitCode: 1,
      text: expect.stringContaining('There is no database') as string,
    });
  });
});
