/**
 * Keeps the reader's place while the log grows above or below it. The log is laid out from its end, so it starts at the
 * newest item.
 */
import { sideOf } from '@cipherchat/core/view';

/** Within this distance, about a line, the reader counts as at the end. */
const NEAR_PX = 24;
/** Further items are requested this early, so that they are there before the reader arrives at them. */
const AHEAD_PX = 600;
/** Share of the view that is left above what the reader is led to, for what was said before. */
const ABOVE = 0.2;

export class ReadingPlace {
  readonly #log: () => HTMLElement | null;
  #anchor: { readonly row: Element; readonly top: number } | undefined;
  atEnd = true;

  constructor(log: () => HTMLElement | null) {
    this.#log = log;
  }

  /** Call after each scroll. Says whether the reader is near the first and the last item, and far from the last. */
  scrolled(): { readonly nearOldest: boolean; readonly nearNewest: boolean; readonly far: boolean } {
    const log = this.#log();
    if (log === null) return { nearOldest: false, nearNewest: false, far: false };
    const below = Math.abs(log.scrollTop);
    this.atEnd = below < NEAR_PX;
    const above = log.scrollHeight - log.clientHeight - below;
    return { nearOldest: above < AHEAD_PX, nearNewest: below < AHEAD_PX, far: below > log.clientHeight };
  }

  /** Call before the log changes. `goesOn`: its last item is not the newest one, so its end is a place like others. */
  hold(goesOn: boolean): void {
    const log = this.#log();
    this.#anchor = undefined;
    if (log === null || (this.atEnd && !goesOn)) return;
    const edge = log.getBoundingClientRect().top;
    // Not the start of a day: another item may begin the day after the change.
    for (const row of log.querySelectorAll('.row, .note')) {
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
    this.#anchor = undefined;
    if (this.atEnd) requestAnimationFrame(put);
    else {
      this.atEnd = true;
      put();
    }
  }

  /** Shows the row near the top, or the end of the log if all after the row fits. */
  toRow(row: Element): void {
    const log = this.#log();
    if (log === null) return;
    this.#anchor = undefined;
    const { top } = log.getBoundingClientRect();
    log.scrollTop += row.getBoundingClientRect().top - top - log.clientHeight * ABOVE;
    this.scrolled();
  }

  /** The row, if from its first line on more follows than the view can show. */
  ifTooLong(row: Element | null | undefined): Element | undefined {
    const log = this.#log();
    if (!log || !row) return undefined;
    const end = log.firstElementChild?.getBoundingClientRect().bottom ?? 0;
    return end - row.getBoundingClientRect().top > log.clientHeight ? row : undefined;
  }

  /** Where each of the rows is: see `sideOf` of core. */
  sides(rows: Iterable<HTMLElement>): ReadonlyMap<string, -1 | 0 | 1> {
    const view = this.#log()?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
    return new Map([...rows].map((row) => [row.dataset['id'] ?? '', sideOf(row.getBoundingClientRect(), view)]));
  }
}
