/**
 * What arrives together would all be handled in one turn of the event loop, before any other message, timer or health
 * check. What exceeds its share of a turn waits for the next one.
 */
const SHARE_MS = 20;

export class TurnShare {
  readonly #clock: () => number;
  #began: number | undefined;

  constructor(clock: () => number = () => performance.now()) {
    this.#clock = clock;
  }

  /** Begins the share of this turn with the first call in it. */
  isSpent(): boolean {
    if (this.#began === undefined) {
      this.#began = this.#clock();
      setImmediate(() => (this.#began = undefined));
    }
    return this.#clock() - this.#began > SHARE_MS;
  }
}
