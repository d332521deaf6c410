import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Checkpoints, passInThread, type Pass } from './checkpoints.ts';
import { LOG_BYTES } from './open-database.ts';
import { idsOf, join as joinStore, MAILBOX_LIMIT, sendOf } from '../contract-samples.contract.ts';
import { openSqliteStore } from './sqlite-store.ts';

const script = (text: string): URL => new URL(`data:text/javascript,${encodeURIComponent(text)}`);

/** Dies at the first pass of a process, answers all later ones. */
const DIES_ONCE = script(`
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', (request) => {
    if (request === undefined) parentPort.close();
    else if (process.env.HAS_DIED === 'yes') parentPort.postMessage({ log: 7, done: 7 });
    else process.exit(3);
  });
`);

describe('the thread that checkpoints', () => {
  it('is replaced when it dies', async () => {
    const thread = passInThread(DIES_ONCE, { dataDir: '.' });
    await expect(thread.run()).rejects.toThrow('has ended');
    process.env['HAS_DIED'] = 'yes';
    expect(await thread.run()).toEqual({ log: 7, done: 7 });
    delete process.env['HAS_DIED'];
    await thread.close();
  });

  it('can be closed when it cannot begin', async () => {
    const thread = passInThread(script("throw new Error('no disk')"), { dataDir: '.' });
    await expect(thread.run()).rejects.toThrow('no disk');
    await thread.close();
  });
});

describe('checkpoints', () => {
  const steps: string[] = [];
  let answers: ((pass: Pass | 'refused' | Error) => void)[];
  let checkpoints: Checkpoints;
  let logBytes: number;
  beforeEach(() => {
    [steps.length, answers, logBytes] = [0, [], 0];
    checkpoints = new Checkpoints(
      () =>
        new Promise((resolve, reject) => {
          answers.push((pass) => (pass instanceof Error ? reject(pass) : resolve(pass)));
        }),
      () => logBytes,
      () => steps.push('refused'),
    );
  });
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  it('end the store where the disk does not take one', async () => {
    checkpoints.committed(1000);
    answers[0]?.('refused');
    await settled();
    expect(steps).toEqual(['refused']);
  });

  it('run after many writes, one at a time, and writing goes on', () => {
    checkpoints.committed(999);
    expect(answers).toHaveLength(0);
    checkpoints.committed(1);
    checkpoints.committed(3_999);
    expect(answers).toHaveLength(1);
    expect(checkpoints.pause).toBeUndefined();
  });

  it('let writing wait for one pass when the log is long', async () => {
    logBytes = LOG_BYTES + 1;
    checkpoints.committed(1);
    const pause = checkpoints.pause?.then(() => steps.push('goes on'));
    await settled();
    expect([answers.length, steps]).toEqual([1, []]);
    answers[0]?.({ log: 9_100, done: 9_100 });
    await pause;
    expect(checkpoints.pause).toBeUndefined();
    logBytes = LOG_BYTES;
    checkpoints.committed(1);
    expect(checkpoints.pause).toBeUndefined();
  });

  it('let writing wait for the pass that runs as well', async () => {
    checkpoints.committed(1_000);
    logBytes = LOG_BYTES + 1;
    checkpoints.committed(1);
    const pause = checkpoints.pause?.then(() => steps.push('goes on'));
    answers[0]?.({ log: 9_000, done: 8_900 });
    await settled();
    expect([answers.length, steps]).toEqual([2, []]);
    answers[1]?.({ log: 9_000, done: 9_000 });
    await pause;
    expect(steps).toEqual(['goes on']);
  });

  it('do not let every commit wait while a reader keeps the log from beginning again', async () => {
    logBytes = LOG_BYTES + 1;
    checkpoints.committed(1);
    const { pause } = checkpoints;
    await settled();
    answers[0]?.({ log: 9_000, done: 10 });
    await pause;
    checkpoints.committed(1);
    expect(checkpoints.pause).toBeUndefined();
    logBytes += 16 * 1024 * 1024 + 1;
    checkpoints.committed(1);
    expect(checkpoints.pause).toBeDefined();
  });

  it('go on after a pass that failed', async () => {
    checkpoints.committed(1_000);
    answers[0]?.(new Error('no disk'));
    await settled();
    expect(checkpoints.pause).toBeUndefined();
    checkpoints.committed(1_000);
    expect(answers).toHaveLength(2);
  });
});

describe('the write-ahead log', { timeout: 60_000 }, () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'cipherchat-log-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it('stays small however much is written, and nothing is lost', async () => {
    const store = openSqliteStore({ dataDir });
    const [alice, bob] = [await joinStore(store), await joinStore(store)];
    const sent: string[] = [];
    for (let i = 0; i < 60; i += 1) {
      const sends = Array.from({ length: 150 }, () => sendOf(alice, [bob]));
      await Promise.all(sends.map((send) => store.send(send, MAILBOX_LIMIT)));
      sent.push(...sends.map(({ id }) => id));
    }
    expect(statSync(join(dataDir, 'cipherchat.db-wal')).size).toBeLessThan(LOG_BYTES);
    expect(await idsOf(store, bob.device)).toEqual(sent.slice(0, 1_000));
    await store.close();
  });
});
