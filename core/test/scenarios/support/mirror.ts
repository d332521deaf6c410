/** A log as an interface keeps it that reads once and then goes by the events alone. */
import type { ChatEvent, ConversationId, ConversationView, TranscriptItem } from '../../../src/view.ts';
import type { Tab } from './chat.ts';

export class Mirror {
  readonly #tab: Tab;
  readonly #conversation: ConversationId;
  readonly #items = new Map<string, TranscriptItem>();
  view: ConversationView | undefined;
  /** Events that named no item: this mirror cannot follow them. */
  unnamed = 0;

  constructor(tab: Tab, conversation: ConversationId) {
    this.#tab = tab;
    this.#conversation = conversation;
    tab.client.subscribe((event) => this.#hear(event));
  }

  async read(): Promise<void> {
    const items = await this.#tab.items(this.#conversation);
    this.#items.clear();
    for (const item of items) this.#items.set(item.id, item);
    this.view = await this.#tab.client.conversations.get(this.#conversation);
    this.unnamed = 0;
  }

  get items(): readonly TranscriptItem[] {
    return [...this.#items.values()].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  }

  #hear(event: ChatEvent): void {
    if (event.kind === 'conversations') {
      if (event.changed === undefined) this.unnamed += 1;
      this.view = event.changed?.find(({ id }) => id === this.#conversation) ?? this.view;
    }
    if (event.kind !== 'transcript' || event.conversation !== this.#conversation) return;
    if (event.changes === undefined) this.unnamed += 1;
    for (const { id, item } of event.changes ?? []) {
      if (item === undefined) this.#items.delete(id);
      else this.#items.set(id, item);
    }
  }
}
