import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { blobStoreContract } from '../port.contract.ts';
import { DirectoryBlobs } from './directory-blobs.ts';

let root: string;
const open = (): Promise<DirectoryBlobs> => {
  root = mkdtempSync(join(tmpdir(), 'blobs-'));
  return Promise.resolve(new DirectoryBlobs(join(root, 'blobs')));
};
const close = (): Promise<void> => {
  rmSync(root, { recursive: true });
  return Promise.resolve();
};

blobStoreContract('a directory', open, close);

describe('a directory of blobs', () => {
  let store: DirectoryBlobs;
  const part = { id: 'a'.repeat(32), from: 0, bytes: new Uint8Array(10), size: 30, day: '2026-11-30' };
  beforeEach(async () => {
    store = await open();
  });
  afterEach(close);

  test('goes on after a restart where the last part ended', async () => {
    await store.add(part);
    const next = new DirectoryBlobs(join(root, 'blobs'));
    expect(await next.state(part.id)).toEqual({ size: 30, have: 10 });
    expect(await next.add({ ...part, from: 10, bytes: new Uint8Array(20) })).toBe('kept');
    expect(await next.read(part.id, 0, 99)).toHaveLength(30);
  });

  test('finishes a blob that a killed server had all bytes of, and not yet the name', async () => {
    const folder = join(root, 'blobs', part.day);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${part.id}.30`), Buffer.alloc(30, 7));
    expect(await store.add({ ...part, from: 20 })).toBe('conflict');
    expect(await store.state(part.id)).toEqual({ size: 30, have: 30 });
    expect(await store.read(part.id, 0, 99)).toEqual(new Uint8Array(30).fill(7));
    expect(readdirSync(folder)).toEqual([part.id]);
  });

  test('tells and reads what is there when the part that is coming in is there', async () => {
    await store.add(part);
    const adding = store.add({ ...part, from: 10, bytes: new Uint8Array(20) });
    expect(await store.state(part.id)).toEqual({ size: 30, have: 30 });
    expect(await store.read(part.id, 0, 99)).toHaveLength(30);
    expect(await adding).toBe('kept');
  });

  test('removes the folder of a day that is over', async () => {
    await store.add({ ...part, size: 10 });
    await store.drop({ whole: '2026-12-01', unfinished: '2026-12-01' });
    expect(readdirSync(join(root, 'blobs'))).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')('is for the user of the server alone', async () => {
    await store.add({ ...part, size: 10 });
    for (const path of ['blobs', 'blobs/2026-11-30', `blobs/2026-11-30/${part.id}`])
      expect(statSync(join(root, path)).mode & 0o077).toBe(0);
  });

  test('names no path when the disk fails', async () => {
    await store.add({ ...part, size: 10 });
    const blocked = new DirectoryBlobs(join(root, 'blobs', part.day, part.id));
    await expect(blocked.add(part)).rejects.toMatchObject({ name: 'StorageError', code: 'unavailable' });
    await expect(blocked.add(part)).rejects.not.toThrow(root);
  });
});
