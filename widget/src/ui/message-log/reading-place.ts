/**
 * Keeps the reader's place while the log grows above or below it. The log is laid out from its end, so it starts at the
 * newest item.
 */

/** Within this distance, about a line, the reader counts as at the end. */
const NEAR_PX = 24;
/** Older items are requested this early, so that they are there before the reader arrives at them. */
const OLDER_PX = 600;

export class ReadingPlace {
  readonly #log: () => HTMLElement | null;
  #anchor: { readonly row: Element; readonly top: number } | undefined;
  atEnd = true;

  constructor(log: () => HTMLElement | null) {
    this.#log = log;
  }

  /** Call after each scroll. Says whether the reader is near the oldest item, and whether far from the newest. */
  scrolled(): { readonly nearOldest: boolean; readonly far: boolean } {
    const log = this.#log();
    if (log === null) return { nearOldest: false, far: false };
    const below = Math.abs(log.scrollTop);
    this.atEnd = below < NEAR_PX;
    const above = log.scrollHeight - log.clientHeight - below;
    return { nearOldest: above < OLDER_PX, far: below > log.clientHeight };
  }

  /** Call before the log changes. */
  hold(): void {
    const log = this.#log();
    this.#anchor = undefined;
    if (log === null || this.atEnd) return;
    const edge = log.getBoundingClientRect().top;
    for (const row of log.querySelectorAll('.row, .day, .note')) {
      const { top, bottom } = row.getBoundingClientRect();
      if (bottom <= edge) continue;
      this.#anchor = { row, top };
      return;
    }
  }

  /** Call after it has changed. */
  restore(): void {
    const log = this.#log();
    if (log === null || this.#anchor === undefined || !this.#anchor.row.isConnected) return;
    const moved = this.#anchor.row.getBoundingClientRect().top - this.#anchor.top;
    if (moved !== 0) log.scrollTop += moved;
  }

  /** Setting the position makes the browser lay out the log at once: for a log at its end, once a frame is enough. */
  toEnd(): void {
    const put = (): void => {
      const log = this.#log();
      if (log !== null && this.atEnd) log.scrollTop = 0;
    };
    if (this.atEnd) requestAnimationFrame(put);
    else {
      this.atEnd = true;
      put();
    }
  }
}
