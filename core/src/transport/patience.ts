/**
 * How long to wait for an answer, by the name of the request. A server with a slow database may need longer than the
 * usual time for some of them: each that got no answer is waited for twice as long the next time, so that it ends once.
 */
const USUAL_MS = 10_000;
const LONGEST_MS = 120_000;

export class Patience {
  readonly #usualMs: number;
  readonly #longer = new Map<string, number>();

  constructor(usualMs = USUAL_MS) {
    this.#usualMs = usualMs;
  }

  ms(name: string): number {
    return this.#longer.get(name) ?? this.#usualMs;
  }

  /** No answer came within `waitedMs`. Of several that were waited for at the same time, one counts. */
  silent(name: string, waitedMs: number): void {
    if (waitedMs >= this.ms(name)) this.#longer.set(name, Math.min(2 * waitedMs, LONGEST_MS));
  }

  /** An answer came after `tookMs`. */
  answered(name: string, tookMs: number): void {
    if (4 * tookMs < this.ms(name)) this.#longer.delete(name);
  }
}
