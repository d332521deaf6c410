/** What the main threads of pages spent their time on, as Chromium's timeline names it: layout, paint, scripts. */
import type { Browser } from 'playwright-core';

type Traced = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly name?: string };
};

/** Seconds of each kind of work without what ran inside it, by name of the process and of the work. */
export type Timeline = Readonly<Record<string, Readonly<Record<string, number>>>>;

const MAIN_THREAD = 'CrRendererMain';
const LEAST_SECONDS = 0.02;

type Running = { readonly name: string; readonly end: number };

/** Takes the work of one thread, sorted by its beginning. */
const selfTimes = (events: readonly Traced[]): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  const add = (name: string, microseconds: number): void => {
    sums.set(name, (sums.get(name) ?? 0) + microseconds / 1_000_000);
  };
  const running: Running[] = [];
  for (const { name, ts, dur = 0 } of events.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    while ((running.at(-1)?.end ?? Infinity) <= ts) running.pop();
    const around = running.at(-1);
    if (around !== undefined) add(around.name, -dur);
    add(name, dur);
    running.push({ name, end: ts + dur });
  }
  return sums;
};

const round = (value: number): number => Math.round(value * 100) / 100;

const sumsOf = (events: readonly Traced[], processes: ReadonlyMap<number, string>): Timeline => {
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args?.name === MAIN_THREAD);
  const found = mains.map(({ pid, tid }) => {
    const own = events.filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X');
    const sums = [...selfTimes(own)].filter(([, seconds]) => seconds >= LEAST_SECONDS).sort(([, a], [, b]) => b - a);
    return [
      processes.get(pid) ?? 'renderer',
      Object.fromEntries(sums.map(([name, seconds]) => [name, round(seconds)])),
    ] as const;
  });
  return Object.fromEntries(found.filter(([name]) => name !== 'renderer'));
};

/** Starts; returns the function that ends it. Only one at a time in a browser. */
export const traceBrowser = async (
  browser: Browser,
): Promise<(of: ReadonlyMap<number, string>) => Promise<Timeline>> => {
  await browser.startTracing(undefined, { categories: ['devtools.timeline', 'toplevel', '__metadata'] });
  return async (processes) => {
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
      readonly traceEvents: readonly Traced[];
    };
    return sumsOf(traceEvents, processes);
  };
};
