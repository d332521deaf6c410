import { describe, expect, it } from 'vitest';
import { openStateAt, type Opening, type OpeningHours } from './opening-hours.ts';

const at = (time: string): number => Date.parse(time);
const stateAt = (hours: OpeningHours, time: string): string | undefined => {
  const state = openStateAt(hours, at(time));
  if (state === undefined) return undefined;
  const until = state.changesAt === undefined ? 'ever' : new Date(state.changesAt).toISOString().slice(0, 16);
  return `${state.open ? 'open' : 'closed'} until ${until}`;
};

const WEEKDAYS = [1, 2, 3, 4, 5].map((weekday): Opening => [weekday, 9 * 60, 17 * 60]);
const BERLIN: OpeningHours = ['Europe/Berlin', WEEKDAYS];

describe('opening hours', () => {
  it.each([
    // Wednesday, 2 December 2026: Berlin is an hour ahead.
    ['2026-12-02T07:59:59Z', 'closed until 2026-12-02T08:00'],
    ['2026-12-02T08:00:00Z', 'open until 2026-12-02T16:00'],
    ['2026-12-02T15:59:59Z', 'open until 2026-12-02T16:00'],
    ['2026-12-02T16:00:00Z', 'closed until 2026-12-03T08:00'],
    // Friday evening to Monday, and Sunday, the last day of a week.
    ['2026-12-04T17:00:00Z', 'closed until 2026-12-07T08:00'],
    ['2026-12-06T12:00:00Z', 'closed until 2026-12-07T08:00'],
    // The clocks go forward on 28 March 2027, and back on 25 October 2026.
    ['2027-03-26T17:00:00Z', 'closed until 2027-03-29T07:00'],
    ['2026-10-23T16:00:00Z', 'closed until 2026-10-26T08:00'],
  ])('are those of the time zone at %s: %s', (time, expected) => {
    expect(stateAt(BERLIN, time)).toBe(expected);
  });

  it('count a day as the other side of the world has it', () => {
    const monday: OpeningHours = ['Pacific/Auckland', [[1, 0, 60]]];
    // Sunday 11:30 in UTC is Monday 0:30 in Auckland.
    expect(stateAt(monday, '2026-12-06T11:30:00Z')).toBe('open until 2026-12-06T12:00');
  });

  it('go on after midnight, and have breaks', () => {
    const night: OpeningHours = [
      'UTC',
      [
        [5, 20 * 60, 1_440],
        [6, 0, 120],
        [7, 20 * 60, 1_440],
        [1, 0, 60],
        [3, 540, 720],
        [3, 780, 1_020],
      ],
    ];
    expect(stateAt(night, '2026-12-04T21:00:00Z')).toBe('open until 2026-12-05T02:00');
    expect(stateAt(night, '2026-12-07T00:30:00Z')).toBe('open until 2026-12-07T01:00');
    expect(stateAt(night, '2026-12-06T21:00:00Z')).toBe('open until 2026-12-07T01:00');
    expect(stateAt(night, '2026-12-02T12:30:00Z')).toBe('closed until 2026-12-02T13:00');
  });

  it('may be all week, or never', () => {
    const always = [1, 2, 3, 4, 5, 6, 7].map((weekday): Opening => [weekday, 0, 1_440]);
    expect(stateAt(['UTC', always], '2026-12-04T21:00:00Z')).toBe('open until ever');
    expect(stateAt(['UTC', []], '2026-12-04T21:00:00Z')).toBe('closed until ever');
    expect(
      stateAt(
        [
          'UTC',
          [
            [1, 600, 600],
            [2, 700, 600],
          ],
        ],
        '2026-12-04T21:00:00Z',
      ),
    ).toBe('closed until ever');
  });

  it('say nothing in a time zone that does not exist', () => {
    expect(stateAt(['Mars/Olympus', WEEKDAYS], '2026-12-04T21:00:00Z')).toBeUndefined();
  });
});
