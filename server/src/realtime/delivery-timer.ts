/**
 * How long a client takes to acknowledge a push. One push of a connection is timed at a time: that costs no memory for
 * each message, and a slow client shows all the same.
 */
import type { EnvelopeId } from '@cipherchat/protocol';

export class DeliveryTimer {
  readonly #now: () => number;
  readonly #tell: (ms: number) => void;
  #id: EnvelopeId | undefined;
  #from = 0;

  /** `now`: milliseconds that are never set. */
  constructor(now: () => number, tell: (ms: number) => void) {
    this.#now = now;
    this.#tell = tell;
  }

  pushed(id: EnvelopeId): void {
    if (this.#id !== undefined) return;
    this.#id = id;
    this.#from = this.#now();
  }

  acknowledged(ids: readonly EnvelopeId[]): void {
    if (this.#id === undefined || !ids.includes(this.#id)) return;
    this.#id = undefined;
    this.#tell(this.#now() - this.#from);
  }
}
