/**
 * How long the event loop of this process was held up by its own work. The machine is shared: a late tick alone may be the fault of another process, and then
 * this one got no processor in the meantime. So of each gap between two ticks only what the process itself computed in it counts: at most the gap, at
 * most the processor time of all its threads. That is more than its longest turn, never less, and other processes add nothing to it.
 */
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';

const TICK_MS = 10;
const NS_PER_MS = 1e6;

export type Turns = {
  /** Milliseconds of the longest turn, in processor time. */
  readonly longestMs: number;
  /** Milliseconds of the longest delay by the clock on the wall, whoever was to blame. */
  readonly longestDelayMs: number;
};

export class TurnWatch {
  readonly #delay = monitorEventLoopDelay({ resolution: TICK_MS });
  #processor = process.cpuUsage();
  #at = performance.now();
  #longestMs = 0;

  start(): void {
    this.#delay.enable();
    setInterval(() => this.#tick(), TICK_MS).unref();
  }

  /** Since the last time that somebody said to forget. */
  read(): Turns {
    this.#tick();
    return { longestMs: this.#longestMs, longestDelayMs: this.#delay.max / NS_PER_MS };
  }

  forget(): void {
    this.#longestMs = 0;
    this.#delay.reset();
  }

  #tick(): void {
    const now = performance.now();
    const { user, system } = process.cpuUsage(this.#processor);
    this.#longestMs = Math.max(this.#longestMs, Math.min(now - this.#at, (user + system) / 1000));
    this.#processor = process.cpuUsage();
    this.#at = now;
  }
}
