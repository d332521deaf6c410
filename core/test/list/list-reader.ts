/** An interface that reads the list page by page, and goes by the events besides. */
import type { ChatClient, ConversationView } from '../../src/view.ts';
import { LoadedConversations } from '../../src/view.ts';

export class ListReader {
  readonly #client: ChatClient;
  #loaded = new LoadedConversations();
  #isStale = false;
  #reading: Promise<void> | undefined;

  constructor(client: ChatClient) {
    this.#client = client;
    client.subscribe((event) => {
      if (event.kind !== 'conversations') return;
      if (event.changed === undefined) this.#isStale = true;
      else this.#loaded.take(event.changed);
    });
  }

  get rows(): readonly ConversationView[] {
    return this.#loaded.rows;
  }

  get more(): boolean {
    return this.#loaded.more;
  }

  /** Begins the next page; nothing while one is being read. */
  begin(limit: number): void {
    if (!this.more) return;
    this.#reading ??= this.#loaded.readPage(this.#client.conversations, limit).finally(() => {
      this.#reading = undefined;
    });
  }

  /**
   * Finishes the reading that has begun. If an event did not say what changed, reads again all that was shown before.
   */
  async rest(): Promise<void> {
    await this.#reading;
    if (!this.#isStale) return;
    this.#isStale = false;
    const shown = this.rows.length;
    this.#loaded = new LoadedConversations();
    while (this.more && this.rows.length < shown) {
      this.begin(2);
      await this.#reading;
    }
  }
}
