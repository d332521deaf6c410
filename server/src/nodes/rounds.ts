/**
 * One round of work after another, never two at once: after a pause, or at once when something may have been missed.
 */

/** Does the work after that many milliseconds. Returns a function that cancels it. */
export type Later = (work: () => void, ms: number) => () => void;

export type RoundsParts = {
  /** Never rejects. `afterGap`: something may have been missed. */
  readonly round: (afterGap: boolean) => Promise<void>;
  readonly pauseMs: () => number;
  readonly later?: Later | undefined;
};

const byTimer: Later = (work, ms) => {
  const timer = setTimeout(work, ms).unref();
  return () => clearTimeout(timer);
};

export class Rounds {
  readonly #parts: RoundsParts;
  #cancel: () => void = () => undefined;
  #running: Promise<void> | undefined;
  /** The next round looks for what may have been missed; the current one may be past it. */
  #afterGap = true;
  #isHurried = false;
  #isStopped = false;

  constructor(parts: RoundsParts) {
    this.#parts = parts;
  }

  get isStopped(): boolean {
    return this.#isStopped;
  }

  start(): void {
    this.#pause();
  }

  /** Begins a full round now, or as soon as the current one has ended. */
  hurry(): void {
    [this.#afterGap, this.#isHurried] = [true, true];
    this.#begin();
  }

  /** Resolves when no round is under way any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#cancel();
    await this.#running;
  }

  #pause(): void {
    if (this.#isStopped) return;
    const { pauseMs, later = byTimer } = this.#parts;
    this.#cancel();
    this.#cancel = later(() => this.#begin(), pauseMs());
  }

  #begin(): void {
    if (this.#isStopped || this.#running !== undefined) return;
    this.#cancel();
    const afterGap = this.#afterGap;
    [this.#afterGap, this.#isHurried] = [false, false];
    this.#running = this.#parts.round(afterGap).then(() => {
      this.#running = undefined;
      if (this.#isHurried) this.#begin();
      else this.#pause();
    });
  }
}
