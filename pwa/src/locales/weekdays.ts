/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** Names of the days in a language, from Monday. */
export const weekdays = (lang: string): readonly string[] => {
  const { format } = new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, i) => format(MONDAY + i * DAY_MS));
};
