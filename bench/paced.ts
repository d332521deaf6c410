/**
 * An open loop: every message is due at its time, whether or not the last one has arrived, and its time counts from
 * then.
 */
import { performance } from 'node:perf_hooks';

export type Pace = { readonly count: number; readonly perSecond: number };

/** Now, in milliseconds since 1970 with fractions: the same clock in every process and page of one machine. */
export const wallClock = (): number => performance.timeOrigin + performance.now();

export type Times = {
  readonly due: readonly number[];
  /** When each was handed over: never before it was due. */
  readonly sent: readonly number[];
};

/** A timer of Node drops fractions of a millisecond, and may fire that much too early. */
export const waitFor = async (at: number): Promise<void> => {
  for (let left = at - wallClock(); left > 0; left = at - wallClock()) {
    await new Promise((resolve) => setTimeout(resolve, Math.ceil(left)));
  }
};

/** Calls `send` with the number of the message when it is due. */
export const paced = async ({ count, perSecond }: Pace, send: (number: number) => void): Promise<Times> => {
  const begin = wallClock();
  const due = Array.from({ length: count }, (_, i) => begin + (i * 1000) / perSecond);
  const sent: number[] = [];
  for (const [i, at] of due.entries()) {
    await waitFor(at);
    sent.push(wallClock());
    send(i);
  }
  return { due, sent };
};

/** Resolves when `holds`; rejects after five minutes. */
export const waitUntil = async (holds: () => boolean | Promise<boolean>, what: string): Promise<void> => {
  const end = wallClock() + 300_000;
  while (!(await holds())) {
    if (wallClock() > end) throw new Error(`${what} did not come about within five minutes.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
