/** Opening hours, and what they say at a time. Their places are in the owner's time zone. */

/** Weekday 1 to 7 from Monday, from and to in minutes of the day, 0 to 1,440. */
export type Opening = readonly [weekday: number, from: number, to: number];
/** A time zone of up to 64 bytes, and up to 28 openings. */
export type OpeningHours = readonly [timeZone: string, openings: readonly Opening[]];

export type OpenState = {
  readonly open: boolean;
  /** When it closes, or opens, in milliseconds since 1970. Undefined: never. */
  readonly changesAt: number | undefined;
};

type Interval = readonly [from: number, to: number];

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const WEEK_MS = 7 * DAY_MS;

/** The clock on the wall of a time zone, as if it were that of UTC. */
const wallClockIn = (timeZone: string): ((at: number) => number) => {
  const numeric = 'numeric' as const;
  const parts = { year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric, second: numeric };
  const format = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', ...parts });
  return (at) => {
    const of = new Map(format.formatToParts(at).map(({ type, value }) => [type as string, Number(value)]));
    const [year = 0, month = 1, ...rest] = Object.keys(parts).map((name) => of.get(name));
    return Date.UTC(year, month - 1, ...rest.map((value) => value ?? 0));
  };
};

const weekBegin = (wall: number): number => {
  const day = Math.floor(wall / DAY_MS) * DAY_MS;
  return day - ((new Date(day).getUTCDay() + 6) % 7) * DAY_MS;
};

/** Ascending. What touches is one: a night that is open goes on after midnight. */
const joined = (intervals: readonly Interval[]): readonly Interval[] => {
  const all: Interval[] = [];
  for (const [from, to] of intervals.toSorted((a, b) => a[0] - b[0])) {
    const last = all.at(-1);
    if (last === undefined || from > last[1]) all.push([from, to]);
    else all[all.length - 1] = [last[0], Math.max(last[1], to)];
  }
  return all;
};

/** Those of the week before, of this one and of the next. */
const intervalsAround = (openings: readonly Opening[], wall: number): readonly Interval[] => {
  const begin = weekBegin(wall);
  const weeks = [begin - WEEK_MS, begin, begin + WEEK_MS];
  const real = openings.filter(([, from, to]) => from < to);
  return joined(
    weeks.flatMap((week) =>
      real.map(([weekday, from, to]): Interval => {
        const day = week + (weekday - 1) * DAY_MS;
        return [day + from * MINUTE_MS, day + to * MINUTE_MS];
      }),
    ),
  );
};

/** Undefined where the browser does not know the time zone. */
export const openStateAt = ([timeZone, openings]: OpeningHours, now: number): OpenState | undefined => {
  let wallAt: (at: number) => number;
  try {
    wallAt = wallClockIn(timeZone);
  } catch {
    return undefined;
  }
  /** The second step is for a change of the clocks between now and then. */
  const timeOf = (wall: number): number => {
    const near = wall - (wallAt(now) - now);
    return Math.round((wall - (wallAt(near) - near)) / MINUTE_MS) * MINUTE_MS;
  };
  const wall = wallAt(now);
  const intervals = intervalsAround(openings, wall);
  const current = intervals.find(([from, to]) => from <= wall && wall < to);
  const end = current && current[1];
  if (current !== undefined && current[1] - current[0] > WEEK_MS) return { open: true, changesAt: undefined };
  const next = end ?? intervals.find(([from]) => from > wall)?.[0];
  return { open: current !== undefined, changesAt: next && timeOf(next) };
};
