import { describe, expect, it } from 'vitest';
import type { ShopHours } from '@cipherchat/core/view';
import { asMinutes, asTime, draftOf, hoursOf, nextSpan, withSpans, wrongDayOf } from './hours-draft.ts';

const NONE: ShopHours = { hours: undefined, awayText: '', expectedMinutes: undefined };

describe('the draft of opening hours', () => {
  it('offers working days, and tells nothing until the owner says so', () => {
    const draft = draftOf(NONE, 'Europe/Berlin');
    expect(draft.days.map((spans) => spans.length)).toEqual([1, 1, 1, 1, 1, 0, 0]);
    expect(hoursOf(draft)).toEqual(NONE);
    const told = { ...withSpans(draft, 6, [[600, 720]]), told: true };
    expect(hoursOf(told).hours?.[1]).toContainEqual([7, 600, 720]);
    expect(hoursOf({ ...told, days: told.days.map(() => []) }).hours).toBeUndefined();
  });

  it('gives back what it was made of', () => {
    const shop: ShopHours = {
      hours: [
        'UTC',
        [
          [1, 540, 720],
          [1, 780, 1_440],
          [7, 0, 60],
        ],
      ],
      awayText: 'At the kiln',
      expectedMinutes: 45,
    };
    expect(hoursOf(draftOf(shop, 'Europe/Berlin'))).toEqual(shop);
  });

  it('finds the day whose end is not after its beginning, or is missing', () => {
    const draft = { ...draftOf(NONE, 'UTC'), told: true };
    expect(wrongDayOf(draft)).toBeUndefined();
    expect(wrongDayOf(withSpans(draft, 3, [[600, 600]]))).toBe(3);
    expect(wrongDayOf(withSpans(draft, 0, [[NaN, 600]]))).toBe(0);
    expect(wrongDayOf({ ...withSpans(draft, 0, [[NaN, 600]]), told: false })).toBeUndefined();
  });

  it('writes times as a time field has them', () => {
    expect([0, 545, 1_440].map(asTime)).toEqual(['00:00', '09:05', '00:00']);
    expect([asMinutes('09:05', 'from'), asMinutes('00:00', 'from'), asMinutes('00:00', 'to')]).toEqual([545, 0, 1_440]);
    expect(asMinutes('', 'to')).toBeNaN();
  });

  it('proposes a further time within the day', () => {
    expect(nextSpan([])).toEqual([540, 1_020]);
    expect(nextSpan([[540, 720]])).toEqual([780, 960]);
    expect(nextSpan([[540, 1_440]])).toEqual([1_380, 1_440]);
  });
});
