/** The log of one conversation as a tab that follows the events shows it: applied changes, and whole reads. */
import type { ConversationId, TranscriptItem } from '../../../src/view.ts';
import type { Tab } from './tab.ts';

export class ShownLog {
  readonly #tab: Tab;
  readonly #peer: ConversationId;
  #items: ReadonlyMap<string, TranscriptItem> = new Map();
  #turn: Promise<void>;

  constructor(tab: Tab, peer: ConversationId) {
    [this.#tab, this.#peer] = [tab, peer];
    this.#turn = this.#readAll();
    tab.client.subscribe((event) => {
      if (event.kind === 'conversations' && event.changed === undefined) this.#then(() => this.#readAll());
      if (event.kind !== 'transcript' || event.conversation !== peer) return;
      const { changes } = event;
      this.#then(async () => {
        if (changes === undefined) return this.#readAll();
        const items = new Map(this.#items);
        for (const { id, item } of changes) {
          if (item === undefined) items.delete(id);
          else items.set(id, item);
        }
        this.#items = items;
      });
    });
  }

  /** In display order. */
  async texts(): Promise<readonly string[]> {
    await this.#turn;
    const shown = [...this.#items.values()].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
    return shown.flatMap((item) => (item.kind === 'text' ? [item.text] : []));
  }

  #then(work: () => Promise<void>): void {
    this.#turn = this.#turn.then(work);
  }

  async #readAll(): Promise<void> {
    this.#items = new Map((await this.#tab.items(this.#peer)).map((item) => [item.id, item]));
  }
}
