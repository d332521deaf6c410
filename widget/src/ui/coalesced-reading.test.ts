import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CoalescedReading } from './coalesced-reading.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout'] }));
afterEach(() => vi.useRealTimers());

it('reads at once, and once more for all that came meanwhile', async () => {
  const ends: (() => void)[] = [];
  const reading = new CoalescedReading(() => new Promise((resolve) => ends.push(resolve)));
  reading.ask();
  expect(ends).toHaveLength(1);
  reading.ask();
  reading.ask();
  ends[0]?.();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(ends).toHaveLength(2);
  ends[1]?.();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(ends).toHaveLength(2);
  reading.ask();
  expect(ends).toHaveLength(3);
});
