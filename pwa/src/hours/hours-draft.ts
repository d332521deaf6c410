/** What the form of the opening hours holds. */
import type { Opening, ShopHours } from '@cipherchat/core/view';

/** Minutes of the day, 0 to 1,440. */
export type Span = readonly [from: number, to: number];

export type HoursDraft = {
  /** Whether visitors are told hours. */
  readonly told: boolean;
  readonly timeZone: string;
  /** From Monday; none where it is closed. */
  readonly days: readonly (readonly Span[])[];
  readonly awayText: string;
  readonly expectedMinutes: number | undefined;
};

const DAY = 24 * 60;
export const USUAL: Span = [9 * 60, 17 * 60];
/** Of one day. */
export const MOST_SPANS = 3;
const WEEK = [1, 2, 3, 4, 5, 6, 7];

/** `timeZone`: of this device, for hours that were never told. */
export const draftOf = ({ hours, awayText, expectedMinutes }: ShopHours, timeZone: string): HoursDraft => {
  const [zone, openings] = hours ?? [timeZone, WEEK.slice(0, 5).map((day): Opening => [day, ...USUAL])];
  const spansOf = (day: number): readonly Span[] =>
    openings
      .filter(([weekday, from, to]) => weekday === day && from < to)
      .map(([, from, to]): Span => [from, to])
      .toSorted((a, b) => a[0] - b[0]);
  return { told: hours !== undefined, timeZone: zone, days: WEEK.map(spansOf), awayText, expectedMinutes };
};

/** Index from Monday of a day whose end is not after its beginning. */
export const wrongDayOf = ({ told, days }: HoursDraft): number | undefined => {
  const found = days.findIndex((spans) => spans.some(([from, to]) => !(from < to)));
  return told && found >= 0 ? found : undefined;
};

export const hoursOf = ({ told, timeZone, days, awayText, expectedMinutes }: HoursDraft): ShopHours => {
  const openings = days.flatMap((spans, i) => spans.map(([from, to]): Opening => [i + 1, from, to]));
  return { hours: told && openings.length > 0 ? [timeZone, openings] : undefined, awayText, expectedMinutes };
};

export const withSpans = (draft: HoursDraft, day: number, spans: readonly Span[]): HoursDraft => ({
  ...draft,
  days: draft.days.with(day, spans),
});

/** After the last one of the day, as far as there is room. */
export const nextSpan = (spans: readonly Span[]): Span => {
  const last = spans.at(-1)?.[1];
  return last === undefined ? USUAL : [Math.min(last + 60, DAY - 60), Math.min(last + 240, DAY)];
};

/** As a time field has it. Midnight at the end of a day is that at its beginning. */
export const asTime = (minutes: number): string => {
  const [hour, minute] = [Math.floor(minutes / 60) % 24, minutes % 60];
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};

/** NaN for a field that is empty. */
export const asMinutes = (time: string, place: 'from' | 'to'): number => {
  const [hour = NaN, minute = NaN] = time.split(':', 2).map((part) => (part === '' ? NaN : Number(part)));
  const minutes = hour * 60 + minute;
  return minutes === 0 && place === 'to' ? DAY : minutes;
};
