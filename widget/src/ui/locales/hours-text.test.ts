import { describe, expect, it } from 'vitest';
import type { OpeningHours, StatedHours } from '@cipherchat/core/view';
import { hoursText, type HoursTexts } from './hours-text.ts';

const texts: HoursTexts = {
  lang: 'en',
  open: (when) => `open until ${when}`,
  closed: (name, when) => `${name} closed until ${when}`,
  away: (name) => `${name} away`,
  answers: (within) => `answers: ${within}`,
};
const TIME_ZONE = new Intl.DateTimeFormat().resolvedOptions().timeZone;
/** A Wednesday, by the reader's clock. */
const at = (hour: number): number => new Date(2026, 11, 2, hour).getTime();
const HOURS: OpeningHours = [
  TIME_ZONE,
  [
    [3, 9 * 60, 17 * 60],
    [5, 10 * 60, 12 * 60],
  ],
];
const said = (stated: Partial<StatedHours>, now = at(12)): string =>
  hoursText(texts, { state: 2, sent: at(0), validUntil: at(23), ...stated }, 'Shop', now).replaceAll(
    /[\u2068\u2069]/gu,
    '',
  );

describe('when the other side answers', () => {
  it('is computed from its hours, whatever it said then', () => {
    const closed = { state: 1, hours: HOURS, text: 'At the kiln', expectedMinutes: 60 } as const;
    expect(said(closed, at(8))).toBe('Shop closed until 9:00 AM · At the kiln');
    expect(said({ ...closed, state: 3 }, at(12))).toBe('answers: 1 hour');
    expect(said({ state: 3, hours: HOURS }, at(12))).toBe('open until 5:00 PM');
    expect(said(closed, at(18))).toBe('Shop closed until Friday 10:00 AM · At the kiln');
  });

  it('is what it said, without hours, or with a time zone that this browser does not know', () => {
    expect(said({ expectedMinutes: 90, text: 'Later' })).toBe('Shop away · answers: 2 hours · Later');
    expect(said({ state: 3, hours: ['Mars/Olympus', []] })).toBe('Shop away');
    expect(said({ state: 1, expectedMinutes: 2_880 })).toBe('answers: 2 days');
    expect(said({ state: 1, text: 'Here' })).toBe('');
  });

  it('is nothing any longer once it has run out', () => {
    expect(said({ hours: HOURS, text: 'At the kiln' }, at(23))).toBe('');
  });

  it('takes nothing of the words that turns others around', () => {
    expect(said({ text: 'a\u202eb\nc\u2069' })).toBe('Shop away · a b c');
  });
});
