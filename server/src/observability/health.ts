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
  readonly #degradations: Readonly<Record<string, () => boolean>>;
  readonly #lacking: readonly string[];
  #isDraining = false;

  /**
   * By the names that `/readyz` gives them. The server works with `degradations`, and does not work with any of
   * `lacking`.
   */
  constructor(
    store: Pick<StoreWatch, 'name' | 'isThere'>,
    degradations: Readonly<Record<string, () => boolean>> = {},
    lacking: readonly string[] = [],
  ) {
    this.#store = store;
    this.#degradations = degradations;
    this.#lacking = lacking;
  }

  drain(): void {
    this.#isDraining = true;
  }

  get isDraining(): boolean {
    return this.#isDraining;
  }

  /** How many required builds are not there. */
  get lacks(): number {
    return this.#lacking.length;
  }

  /** Whether a thing that is not required is not available, by its name in `/readyz`. */
  isDegraded(name: string): boolean {
    return this.#degradations[name]?.() === true;
  }

  async readiness(): Promise<Readiness> {
    if (this.#isDraining) return { ok: false };
    const isThere = await this.#store.isThere();
    const degraded = Object.keys(this.#degradations).filter((name) => this.#degradations[name]?.() === true);
    const missing = [...(isThere ? [] : [this.#store.name]), ...this.#lacking];
    return {
      ok: missing.length === 0,
      ...(missing.length > 0 ? { missing } : {}),
      ...(degraded.length > 0 ? { degraded } : {}),
    };
  }
}
