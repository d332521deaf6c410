import { expect, it } from 'vitest';
import { openSocketBudget } from './open-sockets.ts';

it('sockets are bounded for one network and for all together', () => {
  const budget = openSocketBudget(1);
  const take = (network: number, count: number) => budget.take(`192.0.2.${network}`, count);
  for (let i = 0; i < 20; i += 1) {
    expect(take(i, 1_000)).toBeDefined();
    expect(take(i, 1)).toBeUndefined();
  }
  expect(take(20, 1)).toBeUndefined();
  expect(openSocketBudget(2).take('192.0.2.1', 2_000)).toBeDefined();
});
