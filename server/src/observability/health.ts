/** Alive means that the event loop turns; ready means that mail can be taken: the store writes, and the server is not stopping. */

const REMEMBERED_MS = 2_000;

export class Health {
  readonly #probe: () => Promise<void>;
  readonly #now: () => number;
  #isDraining = false;
  #lastProbe: { readonly at: number; readonly outcome: Promise<boolean> } | undefined;

  constructor(probe: () => Promise<void>, now: () => number) {
    this.#probe = probe;
    this.#now = now;
  }

  drain(): void {
    this.#isDraining = true;
  }

  get isDraining(): boolean {
    return this.#isDraining;
  }

  /** The store is asked at most every 2 s, however many ask. */
  async isReady(): Promise<boolean> {
    if (this.#isDraining) return false;
    const at = this.#now();
    if (this.#lastProbe === undefined || Math.abs(at - this.#lastProbe.at) >= REMEMBERED_MS) {
      const outcome = this.#probe().then(
        () => true,
        () => false,
      );
      this.#lastProbe = { at, outcome };
    }
    return await this.#lastProbe.outcome;
  }
}
