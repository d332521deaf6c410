import { describe, expect, it } from 'vitest';
import { NOW } from '../../test/support/fake-owner.ts';
import { datesIn, sameDay } from './dates.ts';

const HOUR = 3_600_000;

describe('Dates', () => {
  const { day, time } = datesIn('en');

  it('call the days that have a name by it', () => {
    expect([day(NOW, NOW), day(NOW - 13 * HOUR, NOW), day(NOW - 36 * HOUR, NOW)]).toEqual([
      'Today',
      'Yesterday',
      'Yesterday',
    ]);
    expect(day(NOW - 6 * 24 * HOUR, NOW)).toContain('Thursday');
    expect(day(NOW - 400 * 24 * HOUR, NOW)).toContain('2025');
  });

  it('do not call a moment that lies ahead by a wrong name', () => {
    expect(day(NOW + 24 * HOUR, NOW)).toContain('Thursday');
  });

  it('tell the time to the minute', () => {
    expect(time(NOW)).toMatch(/^12:00/u);
    expect(sameDay(NOW, NOW + 11 * HOUR)).toBe(true);
    expect(sameDay(NOW, NOW + 13 * HOUR)).toBe(false);
  });
});
