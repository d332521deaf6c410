import { expect, it } from 'vitest';
import { TransportError } from '../transport/port.ts';
import { partOfCommit } from './part-of-commit.ts';

it('is loaded with the first commit that needs it, which is given up and runs again', async () => {
  let loads = 0;
  const part = partOfCommit(() => Promise.resolve({ word: `loaded ${(loads += 1)}` }));
  const began: string[] = [];
  const commit = (name: string, needsIt: boolean) =>
    part.run(async () => {
      began.push(name);
      await Promise.resolve();
      return needsIt ? part.get().word : 'plain';
    });
  expect([await commit('plain', false), loads]).toEqual(['plain', 0]);
  expect(await commit('first', true)).toBe('loaded 1');
  expect(await commit('second', true)).toBe('loaded 1');
  expect(began).toEqual(['plain', 'first', 'first', 'second']);
});

it('is asked for again where it could not be had', async () => {
  const answers = [Promise.reject(new Error('no network')), Promise.resolve('there')];
  answers[0]?.catch(() => undefined);
  const part = partOfCommit(() => answers.shift() ?? expect.fail());
  const commit = () => part.run(() => Promise.resolve().then(() => part.get()));
  await expect(commit()).rejects.toEqual(new TransportError('unreachable'));
  expect(await commit()).toBe('there');
});

it('is no excuse for another failure: that passes, and nothing runs twice', async () => {
  let runs = 0;
  const part = partOfCommit(() => expect.fail());
  const failing = part.run(() => {
    runs += 1;
    return Promise.reject(new Error('the disk is full'));
  });
  await expect(failing).rejects.toThrow('the disk is full');
  expect(runs).toBe(1);
});
