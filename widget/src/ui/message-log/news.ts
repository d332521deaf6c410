/** What is new in a log: since the reader came, since the reader looked, and since a moment ago. */
import type { TextItem, TranscriptItem } from '@cipherchat/core/view';

const isText = (item: TranscriptItem): item is TextItem => item.kind === 'text';

export class News {
  #known: ReadonlySet<string> | undefined;
  /** Id of the item before which the unread line stands. */
  line: string | undefined;
  /** Messages below the line that were unread when they came. */
  count = 0;
  /** Came while the reader was elsewhere in the log. */
  waiting = 0;
  /** Came just now: ids of what moves in, and texts to announce. */
  fresh: ReadonlySet<string> = new Set();
  said: readonly string[] = [];

  reset(): void {
    this.#known = undefined;
    this.line = undefined;
    this.count = this.waiting = 0;
    this.fresh = new Set();
    this.said = [];
  }

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
