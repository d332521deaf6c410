/**
 * What clients hold at the same time, bounded for each network and for all together. `client-address.ts` says what
 * counts as a network; the /56 and the /48 around one in IPv6 have bounds of their own.
 */
import { networksAround, WIDER } from './client-address.ts';

export type NetworkBudgetParts = {
  /** Most that one IPv4 address or one /64 may hold. */
  readonly perNetwork: number;
  readonly total: number;
};

export class NetworkBudget {
  readonly #most: NetworkBudgetParts;
  readonly #held = new Map<string, number>();
  #total = 0;

  constructor(most: NetworkBudgetParts) {
    this.#most = most;
  }

  /** Returns the function that ends the hold, which may be called more than once; undefined if there is no room. */
  take(network: string, amount: number): (() => void) | undefined {
    const { perNetwork, total } = this.#most;
    const networks = networksAround(network);
    const isFull = networks.some((one, i) => (this.#held.get(one) ?? 0) + amount > perNetwork * (WIDER[i] ?? 1));
    if (isFull || this.#total + amount > total) return undefined;
    this.#add(networks, amount);
    let isHeld = true;
    return () => {
      if (isHeld) this.#add(networks, -amount);
      isHeld = false;
    };
  }

  #add(networks: readonly string[], amount: number): void {
    this.#total += amount;
    for (const network of networks) {
      const held = (this.#held.get(network) ?? 0) + amount;
      if (held > 0) this.#held.set(network, held);
      else this.#held.delete(network);
    }
  }
}
