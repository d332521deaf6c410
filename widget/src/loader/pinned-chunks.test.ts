import { expect, it } from 'vitest';
import { LoadError } from './load-error.ts';
import { PinnedChunks } from './pinned-chunks.ts';
import type { Asset, LoadOutcome } from './pinned-modules.ts';

const ASSET: Asset = { file: 'engine-later.js', integrity: 'sha384-x' };

it('gives a chunk what it shares, and runs it once for any number of imports', async () => {
  const requests: Asset[] = [];
  const chunks = new PinnedChunks((asset) => {
    requests.push(asset);
    chunks.take(asset.file, (shared) => ({ a: shared[0], runs: requests.length }));
    return Promise.resolve('loaded');
  });
  const [first, second] = await Promise.all([chunks.load(ASSET, [1]), chunks.load(ASSET, [1])]);
  expect(first).toEqual({ a: 1, runs: 1 });
  expect(second).toBe(first);
  expect(await chunks.load(ASSET, [1])).toBe(first);
  expect(requests).toEqual([ASSET]);
});

it('says why a chunk did not load, and tries again at the next import', async () => {
  const outcomes: LoadOutcome[] = ['changed', 'unreachable', 'loaded', 'loaded'];
  const chunks = new PinnedChunks(() => Promise.resolve(outcomes.shift() ?? 'unreachable'));
  await expect(chunks.load(ASSET, [])).rejects.toEqual(new LoadError('changed', ASSET.file));
  await expect(chunks.load(ASSET, [])).rejects.toMatchObject({ code: 'unreachable' });
  // The file ran and handed nothing over.
  await expect(chunks.load(ASSET, [])).rejects.toMatchObject({ code: 'unreachable' });
  chunks.take(ASSET.file, () => ({ here: true }));
  expect(await chunks.load(ASSET, [])).toEqual({ here: true });
});

it('keeps the first code of a name', async () => {
  const chunks = new PinnedChunks(() => Promise.resolve('loaded'));
  chunks.take(ASSET.file, () => ({ first: true }));
  chunks.take(ASSET.file, () => ({ first: false }));
  expect(await chunks.load(ASSET, [])).toEqual({ first: true });
});
