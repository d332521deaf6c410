import { expect, it } from 'vitest';
import { Patience } from './patience.ts';

it('waits twice as long after each request without an answer, up to two minutes', () => {
  const patience = new Patience();
  const waits = Array.from({ length: 6 }, () => {
    const ms = patience.ms('logIn');
    patience.silent('logIn', ms);
    return ms;
  });
  expect(waits).toEqual([10_000, 20_000, 40_000, 80_000, 120_000, 120_000]);
  expect(patience.ms('challenge')).toBe(10_000);
});

it('counts one of several requests that were waited for at the same time', () => {
  const patience = new Patience();
  for (let i = 0; i < 8; i += 1) patience.silent('bundle', 10_000);
  expect(patience.ms('bundle')).toBe(20_000);
});

it('waits as usual again after quick answers, and not after slow ones', () => {
  const patience = new Patience();
  patience.silent('bundle', 10_000);
  patience.silent('bundle', 20_000);
  patience.answered('bundle', 30_000);
  expect(patience.ms('bundle')).toBe(40_000);
  patience.answered('bundle', 500);
  expect(patience.ms('bundle')).toBe(10_000);
});
