/**
 * How long the event loop of this process was held up by its own work. The machine is shared: a late tick alone may be
 * the fault of another process, and then this one got no processor in the meantime. So of each gap between two ticks
 * only the time counts that the main thread spent on a processor: other processes add nothing to it and take nothing
 * from it. A gap holds one turn or several, so it is never less than the longest of them.
 */
import { openSync, readSync } from 'node:fs';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';

const TICK_MS = 10;
/**
 * What one turn of the event loop may take: no user notices a tenth of a second. No test looks at a clock but those
 * that hold a server to this one, and it counts processor time of the main thread alone.
 */
export const LONGEST_TURN_MS = 100;
const NS_PER_MS = 1e6;

export type Turns = {
  /** Milliseconds of the longest turn, in processor time. */
  readonly longestMs: number;
  /** Milliseconds of the longest delay by the wall clock, whatever caused it. */
  readonly longestDelayMs: number;
};

/**
 * Milliseconds that the main thread was on a processor. Where only Linux can tell its threads apart: all of them, which
 * is more.
 */
const mainThreadClock = (): (() => number) => {
  if (process.platform !== 'linux') {
    return () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1000;
    };
  }
  const file = openSync(`/proc/self/task/${process.pid}/schedstat`, 'r');
  const bytes = Buffer.alloc(64);
  return () => Number.parseInt(bytes.toString('latin1', 0, readSync(file, bytes, 0, bytes.length, 0)), 10) / NS_PER_MS;
};

export class TurnWatch {
  readonly #delay = monitorEventLoopDelay({ resolution: TICK_MS });
  readonly #processorMs = mainThreadClock();
  #processor = this.#processorMs();
  #at = performance.now();
  #longestMs = 0;

  start(): void {
    this.#delay.enable();
    setInterval(() => this.#tick(), TICK_MS).unref();
  }

  /** Values since the last call of `forget`. */
  read(): Turns {
    this.#tick();
    return { longestMs: this.#longestMs, longestDelayMs: this.#delay.max / NS_PER_MS };
  }

  forget(): void {
    this.#longestMs = 0;
    this.#delay.reset();
  }

  /** What the test itself asked for counts for nothing. */
  passOver(deed: () => void): void {
    this.#tick();
    deed();
    this.#processor = this.#processorMs();
    this.#at = performance.now();
  }

  #tick(): void {
    const now = performance.now();
    const processor = this.#processorMs();
    this.#longestMs = Math.max(this.#longestMs, Math.min(now - this.#at, processor - this.#processor));
    this.#processor = processor;
    this.#at = now;
  }
}
