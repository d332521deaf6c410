import { describe, expect, test } from 'vitest';
import { isQuiet, minuteOf, timeOf } from './quiet-hours.ts';

const at = (hours: number, minutes = 0): Date => new Date(2026, 10, 30, hours, minutes);

describe('quiet hours', () => {
  test.each([
    [19, 8, 18, false],
    [19, 8, 19, true],
    [19, 8, 3, true],
    [19, 8, 8, false],
    [9, 17, 12, true],
    [9, 17, 17, false],
    [6, 6, 5, true],
  ])('from %i to %i: at %i it is %s', (from, to, hour, quiet) => {
    expect(isQuiet({ from: from * 60, to: to * 60 }, at(hour))).toBe(quiet);
  });

  test('are off where there are none', () => {
    expect(isQuiet(undefined, at(3))).toBe(false);
  });

  test('are written and read as times of day', () => {
    for (const minute of [0, 59, 60, 1439]) expect(minuteOf(timeOf(minute))).toBe(minute);
    expect(['', '24:00', '7:00', '12:60', 'noon'].map(minuteOf)).toEqual(Array.from({ length: 5 }));
  });
});
