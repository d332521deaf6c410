/** What the main thread of one page does, from Chromium's profiler and the sums that Chromium keeps of each page. */
import type { CDPSession, Page } from 'playwright-core';

const INTERVAL_MICROSECONDS = 500;
const MOST_FUNCTIONS = 25;

type Metrics = Readonly<Record<string, number>>;

export type PageProfile = {
  /** Seconds of the main thread, by what Chromium spent them on. */
  readonly mainThread: Metrics;
  /** The functions with the most time of their own, without the functions they call: seconds by name and place. */
  readonly functions: Metrics;
};

const SUMS = ['TaskDuration', 'ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'];

const round = (value: number): number => Math.round(value * 100) / 100;

const readMetrics = async (session: CDPSession): Promise<Metrics> => {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
};

type Profile = Awaited<ReturnType<CDPSession['send']>> & {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: {
      readonly functionName: string;
      readonly url: string;
      readonly lineNumber: number;
      readonly columnNumber: number;
    };
  }[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
};

const functionsOf = ({ nodes, samples = [], timeDeltas = [] }: Profile): Metrics => {
  const names = new Map(
    nodes.map(({ id, callFrame: { functionName, url, lineNumber, columnNumber } }) => {
      const file = url.slice(url.lastIndexOf('/') + 1);
      const place = file === '' ? '' : ` ${file}:${String(lineNumber + 1)}:${String(columnNumber + 1)}`;
      return [id, `${functionName === '' ? '(anonymous)' : functionName}${place}`];
    }),
  );
  const sums = new Map<string, number>();
  for (const [i, id] of samples.entries()) {
    const name = names.get(id) ?? '';
    sums.set(name, (sums.get(name) ?? 0) + (timeDeltas[i + 1] ?? 0) / 1_000_000);
  }
  const sorted = [...sums].sort(([, a], [, b]) => b - a).slice(0, MOST_FUNCTIONS);
  return Object.fromEntries(sorted.map(([name, seconds]) => [name, round(seconds)]));
};

export const openSession = async (page: Page): Promise<CDPSession> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('Profiler.enable');
  return session;
};

/** Starts; returns the function that ends it. */
export const profilePage = async (session: CDPSession): Promise<() => Promise<PageProfile>> => {
  await session.send('Profiler.setSamplingInterval', { interval: INTERVAL_MICROSECONDS });
  const before = await readMetrics(session);
  await session.send('Profiler.start');
  return async () => {
    const { profile } = await session.send('Profiler.stop');
    const after = await readMetrics(session);
    const mainThread = SUMS.map((name) => [name, round((after[name] ?? 0) - (before[name] ?? 0))] as const);
    return { mainThread: Object.fromEntries(mainThread), functions: functionsOf(profile) };
  };
};
