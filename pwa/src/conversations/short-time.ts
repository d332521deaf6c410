/** A time as a list shows it: the hour today, the weekday within six days, else the date. */

const DAY_MS = 86_400_000;

const startOfDay = (timeMs: number): number => new Date(timeMs).setHours(0, 0, 0, 0);

const daysBetween = (fromMs: number, toMs: number): number =>
  Math.round((startOfDay(toMs) - startOfDay(fromMs)) / DAY_MS);

/** Times are Unix milliseconds; `lang` is a BCP 47 tag. */
export const shortTime = (timeMs: number, nowMs: number, lang: string): string => {
  const days = daysBetween(timeMs, nowMs);
  if (days <= 0) return new Intl.DateTimeFormat(lang, { hour: 'numeric', minute: '2-digit' }).format(timeMs);
  if (days < 7) return new Intl.DateTimeFormat(lang, { weekday: 'short' }).format(timeMs);
  const sameYear = new Date(timeMs).getFullYear() === new Date(nowMs).getFullYear();
  return new Intl.DateTimeFormat(lang, {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(timeMs);
};

/** A time to come: the hour today, the weekday and the hour within six days, else the date. */
export const comingTime = (timeMs: number, nowMs: number, lang: string): string => {
  const days = daysBetween(nowMs, timeMs);
  if (days >= 7) return new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'short' }).format(timeMs);
  const weekday = days <= 0 ? {} : ({ weekday: 'short' } as const);
  return new Intl.DateTimeFormat(lang, { ...weekday, hour: 'numeric', minute: '2-digit' }).format(timeMs);
};

/** In a sentence: “today”, “yesterday”, “on 3 May 2026”. */
export const dayInWords = (timeMs: number, nowMs: number, lang: string): string => {
  const days = daysBetween(timeMs, nowMs);
  if (days <= 1) return new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }).format(-Math.max(days, 0), 'day');
  return new Intl.DateTimeFormat(lang, { dateStyle: 'long' }).format(timeMs);
};
