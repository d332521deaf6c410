import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  DAY,
  idsOf,
  join,
  MAILBOX_LIMIT,
  newMember,
  nextList,
  NOW,
  prekey,
  registrationOf,
  sendOf,
  type Member,
} from './contract-samples.contract.ts';
import { keepDiskReserve, type DiskReserve } from './disk-reserve.ts';
import type { Store } from './port.ts';
import { openSqliteStore } from './sqlite/sqlite-store.ts';

const FULL = expect.objectContaining({ name: 'StorageError', code: 'full' }) as unknown;
const PAGE = 4096;
/** A disk that the database file alone fills. */
const DISK_PAGES = 600;
const RESERVE = 100 * PAGE;

describe('the reserve of a disk', () => {
  let dataDir: string;
  let inner: Store;
  let reserve: DiskReserve;
  let store: Store;
  let told: boolean[];
  let now: number;
  let alice: Member;
  let bob: Member;

  const pages = (): number => {
    const database = new Database(joinPath(dataDir, 'cipherchat.db'), { readonly: true });
    const count = Number(database.pragma('page_count', { simple: true }));
    database.close();
    return count;
  };

  beforeEach(async () => {
    dataDir = mkdtempSync(joinPath(tmpdir(), 'cipherchat-disk-'));
    inner = openSqliteStore({ dataDir, maxPages: DISK_PAGES });
    [told, now] = [[], 0];
    reserve = keepDiskReserve(inner, {
      freeBytes: () => Promise.resolve((DISK_PAGES - pages()) * PAGE),
      reserveBytes: RESERVE,
      everyMs: 1,
      now: () => (now += 1),
      tell: (isTight) => told.push(isTight),
    });
    ({ store } = reserve);
    [alice, bob] = [await join(store), await join(store)];
  });
  afterEach(async () => {
    await inner.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** Sends until it is refused. */
  const fill = async (): Promise<unknown> => {
    for (;;) {
      try {
        await store.send(sendOf(alice, [bob]), MAILBOX_LIMIT);
      } catch (cause) {
        return cause;
      }
    }
  };

  it('refuses all growth, and lets everything through that makes room', async () => {
    expect(await fill()).toEqual(FULL);
    expect([reserve.isTight(), told]).toEqual([true, [true]]);
    const newcomer = newMember();
    await expect(store.register(registrationOf(newcomer, [prekey(1, 1), prekey(3, 1)]))).rejects.toEqual(FULL);
    await expect(store.appendList(nextList(alice.list), NOW)).rejects.toEqual(FULL);
    await expect(store.addPrekeys(bob.device, [prekey(2, 9)], 10)).rejects.toEqual(FULL);

    const waiting = await idsOf(store, bob.device);
    expect(waiting.length).toBeGreaterThan(100);
    for (let i = 0; i < waiting.length; i += 100)
      expect(await store.acknowledge(bob.device, waiting.slice(i, i + 100), true, NOW)).not.toEqual([]);
    await store.probe();
    expect(
      (await store.sweep({ now: NOW + 61 * DAY, mailMs: DAY, answersMs: DAY, rows: 1000 })).answers,
    ).toBeGreaterThan(0);
  });

  it('goes on when there is room again, also in the file itself', async () => {
    await fill();
    for (let ids = await idsOf(store, bob.device); ids.length > 0; ids = await idsOf(store, bob.device))
      await store.acknowledge(bob.device, ids, true, NOW);
    while ((await store.sweep({ now: NOW + 61 * DAY, mailMs: DAY, answersMs: DAY, rows: 1000 })).more);
    expect(await store.send(sendOf(alice, [bob]), MAILBOX_LIMIT)).toMatchObject({ kind: 'stored' });
    expect([reserve.isTight(), told]).toEqual([false, [true, false]]);
  });

  it('refuses nothing where the disk cannot be asked', async () => {
    const { store: other } = keepDiskReserve(inner, {
      freeBytes: () => Promise.reject(new Error('no such call')),
      reserveBytes: RESERVE,
      everyMs: 1,
      now: () => (now += 1),
      tell: (isTight) => told.push(isTight),
    });
    expect(await other.send(sendOf(alice, [bob]), MAILBOX_LIMIT)).toMatchObject({ kind: 'stored' });
  });
});
