/**
 * What is new in a log, for three purposes: the unread line (since the reader came), the count on the jump button
 * (since the reader looked), and motion and announcement (since the last update).
 */
import type { TextItem, TranscriptItem } from '@cipherchat/core/view';

const isText = (item: TranscriptItem): item is TextItem => item.kind === 'text';

export class News {
  #known: ReadonlySet<string> | undefined;
  /** Id of the item below the unread line. */
  line: string | undefined;
  /** Number of messages below the line that were unread when they arrived. */
  count = 0;
  /** Number of messages that arrived while the reader was elsewhere in the log. */
  waiting = 0;
  /** Ids of the items that arrived with the last update. They move in. */
  fresh: ReadonlySet<string> = new Set();
  /** Texts of the other side in the last update, for the live region to announce once. */
  said: readonly string[] = [];

  reset(): void {
    this.#known = undefined;
    this.line = undefined;
    this.count = this.waiting = 0;
    this.fresh = new Set();
    this.said = [];
  }

  /** Call with each new window of the log. `reading`: the reader is at the newest item, and the page is visible. */
  take(items: readonly TranscriptItem[], reading: boolean): void {
    const known = this.#known;
    this.#known = new Set(items.map(({ id }) => id));
    const texts = items.filter(isText);
    const unread = texts.filter((item) => item.unread);
    if (known === undefined) {
      this.#draw(unread);
      return;
    }
    const lastKnown = items.findLastIndex(({ id }) => known.has(id));
    const arrived = items.slice(lastKnown + 1).filter(isText);
    if (arrived.length === 0) return;
    const incoming = arrived.filter(({ mine }) => !mine);
    this.fresh = new Set(reading || incoming.length === 0 ? arrived.map(({ id }) => id) : []);
    if (incoming.length > 0) this.said = incoming.map(({ text }) => text);
    if (arrived.some(({ mine }) => mine)) this.#draw([]);
    if (reading) {
      if (this.line !== undefined && unread.every(({ id }) => id !== this.line)) this.#draw([]);
      return;
    }
    this.waiting += incoming.length;
    this.#draw(unread);
  }

  #draw(unread: readonly TextItem[]): void {
    this.line = unread[0]?.id;
    this.count = unread.length;
  }
}
