/**
 * Which received texts of a conversation were read. Texts are numbered by arrival, from 1 on, whatever their place in
 * the log is. A message that arrives late and stands far up is new like any other.
 */

/** First and last number, both included. */
export type NumberRange = readonly [from: number, to: number];

/** Texts 1 to `count`, and those in `beyond`: ascending ranges that neither touch each other nor `count`. */
export type ReadSet = { readonly count: number; readonly beyond?: readonly NumberRange[] | undefined };

export const NOTHING_READ: ReadSet = { count: 0 };

export const hasRead = ({ count, beyond = [] }: ReadSet, number: number): boolean =>
  number <= count || beyond.some(([from, to]) => from <= number && number <= to);

/** Texts in the set. */
export const readTotal = ({ count, beyond = [] }: ReadSet): number =>
  beyond.reduce((sum, [from, to]) => sum + to - from + 1, count);

/** Texts that are not in the set, of `received` in all. */
export const unreadTotal = (received: number, set: ReadSet): number => Math.max(0, received - readTotal(set));

/** Takes ranges in any order, also ones that overlap. */
export const withRanges = ({ count, beyond = [] }: ReadSet, ranges: readonly NumberRange[]): ReadSet => {
  let end = count;
  const rest: NumberRange[] = [];
  for (const [from, to] of [...beyond, ...ranges].sort(([a], [b]) => a - b)) {
    const last = rest.at(-1);
    if (from <= end + 1) end = Math.max(end, to);
    else if (last === undefined || from > last[1] + 1) rest.push([from, to]);
    else rest[rest.length - 1] = [last[0], Math.max(last[1], to)];
  }
  return rest.length === 0 ? { count: end } : { count: end, beyond: rest };
};

export const withRead = (set: ReadSet, numbers: readonly number[]): ReadSet =>
  withRanges(
    set,
    numbers.map((number) => [number, number]),
  );

export const unionOf = (set: ReadSet, { count, beyond = [] }: ReadSet): ReadSet =>
  withRanges(
    set,
    [[1, count] as const, ...beyond].filter(([from, to]) => from <= to),
  );
