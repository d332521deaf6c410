/** One round of work after another, never two at once: after a pause, or at once when something may have been missed. */

/** Does the work after so many milliseconds, unless it is cancelled by what was returned. */
export type Later = (work: () => void, ms: number) => () => void;

export type RoundsParts = {
  /** Never rejects. `isAnew`: something may have been missed. */
  readonly round: (isAnew: boolean) => Promise<void>;
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
  /** What may have been missed is looked for by the next round; the one under way may be past it. */
  #isAnew = true;
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

  /** A round begins anew: now, or as soon as the one under way has ended. */
  hurry(): void {
    [this.#isAnew, this.#isHurried] = [true, true];
    this.#begin();
  }

  /** Resolves when none is under way any more. */
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
    const isAnew = this.#isAnew;
    [this.#isAnew, this.#isHurried] = [false, false];
    this.#running = this.#parts.round(isAnew).then(() => {
      this.#running = undefined;
      if (this.#isHurried) this.#begin();
      else this.#pause();
    });
  }
}
