/** Counts and deletions of the commands, on both databases. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { DAY_MS } from '@cipherchat/protocol';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestMongo, type TestMongo } from '../../test/support/test-mongo.ts';
import { bytes, idsOf, join, MAILBOX_LIMIT, newAddress, prekey, sendOf } from '../storage/contract-samples.contract.ts';
import { openMongoStore } from '../storage/mongo/mongo-store.ts';
import type { Store } from '../storage/port.ts';
import { openSqliteStore } from '../storage/sqlite/sqlite-store.ts';
import { runCommandLine } from './command-line.ts';

describe.each(['SQLite', 'MongoDB'])('commands on %s', (name) => {
  const isSqlite = name === 'SQLite';
  let mongo: TestMongo | undefined;
  let dataDir: string;
  let url: string | undefined;
  let store: Store;
  const open = (): Store => (url === undefined ? openSqliteStore({ dataDir }) : openMongoStore({ url }));
  beforeAll(async () => {
    if (!isSqlite) mongo = await startTestMongo();
  });
  afterAll(() => mongo?.stop());
  beforeEach((context) => {
    settings = {};
    if (!isSqlite && mongo === undefined) context.skip();
    dataDir = mkdtempSync(joinPath(tmpdir(), 'cipherchat-stats-'));
    url = mongo?.newDatabase();
    store = open();
  });
  afterEach(async () => {
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  let settings: Readonly<Record<string, string>> = {};
  const run = (...args: readonly string[]) =>
    runCommandLine(args, {
      NODE_ENV: 'test',
      DATA_DIR: dataDir,
      ...(url === undefined ? {} : { MONGODB_URL: url }),
      ...settings,
    });
  /** A SQLite file belongs to one process, so a purge waits until the server is stopped. */
  const whileNoServerRuns = async (...args: readonly string[]) => {
    if (isSqlite) await store.close();
    const told = await run(...args);
    if (isSqlite) store = open();
    return told;
  };
  const counts = async (): Promise<Record<string, unknown>> =>
    JSON.parse((await run('stats', '--json'))?.text ?? '') as Record<string, unknown>;

  it('stats counts what is there while a server uses it', async () => {
    const [alice, bob] = [await join(store, 3), await join(store, 2)];
    const send = sendOf(alice, [bob], { now: Date.now() - 2 * DAY_MS });
    await store.send(send, MAILBOX_LIMIT);
    const told = sendOf(alice, [bob], { now: Date.now() });
    await store.send(told, MAILBOX_LIMIT);
    await store.acknowledge(bob.device, [told.id], false, Date.now());
    const { databaseBytes, oldestWaitingSeconds, ...rest } = await counts();
    expect(rest).toEqual({ accounts: 2, devices: 2, waiting: 1, waitingBytes: 655, deliveries: 1, lowOnPrekeys: 1 });
    expect(databaseBytes).toBeGreaterThan(0);
    expect(Math.round(Number(oldestWaitingSeconds) / 3600)).toBe(48);
    const { text, exitCode } = (await run('stats')) ?? {};
    expect(exitCode).toBe(0);
    expect(text).toContain('envelopes that wait: 1 (0.0 MB)\noldest of them: 2.0 days');
    for (const { account, device } of [alice, bob]) expect(text).not.toMatch(new RegExp(`${account}|${device}`, 'u'));
  });

  it('stats leaves out devices that a list removed', async () => {
    const alice = await join(store, 5);
    const list = {
      ...alice.list,
      version: 2,
      previous: alice.list.hash,
      hash: bytes(32),
      devices: [],
      removals: [alice.device],
    };
    expect(await store.appendList(list, Date.now())).toBe('appended');
    expect(await counts()).toMatchObject({
      accounts: 1,
      devices: 0,
      lowOnPrekeys: 0,
      waiting: 0,
      oldestWaitingSeconds: null,
    });
  });

  it('purge erases old waiting mail of one account alone, and only when it is sure', async () => {
    const [alice, bob, carol] = [await join(store), await join(store), await join(store)];
    const old = sendOf(alice, [bob, carol], { now: Date.now() - 8 * DAY_MS, id: sendOf(alice, []).id });
    const young = sendOf(alice, [bob], { now: Date.now() - 6 * DAY_MS });
    for (const send of [old, young]) await store.send(send, MAILBOX_LIMIT);
    await store.keepReading({ node: 'n', at: Date.now(), isTrusted: true });
    const asked = ['purge', '--account', bob.account, '--older-than', '7'];
    const unsure = await run(...asked);
    expect(unsure).toEqual({
      exitCode: 1,
      text: '1 envelopes would be erased.\nNothing was deleted. Add --yes to do it.',
    });
    expect(await idsOf(store, bob.device)).toEqual([old.id, young.id]);
    expect(await whileNoServerRuns(...asked, '--yes')).toMatchObject({
      exitCode: 0,
      text: expect.stringContaining('1 envelopes were erased') as string,
    });
    expect(await idsOf(store, bob.device)).toEqual([young.id]);
    expect(await idsOf(store, carol.device)).toEqual([old.id]);
  });

  it('purge runs retention at once', async () => {
    const [alice, bob] = [await join(store), await join(store)];
    const [old, young] = [30.5, 29].map((days) => sendOf(alice, [bob], { now: Date.now() - days * DAY_MS }));
    for (const send of [old!, young!]) await store.send(send, MAILBOX_LIMIT);
    await store.addPrekeys(bob.device, [prekey(2, 7, { expires: Date.now() - 1 })], 200);
    await store.keepReading({ node: 'n', at: Date.now(), isTrusted: true });
    expect(await run('purge')).toMatchObject({ exitCode: 1 });
    expect(await idsOf(store, bob.device)).toHaveLength(2);
    const told = await whileNoServerRuns('purge', '--yes');
    expect(told).toEqual({ exitCode: 0, text: 'Deleted: 1 envelopes, 1 prekeys, 0 answers to sends.' });
    expect(await idsOf(store, bob.device)).toEqual([young?.id]);
  });

  it('purge deletes nothing while the clock is in doubt', async () => {
    const [alice, bob] = [await join(store), await join(store)];
    const old = sendOf(alice, [bob], { now: Date.now() - 40 * DAY_MS });
    await store.send(old, MAILBOX_LIMIT);
    await store.keepReading({ node: 'n', at: Date.now() - 40 * DAY_MS, isTrusted: true });
    for (const args of [
      ['purge', '--yes'],
      ['purge', '--yes', '--account', bob.account, '--older-than', '1'],
    ]) {
      expect(await whileNoServerRuns(...args)).toMatchObject({
        exitCode: 1,
        text: expect.stringContaining('CONFIRMED_DATE') as string,
      });
    }
    expect(await idsOf(store, bob.device)).toEqual([old.id]);
  });

  it('purge keeps mail for the days of the settings', async () => {
    const [alice, bob] = [await join(store), await join(store)];
    const [old, young] = [4, 2].map((days) => sendOf(alice, [bob], { now: Date.now() - days * DAY_MS }));
    for (const send of [old, young]) if (send !== undefined) await store.send(send, MAILBOX_LIMIT);
    await store.keepReading({ node: 'n', at: Date.now(), isTrusted: true });
    settings = { MAIL_DAYS: '3' };
    expect(await whileNoServerRuns('purge', '--yes')).toMatchObject({ exitCode: 0 });
    expect(await idsOf(store, bob.device)).toEqual([young?.id]);
  });

  it.each([
    [['--account', newAddress()], /together/u],
    [['--older-than', '3'], /together/u],
    [['--account', 'bob', '--older-than', '3'], /address of 32 characters/u],
    [['--account', newAddress(), '--older-than', '-3'], /whole number of days/u],
  ])('purge does not understand %j', async (args, sentence) => {
    const told = await run('purge', '--yes', ...args);
    expect(told?.exitCode).toBe(2);
    expect(told?.text).toMatch(sentence);
  });

  it('purge runs next to a server on MongoDB, and not on SQLite', async () => {
    await store.keepReading({ node: 'n', at: Date.now(), isTrusted: true });
    const { exitCode, text } = (await run('purge', '--yes')) ?? {};
    expect([exitCode, text?.includes('Another server uses')]).toEqual(isSqlite ? [1, true] : [0, false]);
  });
});
