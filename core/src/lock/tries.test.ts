import { expect, it } from 'vitest';
import fc from 'fast-check';
import { waitAfter } from './tries.ts';

const HOUR_MS = 3_600_000;
const NOW = 1_800_000_000_000;

it('costs nothing for five tries, and then longer each time, up to an hour', () => {
  const waits = Array.from({ length: 12 }, (_, failed) => waitAfter({ failed, at: NOW }, NOW) / 1_000);
  expect(waits).toEqual([0, 0, 0, 0, 0, 30, 60, 300, 900, 3600, 3600, 3600]);
  expect(waitAfter(undefined, NOW)).toBe(0);
});

it('is over when its time is, however the clock was set meanwhile', () => {
  fc.assert(
    fc.property(fc.nat(100), fc.integer({ min: -HOUR_MS * 24 * 365, max: HOUR_MS * 24 * 365 }), (failed, passed) => {
      const whole = waitAfter({ failed, at: NOW }, NOW);
      const left = waitAfter({ failed, at: NOW }, NOW + passed);
      expect(left).toBe(passed < 0 ? whole : Math.max(0, whole - passed));
    }),
  );
});
