/**
 * What is on the disk when the power goes, at every step of every commit. The flush of the log is a function of the
 * test, which keeps what a disk must have at the least: the bytes of the last flush. The rest of the log, which the
 * system may have written or not, is taken away, torn, or left as it is.
 */
import {
  copyFileSync,
  existsSync,
  fdatasync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IS_NIGHTLY } from '../../../../scripts/checks/nightly-files.ts';
import { idsOf, join as joinStore, MAILBOX_LIMIT, NOW, sendOf, type Member } from '../contract-samples.contract.ts';
import type { Store } from '../port.ts';
import { openSqliteStore } from './sqlite-store.ts';

const FILE = 'cipherchat.db';
const LOG = `${FILE}-wal`;
const flushData = promisify(fdatasync);

/** The first byte that differs, and the one behind the last. */
const differing = (flushed: Buffer, written: Buffer): readonly [number, number] => {
  let [from, to] = [0, written.length];
  while (from < to && flushed[from] === written[from]) from += 1;
  while (to > from && flushed[to - 1] === written[to - 1]) to -= 1;
  return [from, to];
};

/** `flushed` with the bytes from one place to another of `written`. What lies behind its end and is not written: 0. */
const withBytes = (flushed: Buffer, written: Buffer, from: number, to: number): Buffer => {
  const log = Buffer.alloc(Math.max(flushed.length, to));
  flushed.copy(log);
  written.copy(log, from, from, to);
  return log;
};

const HEADER_BYTES = 32;

/**
 * When SQLite begins a log again, it flushes the new header before it writes the first frame, whatever `synchronous`
 * is, unless that is OFF (`syncHeader` in wal.c, https://sqlite.org/src/info/ff5be73dee).
 */
const withHeader = (flushed: Buffer, written: Buffer): Buffer =>
  withBytes(flushed, written, 0, Math.min(HEADER_BYTES, written.length));

type Fate = (flushed: Buffer, written: Buffer) => Buffer;

/** What has become of bytes in the log that were written since the last flush. */
const FATES: Readonly<Record<string, Fate>> = {
  'nothing since the last flush is there': (flushed) => flushed,
  'everything is there': (_, written) => written,
  'the first half since the last flush is there': (flushed, written) => {
    const [from, to] = differing(flushed, written);
    return withBytes(flushed, written, from, Math.floor((from + to) / 2));
  },
  'only the second half since the last flush is there': (flushed, written) => {
    const [from, to] = differing(flushed, written);
    return withBytes(flushed, written, Math.floor((from + to) / 2), to);
  },
  'the last page is torn': (flushed, written) => {
    const [from, to] = differing(flushed, written);
    return withBytes(flushed, written, from, Math.max(from, to - 2_048));
  },
};

/** Of so many steps one is looked at: each look opens a database of its own. */
const EACH = IS_NIGHTLY ? 1 : 4;

/** Checkpoints run in between. */
const ROUNDS = 12;
const MOST_SENDS = 4_000;

describe('what the disk has', { timeout: 60_000 }, () => {
  let parent: string;
  let dataDir: string;
  let store: Store;
  let alice: Member;
  let bob: Member;
  /** Bytes of the log at its last flush. */
  let flushed: Buffer;
  let flush: (file: number) => Promise<void>;
  /** Called in each flush, before and after it. */
  let onStep: (step: 'written' | 'flushed') => void;
  let images = 0;

  const read = (name: string): Buffer =>
    existsSync(join(dataDir, name)) ? readFileSync(join(dataDir, name)) : Buffer.alloc(0);
  const problems: string[] = [];
  const open = (): Store =>
    openSqliteStore({ dataDir, flush: (file) => flush(file), onProblem: (problem) => problems.push(problem) });

  beforeEach(async () => {
    parent = mkdtempSync(join(tmpdir(), 'cipherchat-power-'));
    problems.length = 0;
    dataDir = join(parent, 'data');
    mkdirSync(dataDir);
    [flushed, onStep] = [Buffer.alloc(0), () => undefined];
    flush = async (file) => {
      onStep('written');
      await flushData(file);
      flushed = read(LOG);
      onStep('flushed');
    };
    store = open();
    [alice, bob] = [await joinStore(store), await joinStore(store)];
  });
  afterEach(async () => {
    await store.close();
    rmSync(parent, { recursive: true, force: true });
  });

  /** What a server finds that starts on this disk. */
  const idsAfterPowerCut = async (fate: Fate): Promise<readonly string[]> => {
    const image = join(parent, `image-${(images += 1)}`);
    mkdirSync(image);
    copyFileSync(join(dataDir, FILE), join(image, FILE));
    const written = read(LOG);
    writeFileSync(join(image, LOG), fate(withHeader(flushed, written), written));
    const found = openSqliteStore({ dataDir: image });
    try {
      return (await found.pull(bob.device, 0, MOST_SENDS, 1e9)).envelopes.map(({ id }) => id);
    } finally {
      await found.close();
      rmSync(image, { recursive: true });
    }
  };

  it.each(Object.entries(FATES))('holds every answered send at every step, if %s', async (_, fate) => {
    const answered: string[] = [];
    const looks: Promise<void>[] = [];
    let steps = 0;
    onStep = () => {
      steps += 1;
      if (steps % EACH !== 0) return;
      const expected = [...answered];
      looks.push(idsAfterPowerCut(fate).then((ids) => expect(ids.slice(0, expected.length)).toEqual(expected)));
    };
    for (let i = 0; i < ROUNDS; i += 1) {
      const sends = Array.from({ length: 1 + (i % 4) * 120 }, () => sendOf(alice, [bob]));
      await Promise.all(sends.map((send) => store.send(send, MAILBOX_LIMIT)));
      answered.push(...sends.map(({ id }) => id));
      onStep('flushed');
    }
    await Promise.all(looks);
    expect(steps).toBeGreaterThanOrEqual(3 * ROUNDS);
    expect(looks.length).toBe(Math.floor(steps / EACH));
    expect(read(FILE).length).toBeGreaterThan(1_000_000);
  });

  it('answers no write and shows none before the flush has ended', async () => {
    let release: () => void = () => undefined;
    const begun = new Promise<void>((tell) => {
      flush = () =>
        new Promise((resolve) => {
          release = resolve;
          tell();
        });
    });
    const seen: string[] = [];
    const sent = store.send(sendOf(alice, [bob]), MAILBOX_LIMIT).then(() => seen.push('answered'));
    await begun;
    const pulled = store.pull(bob.device, 0, 10, 1_000).then(({ envelopes }) => seen.push(`${envelopes.length} read`));
    await new Promise((resolve) => setImmediate(resolve));
    expect(seen).toEqual([]);
    release();
    await Promise.all([sent, pulled]);
    expect(seen.toSorted()).toEqual(['1 read', 'answered']);
  });

  it('is not flushed again after a failure: the store refuses everything until it is opened again', async () => {
    const kept = sendOf(alice, [bob]);
    await store.send(kept, MAILBOX_LIMIT);
    let flushes = 0;
    flush = () => {
      flushes += 1;
      return flushes === 1 ? Promise.reject(new Error('EIO')) : Promise.resolve();
    };
    const refused = { name: 'StorageError', code: 'unavailable' };
    const lost = sendOf(alice, [bob]);
    await expect(store.send(lost, MAILBOX_LIMIT)).rejects.toMatchObject(refused);
    await expect(store.send(sendOf(alice, [bob]), MAILBOX_LIMIT)).rejects.toMatchObject(refused);
    await expect(store.acknowledge(bob.device, [kept.id], false, NOW)).rejects.toMatchObject(refused);
    await expect(store.pull(bob.device, 0, 10, 1_000)).rejects.toMatchObject(refused);
    await expect(store.probe()).rejects.toMatchObject(refused);
    expect(flushes).toBe(1);
    expect(problems).toEqual([expect.stringContaining('start the server again')]);
    flush = flushData;
    await store.close();
    store = open();
    expect((await idsOf(store, bob.device))[0]).toBe(kept.id);
    expect(await store.send(lost, MAILBOX_LIMIT)).toMatchObject({ at: NOW });
  });

  it('is empty after a start, with all that it had in the file, before anything is stored', async () => {
    const kept = sendOf(alice, [bob]);
    await store.send(kept, MAILBOX_LIMIT);
    const copy = join(dataDir, 'copy');
    mkdirSync(copy);
    for (const name of [FILE, LOG]) copyFileSync(join(dataDir, name), join(copy, name));
    expect(readFileSync(join(copy, LOG)).length).toBeGreaterThan(0);
    const again = openSqliteStore({ dataDir: copy });
    expect(readFileSync(join(copy, LOG)).length).toBe(0);
    expect(await idsOf(again, bob.device)).toEqual([kept.id]);
    await again.close();
  });

  it('ends the store too when a checkpoint is refused', async () => {
    await store.close();
    const refuses = `import { parentPort } from 'node:worker_threads';
      parentPort.on('message', (request) => request === undefined ? parentPort.close() : parentPort.postMessage('refused'));`;
    const checkpointThread = new URL(`data:text/javascript,${encodeURIComponent(refuses)}`);
    store = openSqliteStore({ dataDir, checkpointThread, onProblem: (problem) => problems.push(problem) });
    while (problems.length === 0) {
      const sends = Array.from({ length: 200 }, () => sendOf(alice, [bob]));
      await Promise.allSettled(sends.map((send) => store.send(send, 1_000_000)));
    }
    await expect(store.probe()).rejects.toMatchObject({ code: 'unavailable' });
    expect(problems).toEqual([expect.stringContaining('start the server again')]);
  });
});
