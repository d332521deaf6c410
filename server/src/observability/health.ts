/** Alive means that the event loop turns; ready means that mail can be taken: the store writes, and the server is not stopping. */
import type { StoreWatch } from './store-watch.ts';

export type Readiness = {
  readonly ok: boolean;
  /** What has to be there and is not. */
  readonly missing?: readonly string[];
  /** What works less well than it could, without keeping the server from its work. */
  readonly degraded?: readonly string[];
};

export class Health {
  readonly #store: Pick<StoreWatch, 'name' | 'isThere'>;
  readonly #areNodesReachable: (() => boolean) | undefined;
  #isDraining = false;

  /** `areNodesReachable`: whether the other nodes are; undefined where there is only one. */
  constructor(store: Pick<StoreWatch, 'name' | 'isThere'>, areNodesReachable?: () => boolean) {
    this.#store = store;
    this.#areNodesReachable = areNodesReachable;
  }

  drain(): void {
    this.#isDraining = true;
  }

  get isDraining(): boolean {
    return this.#isDraining;
  }

  async readiness(): Promise<Readiness> {
    if (this.#isDraining) return { ok: false };
    const isThere = await this.#store.isThere();
    return {
      ok: isThere,
      ...(isThere ? {} : { missing: [this.#store.name] }),
      ...(this.#areNodesReachable?.() === false ? { degraded: ['redis'] } : {}),
    };
  }
}
