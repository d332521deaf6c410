/** The connection of a server that stops: it stays in use until there is another one, or the server closes it. */
import type { Clock } from '../environment/port.ts';
import type { Link } from '../transport/port.ts';

/** How long a connection that another one replaced is still heard. */
const LAST_ANSWERS_MS = 1_000;

export class EndingLink {
  readonly #clock: Clock;
  #link: Link | undefined;
  /** When the server may be asked again, by the monotonic clock. */
  #returnAt = 0;
  #replaced: Link | undefined;
  #closeReplaced: (() => void) | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  is(link: Link | undefined): boolean {
    return link !== undefined && this.#link === link;
  }

  /** Returns `ms`, after which another connection is tried. */
  begin(link: Link | undefined, ms: number): number {
    this.#link = link;
    this.#returnAt = this.#clock.monotonic() + ms;
    return ms;
  }

  /** Milliseconds until another connection is tried; negative when it has been. */
  get leftMs(): number {
    return this.#returnAt - this.#clock.monotonic();
  }

  /**
   * It is closed shortly: until every node knows of the other connection, some mail comes only over this one, and so do
   * the last answers.
   */
  wasReplaced(link: Link | undefined): boolean {
    return link !== undefined && this.#replaced === link;
  }

  /** `replaced`: by another one, in use already. */
  close(link: Link | undefined, replaced: boolean): void {
    const isLast = replaced && this.is(link);
    this.#link = undefined;
    if (!isLast) {
      link?.close();
      return;
    }
    this.#replaced = link;
    const cancel = this.#clock.after(LAST_ANSWERS_MS, () => link?.close());
    this.#closeReplaced = () => {
      cancel();
      link?.close();
    };
  }

  /** The client stops. */
  stop(): void {
    this.#closeReplaced?.();
  }
}
