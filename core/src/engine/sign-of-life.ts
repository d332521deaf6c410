/** Asks a connection for a sign of life: a socket can be dead without anyone being told. */
import type { Clock } from '../environment/port.ts';
import type { Link } from '../transport/port.ts';

/** A connection that answers nothing within this time may be dead, whatever the socket believes. */
const PROBE_MS = 2_000;
/**
 * On a slow line the answer waits behind what comes before it. So each time that none came in time the next one has
 * twice as long, up to this: a long message arrives at any speed.
 */
const LONGEST_MS = 64_000;

export type SignOfLifeParts = {
  readonly clock: Clock;
  /** None came in time. */
  readonly silent: (link: Link) => void;
  /** One came after all. */
  readonly revived: (link: Link) => void;
};

export class SignOfLife {
  readonly #parts: SignOfLifeParts;
  /** Was asked, and has not answered yet. */
  #asked: Link | undefined;
  #patienceMs = PROBE_MS;

  constructor(parts: SignOfLifeParts) {
    this.#parts = parts;
  }

  ask(link: Link | undefined): void {
    if (link === undefined || this.#asked === link) return;
    this.#asked = link;
    let isLate = false;
    const cancel = this.#parts.clock.after(this.#patienceMs, () => {
      isLate = true;
      this.#patienceMs = Math.min(2 * this.#patienceMs, LONGEST_MS);
      this.#parts.silent(link);
    });
    const settle = (): void => {
      cancel();
      if (this.#asked === link) this.#asked = undefined;
    };
    link.probe().then(() => {
      settle();
      if (isLate) this.#parts.revived(link);
      else this.#patienceMs = Math.max(this.#patienceMs / 2, PROBE_MS);
    }, settle);
  }
}
