/**
 * Notices a command that the driver waits for without an end. The driver (7.9) does so where a connection was ended and
 * its `close` is not heard yet: a write on it waits for a `drain` that never comes, and none of the driver's timeouts
 * looks at that. What waits behind such a command would wait as long.
 */
import type { MongoClient } from 'mongodb';

const LOOK_MS = 5_000;

export class CommandWatch {
  readonly #patienceMs: number;
  readonly #onHang: () => void;
  /** When it was begun, by the number of the command. The oldest comes first. */
  readonly #begun = new Map<number, number>();
  readonly #timer: NodeJS.Timeout;

  /** `patienceMs`: longer than every timeout of the driver. */
  constructor(client: MongoClient, patienceMs: number, onHang: () => void) {
    this.#patienceMs = patienceMs;
    this.#onHang = onHang;
    const end = ({ requestId }: { readonly requestId: number }): void => void this.#begun.delete(requestId);
    client.on('commandStarted', ({ requestId }) => this.#begun.set(requestId, performance.now()));
    client.on('commandSucceeded', end).on('commandFailed', end);
    this.#timer = setInterval(() => this.look(performance.now()), LOOK_MS).unref();
  }

  look(now: number): void {
    const [oldest] = this.#begun.values();
    if (oldest === undefined || now - oldest < this.#patienceMs) return;
    this.#begun.clear();
    this.#onHang();
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
