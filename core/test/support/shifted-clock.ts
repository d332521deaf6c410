/** A clock that someone has set wrong, and may set again: timers and the monotonic clock are those of the test. */
import type { Clock } from '../../src/environment/port.ts';

export class ShiftedClock implements Clock {
  readonly #clock: Clock;
  /** May change at any time. */
  aheadMs: number;

  constructor(clock: Clock, aheadMs = 0) {
    this.#clock = clock;
    this.aheadMs = aheadMs;
  }

  now(): number {
    return this.#clock.now() + this.aheadMs;
  }

  monotonic(): number {
    return this.#clock.monotonic();
  }

  after(delayMs: number, callback: () => void): () => void {
    return this.#clock.after(delayMs, callback);
  }
}
