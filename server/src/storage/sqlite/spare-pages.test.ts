import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, join, MAILBOX_LIMIT, NOW, sendOf } from '../contract-samples.contract.ts';
import { MIGRATIONS } from './migrations.ts';
import { openSqliteStore } from './sqlite-store.ts';

const PAGE = 4096;

describe('the pages of deleted rows', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(joinPath(tmpdir(), 'cipherchat-pages-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  const pages = (name: string): number => {
    const database = new Database(joinPath(dataDir, 'cipherchat.db'), { readonly: true });
    const count = Number(database.pragma(name, { simple: true }));
    database.close();
    return count;
  };

  const fillAndEmpty = async (): Promise<number> => {
    const store = openSqliteStore({ dataDir });
    const [alice, bob] = [await join(store), await join(store)];
    const message = randomBytes(4 * PAGE).toString('base64url');
    const sends = Array.from({ length: 900 }, () => {
      const send = sendOf(alice, [bob]);
      return { ...send, receivers: send.receivers.map((receiver) => ({ ...receiver, message })) };
    });
    await Promise.all(sends.map((send) => store.send(send, MAILBOX_LIMIT)));
    const full = pages('page_count');
    await store.acknowledge(
      bob.device,
      sends.map(({ id }) => id),
      true,
      NOW,
    );
    const retention = { now: NOW, mailMs: 30 * DAY, answersMs: 31 * DAY, rows: 200 };
    let slices = 0;
    while ((await store.sweep(retention)).more) slices += 1;
    expect(slices).toBeGreaterThan(1);
    await store.close();
    return full;
  };

  it('go back to the disk with the sweep, all but 4 MiB', async () => {
    expect(await fillAndEmpty()).toBeGreaterThan(3_600);
    expect(pages('page_count')).toBeLessThan(1_400);
  });

  it('do so in a file of an older release too', async () => {
    const database = new Database(joinPath(dataDir, 'cipherchat.db'));
    for (const step of MIGRATIONS.slice(0, 1)) database.exec(step);
    database.pragma('application_id = 0x43706843');
    database.pragma('user_version = 1');
    database.close();
    await fillAndEmpty();
    expect(pages('auto_vacuum')).toBe(2);
    expect(pages('page_count')).toBeLessThan(1_400);
  });

  it('are few for a send whose mail is gone: less than 150 bytes', async () => {
    const store = openSqliteStore({ dataDir });
    const [alice, bob] = [await join(store), await join(store)];
    const before = pages('page_count') - pages('freelist_count');
    const COUNT = 5_000;
    for (let i = 0; i < COUNT; i += 500) {
      const sends = Array.from({ length: 500 }, () => sendOf(alice, [bob]));
      await Promise.all(sends.map((send) => store.send(send, MAILBOX_LIMIT)));
      await store.acknowledge(
        bob.device,
        sends.map(({ id }) => id),
        true,
        NOW,
      );
    }
    const used = (pages('page_count') - pages('freelist_count') - before) * PAGE;
    await store.close();
    expect(used / COUNT).toBeLessThan(150);
  });
});
