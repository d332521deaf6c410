/** Asks a connection for a sign of life: a socket can be dead without anyone being told. */
import type { Clock } from '../environment/port.ts';
import type { Link } from '../transport/port.ts';

/** A connection that answers nothing within this time may be dead, whatever the socket believes. */
const PROBE_MS = 2_000;

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

  constructor(parts: SignOfLifeParts) {
    this.#parts = parts;
  }

  ask(link: Link | undefined): void {
    if (link === undefined || this.#asked === link) return;
    this.#asked = link;
    let isLate = false;
    const cancel = this.#parts.clock.after(PROBE_MS, () => {
      isLate = true;
      this.#parts.silent(link);
    });
    const settle = (): void => {
      cancel();
      if (this.#asked === link) this.#asked = undefined;
    };
    link.probe().then(() => {
      settle();
      if (isLate) this.#parts.revived(link);
    }, settle);
  }
}
