/** Summary of a list of times. */
export type Summary = { readonly count: number; readonly p50: number; readonly p99: number; readonly max: number };

const round = (value: number): number => Math.round(value * 100) / 100;

/** Takes milliseconds. Uses the nearest rank, so that every figure was measured. */
export const summarise = (times: readonly number[]): Summary => {
  const sorted = times.toSorted((a, b) => a - b);
  const rank = (share: number): number =>
    round(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN);
  return { count: sorted.length, p50: rank(0.5), p99: rank(0.99), max: rank(1) };
};
