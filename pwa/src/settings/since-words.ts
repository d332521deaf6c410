/** How long ago something was, in words of the language. */
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Both in milliseconds since 1970. A time ahead of the clock is now. */
export const sinceWords = (at: number, now: number, lang: string): string => {
  const words = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
  const ago = Math.max(0, now - at);
  if (ago < HOUR_MS) return words.format(-Math.floor(ago / MINUTE_MS), 'minute');
  return ago < DAY_MS
    ? words.format(-Math.floor(ago / HOUR_MS), 'hour')
    : words.format(-Math.floor(ago / DAY_MS), 'day');
};
