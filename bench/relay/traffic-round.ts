/** One target under load: at a fixed rate, and with as many messages as go. */
import { sendAsManyAsGo, sendAtTimes, type Times } from './loads.ts';
import type { Acknowledging, Pair } from './pair.ts';
import { cpuSeconds } from './process-tree.ts';
import type { Target } from './target.ts';

export type TrafficSizes = {
  readonly pairs: number;
  readonly perSecond: number;
  readonly seconds: number;
  readonly underWay: number;
};

/** 0 where the processes run on another machine. */
type Cost = { readonly cpuPer1000: number };
export type Paced = Times & Cost;
export type Saturated = Cost & { readonly perSecond: number };
export type Traffic = {
  readonly paced: Paced;
  /** Each push is acknowledged by itself, as a client does that receives one at a time. */
  readonly each: Saturated;
  /** All pushes of one turn are acknowledged together, as our own client does. */
  readonly turn: Saturated;
};

export const demandAccepted = (pairs: readonly Pair[]): void => {
  const refusals = pairs.reduce((sum, pair) => sum + pair.refusals, 0);
  if (refusals > 0) throw new Error(`The server refused ${String(refusals)} requests: raise RATE_LIMIT_FACTOR there.`);
};

const withPairs = async <T>(
  target: Target,
  [count, acknowledging]: readonly [number, Acknowledging],
  work: (pairs: readonly Pair[]) => Promise<T>,
): Promise<T> => {
  const pairs = await target.openPairs(count, acknowledging);
  try {
    const done = await work(pairs);
    demandAccepted(pairs);
    return done;
  } finally {
    for (const pair of pairs) pair.close();
  }
};

export const measurePaced = (target: Target, { pairs, perSecond, seconds }: TrafficSizes): Promise<Paced> =>
  withPairs(target, [pairs, 'each'], async (open) => {
    // The first messages run code that is not compiled yet.
    await sendAtTimes(open, { perSecond, seconds: Math.min(1, seconds) });
    const before = cpuSeconds(target.pids());
    const times = await sendAtTimes(open, { perSecond, seconds });
    const cpu = cpuSeconds(target.pids()) - before;
    return { ...times, cpuPer1000: (cpu * 1000) / times.receipt.count };
  });

export const measureSaturated = (
  target: Target,
  { pairs, seconds, underWay }: Pick<TrafficSizes, 'pairs' | 'seconds' | 'underWay'>,
  acknowledging: Acknowledging,
): Promise<Saturated> =>
  withPairs(target, [pairs, acknowledging], async (open) => {
    const used = (): number => cpuSeconds(target.pids());
    const rate = await sendAsManyAsGo(open, { underWay, seconds, warmUpSeconds: seconds / 2, cpuSeconds: used });
    return { perSecond: rate.messages / rate.seconds, cpuPer1000: (rate.cpuSeconds * 1000) / rate.messages };
  });

export const measureTraffic = async (target: Target, sizes: TrafficSizes): Promise<Traffic> => ({
  paced: await measurePaced(target, sizes),
  each: await measureSaturated(target, sizes, 'each'),
  turn: await measureSaturated(target, sizes, 'turn'),
});
