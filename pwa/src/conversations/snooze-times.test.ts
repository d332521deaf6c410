import { UNTIL_THEY_WRITE } from '@cipherchat/core/view';
import { expect, test } from 'vitest';
import { snoozeTimes } from './snooze-times.ts';

const time = (day: number, hour: number): number => new Date(2026, 10, day, hour).getTime();

test.each([
  ['a Monday morning', time(2, 8), [time(2, 14), time(3, 9), time(9, 9)]],
  ['a Wednesday afternoon', time(4, 14), [time(5, 9), time(9, 9)]],
  ['a Sunday', time(8, 10), [time(8, 14), time(9, 9)]],
])('%s', (_, now, times) => {
  expect(snoozeTimes(now).map(({ until }) => until)).toEqual([...times, UNTIL_THEY_WRITE]);
});
