import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLogger } from '../observability/logger.ts';
import { DAY, idsOf, join, MAILBOX_LIMIT, NOW, sendOf, type Member } from '../storage/contract-samples.contract.ts';
import type { Store } from '../storage/port.ts';
import { openSqliteStore } from '../storage/sqlite/sqlite-store.ts';
import { RetentionSweep } from './retention-sweep.ts';

describe('retention', () => {
  let dataDir: string;
  let store: Store;
  let sweep: RetentionSweep;
  let now: number;
  let alice: Member;
  let bob: Member;

  beforeEach(async () => {
    dataDir = mkdtempSync(joinPath(tmpdir(), 'cipherchat-sweep-'));
    store = openSqliteStore({ dataDir });
    now = NOW;
    sweep = new RetentionSweep({ store, now: () => now, logger: createLogger('silent') });
    [alice, bob] = [await join(store), await join(store)];
    for (let i = 0; i < 250; i += 1) await store.send(sendOf(alice, [bob]), MAILBOX_LIMIT);
  });
  afterEach(async () => {
    vi.useRealTimers();
    sweep.stop();
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('keeps mail for 30 days and then drops it in slices', async () => {
    now += 30 * DAY;
    expect(await sweep.slice()).toBe(false);
    expect(await idsOf(store, bob.device)).toHaveLength(250);
    now += 1;
    expect(await sweep.slice()).toBe(true);
    expect(await sweep.slice()).toBe(false);
    expect(await idsOf(store, bob.device)).toEqual([]);
  });

  it('goes on by itself until nothing is left, and stops when it is told', async () => {
    now += 31 * DAY;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    sweep.start();
    for (const ms of [60_000, 20]) {
      vi.advanceTimersByTime(ms);
      vi.useRealTimers();
      await store.probe();
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    }
    vi.useRealTimers();
    sweep.stop();
    expect((await idsOf(store, bob.device)).length).toBeLessThan(250);
  });

  it('says when the store takes nothing', async () => {
    const broken = new RetentionSweep({ store, now: () => now, logger: createLogger('silent') });
    await store.close();
    await expect(broken.slice()).rejects.toMatchObject({ code: 'unavailable' });
  });
});
