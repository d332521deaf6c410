/**
 * Counts points of keys in windows of a fixed length, each of which begins with the first point. Counting is
 * synchronous and needs no timer: a limit is asked for every message.
 */

export type WindowOptions = {
  /** Tells limits apart that count in a common place. */
  readonly keyPrefix: string;
  readonly points: number;
  /** Seconds. */
  readonly duration: number;
};

export type Counted = {
  /** In this window, those beyond the bound too. */
  readonly consumedPoints: number;
  /** Milliseconds until the window ends, whole ones. */
  readonly msBeforeNext: number;
};

type Window = { count: number; ends: number };

export class FixedWindows {
  /** The bound. Whoever asks compares with it. */
  readonly points: number;
  readonly #durationMs: number;
  readonly #monotonic: () => number;
  /** In the order in which they began, which is that in which they end. */
  readonly #windows = new Map<string, Window>();

  /** `monotonic`: milliseconds that never go back. */
  constructor(
    { points, duration }: Pick<WindowOptions, 'points' | 'duration'>,
    monotonic = (): number => performance.now(),
  ) {
    this.#monotonic = monotonic;
    this.points = points;
    this.#durationMs = duration * 1000;
  }

  consume(key: string, points = 1): Counted {
    const now = this.#monotonic();
    const running = this.#windows.get(key);
    if (running !== undefined && running.ends > now) {
      running.count += points;
      return { consumedPoints: running.count, msBeforeNext: Math.ceil(running.ends - now) };
    }
    this.#begin(key, points, now, this.#durationMs);
    return { consumedPoints: points, msBeforeNext: this.#durationMs };
  }

  /** Undefined where no window runs. Counts nothing. */
  get(key: string): Counted | undefined {
    const now = this.#monotonic();
    const running = this.#windows.get(key);
    if (running === undefined || running.ends <= now) return undefined;
    return { consumedPoints: running.count, msBeforeNext: Math.ceil(running.ends - now) };
  }

  /** Windows in memory. Those that have ended leave when the next one begins. */
  get size(): number {
    return this.#windows.size;
  }

  /** The bound counts as passed for so long. */
  block(key: string, seconds: number): void {
    this.#begin(key, this.points + 1, this.#monotonic(), seconds * 1000);
  }

  #begin(key: string, count: number, now: number, durationMs: number): void {
    this.#windows.delete(key);
    for (const [oldest, { ends }] of this.#windows) {
      if (ends > now) break;
      this.#windows.delete(oldest);
    }
    this.#windows.set(key, { count, ends: now + durationMs });
  }
}
