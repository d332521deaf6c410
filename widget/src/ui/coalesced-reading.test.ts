import { expect, it } from 'vitest';
import { CoalescedReading } from './coalesced-reading.ts';

it('reads at once, and once more for all that came meanwhile', async () => {
  const ends: (() => void)[] = [];
  const reading = new CoalescedReading(() => new Promise((resolve) => ends.push(resolve)));
  reading.ask();
  expect(ends).toHaveLength(1);
  reading.ask();
  reading.ask();
  ends[0]?.();
  await expect.poll(() => ends.length).toBe(2);
  ends[1]?.();
  await new Promise((resolve) => setTimeout(resolve));
  expect(ends).toHaveLength(2);
});
