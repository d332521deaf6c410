/** The newest values, at most `limit` of them. */
export class Ring<T> {
  readonly #limit: number;
  readonly #values: T[] = [];
  /** Where the next value goes once the ring is full: the place of the oldest one. */
  #oldest = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(value: T): void {
    if (this.#values.length < this.#limit) {
      this.#values.push(value);
      return;
    }
    this.#values[this.#oldest] = value;
    this.#oldest = (this.#oldest + 1) % this.#limit;
  }

  /** Oldest first. */
  all(): readonly T[] {
    return [...this.#values.slice(this.#oldest), ...this.#values.slice(0, this.#oldest)];
  }
}
