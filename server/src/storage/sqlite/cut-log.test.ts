/** The write-ahead log is cut off anywhere in the commit that was not answered: all that was answered is there. */
import { copyFileSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { idsOf, join as joinStore, MAILBOX_LIMIT, sendOf } from '../contract-samples.contract.ts';
import { FILE } from './open-database.ts';
import { openSqliteStore } from './sqlite-store.ts';

/** 10 lengths from 1 to 4,096 bytes, or as many as the environment asks for. */
const LENGTHS = Number(process.env['LOG_LENGTHS'] ?? 10);
const LONGEST = 4_096;
const ANSWERED = 5;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cipherchat-cut-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it(`loses nothing that was answered, for ${String(LENGTHS)} lengths`, { timeout: 600_000 }, async () => {
  const dataDir = join(folder, 'data');
  let isLast = false;
  const copy = (from: string, to: string): void => {
    for (const name of [FILE, `${FILE}-wal`]) copyFileSync(join(from, name), join(to, name));
  };
  const dead = mkdtempSync(join(folder, 'dead-'));
  /** What is on the disk when the last commit is in the log and not flushed. */
  const beforeFlush = (): void => {
    if (isLast) copy(dataDir, dead);
  };
  const store = openSqliteStore({ dataDir, failpoints: { beforeFlush } });
  const [alice, bob] = [await joinStore(store), await joinStore(store)];
  const sends = Array.from({ length: ANSWERED + 1 }, () => sendOf(alice, [bob]));
  for (const [i, send] of sends.entries()) {
    isLast = i === ANSWERED;
    await store.send(send, MAILBOX_LIMIT);
  }
  await store.close();
  const answered = sends.slice(0, ANSWERED).map(({ id }) => id);
  for (let i = 0; i < LENGTHS; i += 1) {
    const again = mkdtempSync(join(folder, 'again-'));
    copy(dead, again);
    const log = join(again, `${FILE}-wal`);
    truncateSync(log, statSync(log).size - 1 - Math.floor((i * LONGEST) / LENGTHS));
    const opened = openSqliteStore({ dataDir: again });
    expect(await idsOf(opened, bob.device)).toEqual(answered);
    await opened.close();
    rmSync(again, { recursive: true });
  }
});
