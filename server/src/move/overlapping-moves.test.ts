/** Two moves at once, and what others do meanwhile: nothing that a server has written since is deleted. */
import { cpSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AccountId } from '@cipherchat/protocol';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyDataDirectory } from '../../test/support/old-data.ts';
import { startTestMongo, type TestMongo } from '../../test/support/test-mongo.ts';
import { lookInto } from '../storage/mongo/look-into.ts';
import { openMongoStore } from '../storage/mongo/mongo-store.ts';
import { eraseWaitingOf } from '../storage/sqlite/erase-waiting.ts';
import { lockMove } from '../storage/sqlite/move-lock.ts';
import { openOwnerRows } from '../storage/sqlite/owner-rows.ts';
import { restoreDatabase } from '../storage/sqlite/restore-database.ts';
import { openSqliteStore } from '../storage/sqlite/sqlite-store.ts';
import { moveToMongo, type MoveOptions } from './move-to-mongo.ts';

const found = await startTestMongo();
afterAll(() => found?.stop());

const AT = 1_800_000_000_000;
const SLOW = 120_000;
const ACCOUNT = AccountId.parse('a'.repeat(32));

describe.runIf(found !== undefined)('a move to MongoDB', { timeout: SLOW }, () => {
  const mongo = found as TestMongo;
  const folders: string[] = [];
  let url: string;
  let dataDir: string;
  const newData = async (): Promise<string> => {
    const copied = copyDataDirectory();
    folders.push(dirname(copied.dataDir));
    await openSqliteStore({ dataDir: copied.dataDir }).close();
    return copied.dataDir;
  };
  beforeEach(async () => {
    url = mongo.newDatabase();
    dataDir = await newData();
  });
  afterEach(async () => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
    await mongo.drop(url);
  });

  const move = (from: string, betweenWrites?: MoveOptions['betweenWrites']) =>
    moveToMongo({ dataDir: from, url, now: AT, progress: () => undefined, betweenWrites });
  const stoppedAt = async (place: string): Promise<void> => {
    const stop = (at: string): void => {
      if (at === place) throw new Error('killed');
    };
    await expect(move(dataDir, stop)).rejects.toThrow();
  };
  const once = (place: string, act: () => Promise<unknown>) => {
    let isDone = false;
    return async (at: string): Promise<void> => {
      if (at !== place || isDone) return;
      isDone = true;
      await act();
    };
  };

  it('runs once at a time on a data directory', async () => {
    const second = once('users: page', async () => expect(await move(dataDir)).toEqual({ kind: 'runs-already' }));
    expect(await move(dataDir, second)).toMatchObject({ kind: 'moved' });
    expect.assertions(2);
  });

  it('stops where another run of a copied directory has finished, and deletes nothing of the new server', async () => {
    await stoppedAt('verified');
    const copy = join(dirname(dataDir), 'copy');
    cpSync(dataDir, copy, { recursive: true });
    const sqlite = openSqliteStore({ dataDir });
    const finishElsewhere = once('users: page', async () => {
      expect(await move(copy)).toMatchObject({ kind: 'moved' });
      const server = openMongoStore({ url });
      await server.probe();
      await server.close();
      await lookInto(url, ({ switchedOff }) => switchedOff.insertOne({ _id: ACCOUNT, since: AT }));
    });
    await expect(move(dataDir, finishElsewhere)).rejects.toThrow('Another run of "migrate"');
    expect(await mongo.documents(url, 'switchedOff')).toEqual([{ _id: ACCOUNT, since: AT }]);
    await sqlite.close();
  });

  it('does not end a move that another run of a copied directory has taken over', async () => {
    await stoppedAt('verified');
    const copy = join(dirname(dataDir), 'copy');
    cpSync(dataDir, copy, { recursive: true });
    const takeOver = once('verified', () =>
      move(copy, (place) => {
        if (place === 'begun') throw new Error('killed');
      }).catch(() => undefined),
    );
    await expect(move(dataDir, takeOver)).rejects.toThrow('Another run of "migrate"');
    await openSqliteStore({ dataDir }).close();
    expect(await move(copy)).toMatchObject({ kind: 'moved' });
  });

  it('refuses a database into which the data of another directory are being moved', async () => {
    await stoppedAt('verified');
    const before = await mongo.documents(url, 'service');
    expect(await move(await newData())).toEqual({ kind: 'other-source' });
    expect(await mongo.documents(url, 'service')).toEqual(before);
    expect(await move(dataDir)).toMatchObject({ kind: 'moved' });
  });

  it('keeps commands away that change the data, while it runs and afterwards', async () => {
    const owners = openOwnerRows(dataDir);
    const changes = [
      () => owners.switchOff(ACCOUNT, AT),
      () => owners.invite([{ hash: 'x', createdAt: AT, expiresAt: AT }]),
      () => owners.erase(ACCOUNT),
      () => eraseWaitingOf(dataDir, ACCOUNT, AT),
    ];
    const refusals = (sentence: string): void => {
      for (const change of changes) expect(change).toThrow(sentence);
    };
    const store = openSqliteStore({ dataDir });
    const besideServer = once('users: page', async () => {
      for (const change of changes.slice(0, 2)) expect(change).toThrow('The command "migrate"');
      await store.close();
    });
    await move(dataDir, besideServer);
    refusals('were moved to MongoDB');
    expect(await owners.one(ACCOUNT)).toBeUndefined();
    expect(await mongo.documents(url, 'switchedOff')).toEqual([]);
  });

  it('keeps a restore away while it runs', () => {
    const held = lockMove(dataDir);
    const restore = () => restoreDatabase({ dataDir, source: join(dataDir, 'cipherchat.db'), replaces: true, now: AT });
    expect(restore).toThrow('The command "migrate"');
    held?.release();
    expect(restore).not.toThrow();
  });
});
