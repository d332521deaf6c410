/**
 * The list of conversations as far as an interface has read it: pages and events put together. It has no gap: what
 * stands behind the last page comes with the next one.
 */
import type { ConversationView } from '../base/view.ts';
import { isOlder, newestFirst, type ConversationPlace } from './conversation-order.ts';
import type { ConversationsFacet } from './conversations.ts';

export class LoadedConversations {
  /** In the order of the list. */
  rows: readonly ConversationView[] = [];
  /** Older ones exist behind the last row. */
  more = true;
  #end: ConversationPlace | undefined;
  /** What events said since the page that is being read was asked for: it can be older than that. */
  #heard: ConversationView[] | undefined;

  /** Reads the next page, the first time the newest one. One at a time; rejects as `list` does, and can be repeated. */
  async readPage(client: Pick<ConversationsFacet, 'list'>, limit: number): Promise<void> {
    const heard: ConversationView[] = [];
    this.#heard = heard;
    try {
      const { conversations, more } = await client.list({ before: this.#end, limit });
      this.more = more;
      this.#end = conversations.at(-1) ?? this.#end;
      this.#put([...conversations, ...heard]);
    } finally {
      this.#heard = undefined;
    }
  }

  /** Takes over what an event says. */
  take(changed: readonly ConversationView[]): void {
    this.#heard?.push(...changed);
    this.#put(changed);
  }

  #put(views: readonly ConversationView[]): void {
    const byId = new Map([...this.rows, ...views].map((view) => [view.id, view]));
    this.rows = [...byId.values()].filter((view) => this.#isLoaded(view)).sort(newestFirst);
  }

  /** A conversation with a draft alone is not in the list. */
  #isLoaded(view: ConversationView): boolean {
    return view.at > 0 && (!this.more || (this.#end !== undefined && !isOlder(view, this.#end)));
  }
}
