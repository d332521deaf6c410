/**
 * A clock that moves only when told to, so that a test of hours takes milliseconds and never depends on the machine.
 */
import type { Clock } from '../../src/environment/port.ts';
import { cryptographyIdle, isCryptographyBusy } from './busy-cryptography.ts';

type Timer = { readonly at: number; readonly number: number; readonly callback: () => void };

/**
 * Lets promises, storage and Web Crypto answer: a few turns of the event loop in a row in which no cryptography is
 * under way.
 */
export const settle = async (turns = 4): Promise<void> => {
  for (let turn = 0; turn < turns; turn = isCryptographyBusy() ? 0 : turn + 1) {
    await cryptographyIdle();
    await new Promise((resolve) => setImmediate(resolve));
  }
};

export class FakeClock implements Clock {
  #now: number;
  #asleepMs: number;
  #timers: Timer[] = [];
  #count = 0;

  /** Starts on 1 January 2027 unless told otherwise. */
  constructor(now = Date.UTC(2027, 0, 1)) {
    this.#now = now;
    this.#asleepMs = now;
  }

  now(): number {
    return this.#now;
  }

  monotonic(): number {
    return this.#now - this.#asleepMs;
  }

  after(delayMs: number, callback: () => void): () => void {
    this.#count += 1;
    const timer: Timer = { at: this.#now + Math.max(0, delayMs), number: this.#count, callback };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  get pending(): number {
    return this.#timers.length;
  }

  /** The machine sleeps: time passes, and neither timers nor the monotonic clock run before it is awake again. */
  sleep(ms: number): void {
    this.#now += ms;
    this.#asleepMs += ms;
  }

  /**
   * Runs what falls due in the next `ms`, in order of time; whatever each timer sets off is let settle before the next.
   */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settle();
    for (let next = this.#next(end); next !== undefined; next = this.#next(end)) {
      this.#run(next);
      await settle();
    }
    this.#now = end;
    await settle();
  }

  /**
   * Moves on, timer by timer, until `condition` holds; fails after `withinMs` of its own time, or when nothing happens
   * any more. This is how a test waits for what takes real work, such as Web Crypto.
   */
  async until(
    condition: () => boolean | Promise<boolean>,
    { withinMs = 60_000, what = 'the condition' } = {},
  ): Promise<void> {
    const end = this.#now + withinMs;
    for (let idle = 0; !(await condition());) {
      await settle(8);
      idle += 1;
      // Every second time: the condition reads the store, and so has had a turn of its own in between.
      const next = idle % 2 === 0 ? this.#next(end) : undefined;
      if (next !== undefined) {
        this.#run(next);
        idle = 0;
      }
      if (idle > 750) throw new Error(`${what} did not come about within ${withinMs} ms`);
    }
  }

  #next(end: number): Timer | undefined {
    const due = this.#timers.filter((timer) => timer.at <= end);
    return due.sort((a, b) => a.at - b.at || a.number - b.number)[0];
  }

  #run(timer: Timer): void {
    this.#timers = this.#timers.filter((other) => other !== timer);
    this.#now = Math.max(this.#now, timer.at);
    timer.callback();
  }
}
