/** Alive means that the event loop turns; ready means that mail can be taken: the store writes, and the server is not stopping. */

const REMEMBERED_MS = 2_000;

export class Health {
  readonly #probe: () => Promise<void>;
  readonly #now: () => number;
  readonly #areNodesReachable: (() => boolean) | undefined;
  #isDraining = false;
  #lastProbe: { readonly at: number; readonly outcome: Promise<boolean> } | undefined;

  /** `areNodesReachable`: whether the other nodes are; undefined where there is only one. */
  constructor(probe: () => Promise<void>, now: () => number, areNodesReachable?: () => boolean) {
    this.#probe = probe;
    this.#now = now;
    this.#areNodesReachable = areNodesReachable;
  }

  drain(): void {
    this.#isDraining = true;
  }

  get isDraining(): boolean {
    return this.#isDraining;
  }

  /** What works less well than it could, without keeping the server from its work. */
  get degraded(): readonly 'redis'[] {
    return this.#areNodesReachable?.() === false ? ['redis'] : [];
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
