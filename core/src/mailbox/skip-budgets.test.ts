import { DeviceId } from '@cipherchat/protocol';
import { expect, it } from 'vitest';
import { Postponed, SkipBudgets } from './skip-budgets.ts';

const [ONE, OTHER] = [DeviceId.parse('1'.repeat(32)), DeviceId.parse('2'.repeat(32))];

it('a device may pass over as many keys as two messages, then about one message a minute', () => {
  let now = 0;
  const budgets = new SkipBudgets(() => now);
  budgets.charge(ONE, 4_000, false);
  budgets.charge(ONE, 4_000, false);
  expect(() => budgets.charge(ONE, 4_000, false)).toThrow(Postponed);
  budgets.charge(OTHER, 4_000, false);
  budgets.charge(ONE, 64, false);
  now += 79_000;
  expect(() => budgets.charge(ONE, 4_000, false)).toThrow(Postponed);
  now += 1_000;
  budgets.charge(ONE, 4_000, false);
});

it('where others wait, only what reordering needs is done at once', () => {
  const budgets = new SkipBudgets(() => 0);
  budgets.charge(ONE, 64, true);
  expect(() => budgets.charge(ONE, 65, true)).toThrow(Postponed);
  budgets.charge(ONE, 8_000, false);
});
