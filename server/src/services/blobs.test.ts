import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAY_MS } from '@cipherchat/protocol';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DirectoryBlobs } from '../blobs/directory/directory-blobs.ts';
import { Blobs } from './blobs.ts';

const NOON = Date.parse('2026-11-30T12:00:00Z');

describe('the life of files', () => {
  let root: string;
  let store: DirectoryBlobs;
  let blobs: Blobs;
  let time: number;
  let count = 0;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'blobs-'));
    store = new DirectoryBlobs(root);
    time = NOON;
    const stamp = (): Promise<number> => Promise.resolve(time);
    const hasRoom = (): Promise<boolean> => Promise.resolve(true);
    blobs = new Blobs({ store, hasRoom, mostBytes: 100, lifetimeMs: 30 * DAY_MS, stamp });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const put = async (size: number, length = size): Promise<string> => {
    const id = (count += 1).toString(16).padStart(32, '0');
    const mayBegin = (): Promise<void> => Promise.resolve();
    await blobs.put({ id, from: 0, size, bytes: new Uint8Array(length), mayBegin });
    return id;
  };

  test('lasts at least 30 days and at most 31', async () => {
    const id = await put(10);
    expect(await blobs.expire(NOON + 30 * DAY_MS)).toBe(0);
    expect(await blobs.read(id, 0)).toHaveLength(10);
    expect(await blobs.expire(NOON + 31 * DAY_MS)).toBe(1);
    await expect(blobs.read(id, 0)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('leaves an unfinished one three days to go on', async () => {
    await put(10, 5);
    expect(await blobs.expire(NOON + 3 * DAY_MS)).toBe(0);
    expect(await blobs.expire(NOON + 4 * DAY_MS)).toBe(1);
  });

  test('begins on the day of the stamp, whatever else a clock says', async () => {
    time = NOON + 5 * DAY_MS;
    await put(10);
    await blobs.expire(NOON + 35 * DAY_MS);
    expect(blobs.totals).toEqual({ blobs: 1, bytes: 10 });
  });

  test('is looked at once in an hour', async () => {
    await put(10);
    await blobs.expire(NOON);
    await put(10);
    await blobs.expire(NOON + 3_599_000);
    expect(blobs.totals).toEqual({ blobs: 1, bytes: 10 });
    await blobs.expire(NOON + 3_600_000);
    expect(blobs.totals).toEqual({ blobs: 2, bytes: 20 });
  });
});
