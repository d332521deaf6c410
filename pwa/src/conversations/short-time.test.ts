import { describe, expect, test } from 'vitest';
import { comingTime, dayInWords, shortTime } from './short-time.ts';

const NOW = new Date(2026, 10, 24, 9, 5).getTime();
const at = (...parts: readonly [number, number, number, number, number]): number => new Date(...parts).getTime();

describe('a time in the list', () => {
  test.each([
    ['the hour today', at(2026, 10, 24, 0, 1), '12:01 AM'],
    ['the hour when the sender’s clock is ahead', at(2026, 10, 25, 1, 0), '1:00 AM'],
    ['the weekday yesterday, even minutes ago', at(2026, 10, 23, 23, 59), 'Mon'],
    ['the weekday within six days', at(2026, 10, 18, 12, 0), 'Wed'],
    ['the date before', at(2026, 10, 17, 12, 0), 'Nov 17'],
    ['the year where it differs', at(2025, 10, 24, 12, 0), 'Nov 24, 2025'],
  ])('is %s', (_, time, words) => {
    expect(shortTime(time, NOW, 'en').replace('\u202f', ' ')).toBe(words);
  });

  test('stands in a sentence', () => {
    expect(dayInWords(NOW, NOW, 'en')).toBe('today');
    expect(dayInWords(at(2026, 10, 23, 8, 0), NOW, 'en')).toBe('yesterday');
    expect(dayInWords(at(2026, 4, 3, 8, 0), NOW, 'en')).toBe('May 3, 2026');
  });
});

describe('a time to come', () => {
  const now = new Date(2026, 10, 2, 8).getTime();
  test.each([
    [new Date(2026, 10, 2, 14), '14:00'],
    [new Date(2026, 10, 3, 9), 'Tue 09:00'],
    [new Date(2026, 10, 8, 9), 'Sun 09:00'],
    [new Date(2026, 10, 9, 9), '9 Nov'],
  ])('%s', (time, words) => {
    expect(comingTime(time.getTime(), now, 'en-GB').replace(',', '')).toBe(words);
  });
});
