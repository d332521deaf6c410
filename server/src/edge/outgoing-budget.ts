/**
 * Bytes that wait for clients which read slowly or not at all, over all connections of the process. One connection may
 * hold some megabytes. Many together could fill the memory, so the sum has a bound too: beyond it the network that
 * holds the most pays first. A connection whose waiting bytes make no progress is closed, even if it answers pings.
 */
import { widestAround } from './client-address.ts';

/** Fewer waiting bytes are not watched: a healthy connection has them for a moment after each write. */
const WATCHED_BYTES = 16 * 1024;
const LOOK_EVERY_MS = 1_000;

export const DEFAULT_BUDGET: Budget = { totalBytes: 128 * 1024 * 1024, stallMs: 10_000 };

export type Budget = {
  /** Most that may wait in all connections together. */
  readonly totalBytes: number;
  /** Longest time in which a connection may take none of the bytes that wait for it. */
  readonly stallMs: number;
};

export type Outgoing = {
  /** The network of the client. */
  readonly network: string;
  /** Bytes in this process that the client has not taken. */
  readonly waitingBytes: number;
  /** Bytes that the system has taken. Changes if and only if the client makes room. */
  readonly leftBytes: number;
  /** Frees everything at once: a client that does not read would not answer a farewell. */
  destroy(): void;
};

type Progress = { leftBytes: number; at: number };

export class OutgoingBudget {
  readonly #budget: Budget;
  readonly #now: () => number;
  readonly #slow = new Map<Outgoing, Progress>();
  #timer: NodeJS.Timeout | undefined;

  /** `now`: milliseconds that are never set. */
  constructor(budget: Budget = DEFAULT_BUDGET, now: () => number = () => performance.now()) {
    this.#budget = budget;
    this.#now = now;
  }

  /** Call it after each write. */
  wrote(connection: Outgoing): void {
    if (connection.waitingBytes <= WATCHED_BYTES) return;
    if (!this.#slow.has(connection)) this.#slow.set(connection, { leftBytes: connection.leftBytes, at: this.#now() });
    this.#timer ??= setInterval(() => this.look(), LOOK_EVERY_MS).unref();
    this.#shed();
  }

  /** Ends connections that have made no progress. */
  look(): void {
    const now = this.#now();
    for (const [connection, progress] of this.#slow) {
      if (connection.waitingBytes === 0) this.#slow.delete(connection);
      else if (connection.leftBytes !== progress.leftBytes) {
        progress.leftBytes = connection.leftBytes;
        progress.at = now;
      } else if (now - progress.at >= this.#budget.stallMs) this.#end(connection);
    }
    if (this.#slow.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  forget(connection: Outgoing): void {
    this.#slow.delete(connection);
  }

  #shed(): void {
    let total = 0;
    for (const { waitingBytes } of this.#slow.keys()) total += waitingBytes;
    while (total > this.#budget.totalBytes) {
      const worst = this.#worst();
      if (worst === undefined) return;
      total -= worst.waitingBytes;
      this.#end(worst);
    }
  }

  /** The one with the most waiting bytes in the network with the most; of IPv6 the /48, for one party can have that. */
  #worst(): Outgoing | undefined {
    const networks = new Map<string, { readonly total: number; readonly worst: Outgoing }>();
    for (const connection of this.#slow.keys()) {
      const widest = widestAround(connection.network);
      const { total, worst } = networks.get(widest) ?? { total: 0, worst: connection };
      const isWorse = connection.waitingBytes > worst.waitingBytes;
      networks.set(widest, { total: total + connection.waitingBytes, worst: isWorse ? connection : worst });
    }
    return [...networks.values()].sort((a, b) => b.total - a.total)[0]?.worst;
  }

  #end(connection: Outgoing): void {
    this.#slow.delete(connection);
    connection.destroy();
  }
}
