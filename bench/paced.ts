/** An open loop: every message is due at its time, whether or not the last one has arrived, and its time counts from then. */
import { performance } from 'node:perf_hooks';

export type Pace = { readonly count: number; readonly perSecond: number };

/** Now, in milliseconds since 1970 with fractions: the same clock in every process and page of one machine. */
export const wallClock = (): number => performance.timeOrigin + performance.now();

/** Calls `send` with the number of the message when it is due; resolves with the times at which they were. */
export const paced = async ({ count, perSecond }: Pace, send: (number: number) => void): Promise<readonly number[]> => {
  const begin = wallClock();
  const due = Array.from({ length: count }, (_, i) => begin + (i * 1000) / perSecond);
  for (const [i, at] of due.entries()) {
    const left = at - wallClock();
    if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
    send(i);
  }
  return due;
};

/** Resolves when `holds`; rejects after five minutes. */
export const waitUntil = async (holds: () => boolean | Promise<boolean>, what: string): Promise<void> => {
  const end = wallClock() + 300_000;
  while (!(await holds())) {
    if (wallClock() > end) throw new Error(`${what} did not come about within five minutes.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
