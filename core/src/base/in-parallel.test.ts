import { expect, it } from 'vitest';
import { inParallel } from './in-parallel.ts';

/** Work that settles when the test says so. */
const setUp = () => {
  const begun: number[] = [];
  const settle = new Map<
    number,
    { readonly resolve: (value: string) => void; readonly reject: (cause: Error) => void }
  >();
  const work = (item: number): Promise<string> =>
    new Promise((resolve, reject) => {
      begun.push(item);
      settle.set(item, { resolve, reject });
    });
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  return { begun, settle, work, turn };
};

it('begins the next item when one is done, and gives the results in order', async () => {
  const { begun, settle, work, turn } = setUp();
  const all = inParallel([1, 2, 3], 2, work);
  expect(begun).toEqual([1, 2]);
  settle.get(2)?.resolve('two');
  await turn();
  expect(begun).toEqual([1, 2, 3]);
  settle.get(3)?.resolve('three');
  settle.get(1)?.resolve('one');
  expect(await all).toEqual(['one', 'two', 'three']);
});

it('begins nothing after a failure, and waits for what is under way', async () => {
  const { begun, settle, work, turn } = setUp();
  let isOver = false;
  const all = inParallel([1, 2, 3], 2, work);
  const over = expect(all.finally(() => (isOver = true))).rejects.toThrow('of one');
  settle.get(1)?.reject(new Error('of one'));
  await turn();
  expect([begun, isOver]).toEqual([[1, 2], false]);
  settle.get(2)?.resolve('two');
  await over;
  expect(begun).toEqual([1, 2]);
});

it('has nothing to do for an empty list', async () => {
  expect(await inParallel([], 8, () => Promise.reject(new Error('nothing was asked for')))).toEqual([]);
});
