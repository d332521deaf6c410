import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLogger } from '../observability/logger.ts';
import { SILENT } from '../observability/metrics/silent-metrics.ts';
import { message } from '../../test/support/account.ts';
import {
  DAY,
  idsOf,
  join,
  MAILBOX_LIMIT,
  newId,
  NOW,
  sendOf,
  type Member,
} from '../storage/contract-samples.contract.ts';
import type { Store } from '../storage/port.ts';
import { openSqliteStore } from '../storage/sqlite/sqlite-store.ts';
import { DeletionClock } from './deletion-clock.ts';
import { Mailbox } from './mailbox.ts';
import type { Notifier } from './notifier.ts';
import { RegistrationPolicy } from './registration-policy.ts';
import { RetentionSweep } from './retention-sweep.ts';
import { SwitchedOff } from './switched-off.ts';

const NOBODY: Notifier = {
  notifyEnvelope: () => undefined,
  notifyMore: () => undefined,
  notifyDelivered: () => undefined,
  disconnect: () => undefined,
};

describe('retention', () => {
  let dataDir: string;
  let store: Store;
  let sweep: RetentionSweep;
  let logLines: string[];
  /** Times at which old files were dropped. */
  let expired: number[];
  /** Time passes: both clocks go on. A clock is set: only the first one jumps. */
  let now: number;
  let monotonic: number;
  let alice: Member;
  let bob: Member;

  const pass = (ms: number): void => {
    now += ms;
    monotonic += ms;
  };
  const newSweep = (): RetentionSweep => {
    const clock = new DeletionClock({ node: 'a', now: () => now, monotonic: () => monotonic });
    const logger = createLogger('info', { write: (line) => void logLines.push(line) });
    const expireFiles = (at: number): Promise<number> => {
      expired.push(at);
      return Promise.resolve(0);
    };
    return new RetentionSweep({ store, clock, mailMs: 30 * DAY, logger, metrics: SILENT, expireFiles });
  };
  const waiting = async (): Promise<number> => (await idsOf(store, bob.device)).length;
  /** By the mailbox, as a client does it; gives the time that the sender is told. */
  const sendNow = async (): Promise<number> => {
    const policy = new RegistrationPolicy({ store, mode: 'open' });
    const mailbox = new Mailbox({
      store,
      notifier: NOBODY,
      policy,
      switchedOff: new SwitchedOff(store, policy),
      erasures: { refuseErased: () => Promise.resolve() },
      mailboxLimit: MAILBOX_LIMIT,
      now: () => now,
      stamp: () => sweep.stamp(),
    });
    const receivers = [{ account: bob.account, device: bob.device, message: message() }];
    return (await mailbox.send(alice, { id: newId(), receivers, lists: undefined })).at;
  };

  beforeEach(async () => {
    dataDir = mkdtempSync(joinPath(tmpdir(), 'cipherchat-sweep-'));
    store = openSqliteStore({ dataDir });
    [now, monotonic, logLines, expired] = [NOW, 0, [], []];
    sweep = newSweep();
    [alice, bob] = [await join(store), await join(store)];
    for (let i = 0; i < 250; i += 1) await store.send(sendOf(alice, [bob]), MAILBOX_LIMIT);
    await sweep.slice();
  });
  afterEach(async () => {
    vi.useRealTimers();
    sweep.stop();
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('keeps mail for 30 days, then drops it in slices and logs how much', async () => {
    pass(30 * DAY);
    expect(await sweep.slice()).toBe(false);
    expect(await waiting()).toBe(250);
    pass(1);
    expect(await sweep.slice()).toBe(true);
    expect(await sweep.slice()).toBe(false);
    expect(await waiting()).toBe(0);
    expect(logLines.map((line) => JSON.parse(line) as unknown)).toEqual([
      expect.objectContaining({ messages: 250, prekeys: 0, answers: 0, msg: 'sweep deleted old rows' }),
    ]);
  });

  it('drops old files once the rows are dropped, and none while the clock is in doubt', async () => {
    pass(31 * DAY);
    expired = [];
    expect(await sweep.slice()).toBe(true);
    expect(expired).toEqual([]);
    await sweep.slice();
    expect(expired).toEqual([NOW + 31 * DAY]);
    now += 40 * DAY;
    await sweep.slice();
    expect(expired).toHaveLength(1);
  });

  it('finds what is old behind a row with a date in the future', async () => {
    rmSync(dataDir, { recursive: true, force: true });
    await store.close();
    store = openSqliteStore({ dataDir: (dataDir = mkdtempSync(joinPath(tmpdir(), 'cipherchat-sweep-'))) });
    sweep = newSweep();
    [alice, bob] = [await join(store), await join(store)];
    await sweep.slice();
    const early = sendOf(alice, [bob], { now: NOW + 95 * DAY });
    await store.send(early, MAILBOX_LIMIT);
    await store.send(sendOf(alice, [bob]), MAILBOX_LIMIT);
    pass(31 * DAY);
    await sweep.slice();
    expect(await idsOf(store, bob.device)).toEqual([early.id]);
  });

  it.each([40, 95, 400])('deletes nothing while the clock is %i days ahead, and says so', async (days) => {
    now += days * DAY;
    for (let i = 0; i < 5; i += 1) {
      pass(60_000);
      expect(await sweep.slice()).toBe(false);
    }
    expect([await waiting(), sweep.doubt]).toEqual([250, 'jumped']);
    expect(logLines).toHaveLength(1);
    expect(logLines[0]).toMatch(/moved by more than a day: nothing is deleted for now.+CONFIRMED_DATE/u);
    // A restart does not make a wrong clock right.
    monotonic = 5;
    sweep = newSweep();
    await sweep.slice();
    expect([await waiting(), sweep.doubt]).toEqual([250, 'far-from-store']);
    now -= days * DAY;
    await sweep.slice();
    pass(2 * DAY);
    await sweep.slice();
    expect([await waiting(), sweep.doubt]).toEqual([250, undefined]);
  });

  it('keeps mail that was stored while the clock was behind', async () => {
    now -= 40 * DAY;
    await sweep.slice();
    expect(sweep.doubt).toBe('jumped');
    expect(await sendNow()).toBe(NOW);
    now += 40 * DAY;
    await sweep.slice();
    pass(2 * DAY);
    await sweep.slice();
    expect([sweep.doubt, await waiting(), await sweep.stamp()]).toEqual([undefined, 251, now]);
  });

  it.each([
    ['between two slices', false, NOW],
    ['before the first slice of a process', true, NOW - DAY],
  ])('keeps mail that was stored while the clock was behind for a moment: %s', async (_, isNew, floor) => {
    now -= 40 * DAY;
    if (isNew) sweep = newSweep();
    expect(await sendNow()).toBe(floor);
    now += 40 * DAY;
    await sweep.slice();
    expect([sweep.doubt, await waiting()]).toEqual([undefined, 251]);
  });

  it('takes the rows of an older release as the word of a clock', async () => {
    await store.dropReadings(0, 0);
    expect(await store.readings()).toEqual([{ node: 'rows', at: NOW, isTrusted: true }]);
    now += 40 * DAY;
    sweep = newSweep();
    await sweep.slice();
    expect([await waiting(), sweep.doubt]).toEqual([250, 'far-from-store']);
  });

  it('goes on by itself until nothing is left, and stops when it is told', async () => {
    pass(31 * DAY);
    const dropped = vi.spyOn(store, 'sweep');
    sweep.start();
    await expect.poll(waiting).toBe(0);
    sweep.stop();
    expect(dropped.mock.calls.length).toBeGreaterThan(1);
  });

  it('says when the store takes nothing', async () => {
    await store.close();
    await expect(sweep.slice()).rejects.toMatchObject({ code: 'unavailable' });
  });
});
