/** Alive: the event loop turns. Ready: the store takes writes and the server is not stopping, so it can take mail. */
import type { StoreWatch } from './store-watch.ts';

export type Readiness = {
  readonly ok: boolean;
  /** Required, and not available. */
  readonly missing?: readonly string[];
  /** Not required, and not available: the server works, but not as well as it could. */
  readonly degraded?: readonly string[];
};

export class Health {
  readonly #store: Pick<StoreWatch, 'name' | 'isThere'>;
  readonly #areNodesReachable: (() => boolean) | undefined;
  #isDraining = false;

  /** `areNodesReachable`: whether the other nodes can be reached. Undefined: there is only one node. */
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
