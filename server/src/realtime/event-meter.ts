/**
 * Counts the events of one socket. The count belongs to the socket, so it needs no shared counter and costs next to
 * nothing. Events above the bound are refused; far above it they are a flood.
 */
const WINDOW_MS = 10_000;
const FLOOD = 5;

/** A person never comes near it. A widget that catches up after a week may reach a tenth. */
export const EVENTS_PER_WINDOW = 1000;

export class EventMeter {
  readonly #limit: number;
  readonly #now: () => number;
  #windowEnds = 0;
  #count = 0;

  constructor(limit: number, now: () => number) {
    this.#limit = limit;
    this.#now = now;
  }

  /** Counts one event; milliseconds to wait, 0 when it may pass. */
  count(): number {
    const now = this.#now();
    if (now >= this.#windowEnds || now < this.#windowEnds - WINDOW_MS) {
      this.#windowEnds = now + WINDOW_MS;
      this.#count = 0;
    }
    this.#count += 1;
    return this.#count > this.#limit ? this.#windowEnds - now : 0;
  }

  get isFlooded(): boolean {
    return this.#count > this.#limit * FLOOD;
  }
}
