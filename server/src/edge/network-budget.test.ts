import { describe, expect, it } from 'vitest';
import { NetworkBudget } from './network-budget.ts';

const hex = (n: number): string => n.toString(16);

describe('a budget of networks', () => {
  it.each([
    ['one address', () => '192.0.2.7', 1],
    ['one /64', () => '2001:db8:1:2', 1],
    ['one /56', (i: number) => `2001:db8:1:ff${hex(i % 256).padStart(2, '0')}`, 4],
    ['one /48', (i: number) => `2001:db8:1:${hex(i)}`, 16],
  ])('is full for %s, and others have room', (_, network, times) => {
    const budget = new NetworkBudget({ perNetwork: 100, total: 1e6 });
    const holds = Array.from({ length: times * 100 }, (_held, i) => budget.take(network(i), 1));
    expect(holds.filter((end) => end === undefined)).toEqual([]);
    expect(budget.take(network(0), 1)).toBeUndefined();
    expect(budget.take('198.51.100.1', 100)).toBeDefined();
    expect(budget.take('2001:db8:2:2', 100)).toBeDefined();
    const [end] = holds;
    end?.();
    end?.();
    expect(budget.take(network(0), 1)).toBeDefined();
    expect(budget.take(network(0), 1)).toBeUndefined();
  });

  it('bounds all networks together', () => {
    const budget = new NetworkBudget({ perNetwork: 100, total: 250 });
    const holds = [1, 2, 3].map((i) => budget.take(`192.0.2.${i}`, 100));
    expect(holds.map((end) => end !== undefined)).toEqual([true, true, false]);
    holds[0]?.();
    expect(budget.take('192.0.2.3', 100)).toBeDefined();
  });
});
