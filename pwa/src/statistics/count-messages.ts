/** Counts what is in the conversations of this device. Pure; days and hours are those of the reader. */
import type { ExportRecord } from '@cipherchat/core/view';

/** Minutes within which a first answer came; what took longer is the last group. */
export const ANSWER_LIMITS = [5, 15, 60, 240] as const;

export type Statistics = {
  /** Conversations that the other side began in this time. */
  readonly conversations: number;
  /** Of these, by the time until the first answer: one more than there are limits. */
  readonly answered: readonly number[];
  readonly unanswered: number;
  /** Half of the answers came within so many minutes. Undefined: there was none. */
  readonly medianMinutes: number | undefined;
  /** Messages of others, from Monday, and from midnight. */
  readonly byWeekday: readonly number[];
  readonly byHour: readonly number[];
};

const MINUTE_MS = 60_000;

/** The middle one, or the earlier of two. */
const medianOf = (values: readonly number[]): number | undefined =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)];

const groupOf = (minutes: number): number => {
  const found = ANSWER_LIMITS.findIndex((limit) => minutes < limit);
  return found < 0 ? ANSWER_LIMITS.length : found;
};

type Begun = { readonly at: number; answeredAt: number | undefined };

/** How soon the conversations were answered. */
const answersOf = (begun: readonly Begun[]): Omit<Statistics, 'byWeekday' | 'byHour'> => {
  const minutes = begun.flatMap(({ at, answeredAt }) =>
    answeredAt === undefined ? [] : [(answeredAt - at) / MINUTE_MS],
  );
  const answered = new Array<number>(ANSWER_LIMITS.length + 1).fill(0);
  for (const one of minutes) answered[groupOf(one)] = (answered[groupOf(one)] ?? 0) + 1;
  const unanswered = begun.length - minutes.length;
  return { conversations: begun.length, answered, unanswered, medianMinutes: medianOf(minutes) };
};

/** What was written from `since` on, in milliseconds since 1970. */
export const countMessages = async (records: AsyncIterable<ExportRecord>, since: number): Promise<Statistics> => {
  const byWeekday = new Array<number>(7).fill(0);
  const byHour = new Array<number>(24).fill(0);
  const begun: Begun[] = [];
  /** Of the conversation that is being read: undefined before its first message, `null` if the user began it. */
  let current: Begun | null | undefined;
  for await (const record of records) {
    if (record.kind === 'conversation') current = undefined;
    if (record.kind !== 'message') continue;
    const { at, mine } = record;
    if (current === undefined) {
      current = mine ? null : { at, answeredAt: undefined };
      if (current !== null && at >= since) begun.push(current);
    } else if (current !== null && mine) current.answeredAt ??= Math.max(at, current.at);
    if (mine || at < since) continue;
    const time = new Date(at);
    const [weekday, hour] = [(time.getDay() + 6) % 7, time.getHours()];
    byWeekday[weekday] = (byWeekday[weekday] ?? 0) + 1;
    byHour[hour] = (byHour[hour] ?? 0) + 1;
  }
  return { ...answersOf(begun), byWeekday, byHour };
};
