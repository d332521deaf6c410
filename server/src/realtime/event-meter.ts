/**
 * How much one socket says. It belongs to the socket and ends with it, so that it needs no shared counter, and it is asked for every
 * event, so that it costs next to nothing. Above the bound events are refused; far above it is a flood.
 */
const WINDOW_MS = 10_000;
const FLOOD = 5;

/** A person never comes near it; a widget that catches up after a week may come to a tenth. */
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
