import { expect, it } from 'vitest';
import { backoffMs, pauseMs } from './backoff.ts';

const drawing = (byte: number) => ({ random: (length: number) => new Uint8Array(length).fill(byte) });

it('doubles from a second to a minute, half of it random, in whole milliseconds', () => {
  const least = [1, 2, 3, 4, 5, 6, 7, 8, 1_000].map((failures) => backoffMs(failures, drawing(0)));
  expect(least).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  expect(backoffMs(1, drawing(255))).toBe(999);
  expect(backoffMs(50, drawing(255))).toBe(59_999);
});

it.each([
  [1e12, 3_600_000],
  [-1e12, 100],
  [0, 100],
])('waits from a tenth of a second to an hour, not the %d ms that a server asks for', (asked, leastMs) => {
  expect([pauseMs(0, asked), pauseMs(4_000, asked)]).toEqual([leastMs, leastMs + 1_000]);
});

it('is the own pause where none was asked for', () => {
  expect(pauseMs(4_000, undefined)).toBe(4_000);
});
