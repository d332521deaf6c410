/** Days and times in the words of a language, by the conventions of the reader's region. */

export type Dates = {
  /** Hour and minute. */
  time(at: number): string;
  /** "Today", "Yesterday", or weekday and date. */
  day(at: number, now: number): string;
};

const DAY_MS = 86_400_000;

const startOfDay = (at: number): number => new Date(at).setHours(0, 0, 0, 0);

/** Number of midnights between two moments in the reader's calendar. A day with a clock change counts as one. */
const daysBetween = (earlier: number, later: number): number =>
  Math.round((startOfDay(later) - startOfDay(earlier)) / DAY_MS);

export const sameDay = (one: number, other: number): boolean => startOfDay(one) === startOfDay(other);

const known = new Map<string, Dates>();
let zone: string | undefined;

/**
 * True if the device is in another time zone than at the last call. Formats keep the zone in which they were made, so
 * they are made again.
 */
export const followZone = (): boolean => {
  const before = zone;
  zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone === before) return false;
  known.clear();
  return before !== undefined;
};

export const datesIn = (lang: string): Dates => {
  const before = known.get(lang);
  if (before !== undefined) return before;
  const region = navigator.languages.find((one) => one.startsWith(lang)) ?? lang;
  const relative = new Intl.RelativeTimeFormat(region, { numeric: 'auto' });
  const time = new Intl.DateTimeFormat(region, { timeStyle: 'short' });
  const day = new Intl.DateTimeFormat(region, { weekday: 'long', day: 'numeric', month: 'long' });
  const long = new Intl.DateTimeFormat(region, { dateStyle: 'long' });
  const dates: Dates = {
    time: (at) => time.format(at),
    day: (at, now) => {
      const ago = daysBetween(at, now);
      if (ago >= 0 && ago < 2) {
        const word = relative.format(-ago, 'day');
        return word.charAt(0).toLocaleUpperCase(lang) + word.slice(1);
      }
      return (ago < 300 ? day : long).format(at);
    },
  };
  known.set(lang, dates);
  return dates;
};
