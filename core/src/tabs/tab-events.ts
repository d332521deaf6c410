/** Reports changes to the listeners of this tab and to the other tabs of the profile. */
import type { ConversationId } from '../base/conversation-id.ts';
import type { ChatEvent, ConversationView, ItemChange } from '../base/view.ts';
import type { Channel } from '../environment/port.ts';
import type { Told } from '../rows/engine-store.ts';

type Listener = (event: ChatEvent) => void;

export type TabEventsParts = {
  readonly channel: Channel;
  /** Reads the state of the client again. */
  readonly refresh: () => void;
  readonly readView: (conversation: ConversationId) => Promise<ConversationView | undefined>;
  readonly readItems: (conversation: ConversationId, ids: readonly string[]) => Promise<readonly ItemChange[]>;
  readonly onFault: (cause: unknown) => void;
};

type Found = {
  readonly conversation: ConversationId;
  readonly view: ConversationView | undefined;
  readonly changes: readonly ItemChange[] | undefined;
};

/** If one of the changes of a conversation names no rows, the conversation has to be read again as a whole. */
const merged = (all: readonly Told[]): Told => {
  const conversations = [...new Set(all.flatMap((told) => told.conversations))];
  const items = conversations.flatMap((conversation) => {
    const lists = all
      .filter((told) => told.conversations.includes(conversation))
      .map((told) => told.items?.[conversation]);
    return lists.includes(undefined) ? [] : [[conversation, [...new Set(lists.flatMap((ids) => ids ?? []))]] as const];
  });
  return { conversations, items: Object.fromEntries(items), received: all.flatMap(({ received }) => received) };
};

export class TabEvents {
  readonly #parts: TabEventsParts;
  readonly #listeners = new Set<Listener>();
  readonly #waiting: Told[] = [];
  #isReading = false;

  constructor(parts: TabEventsParts) {
    this.#parts = parts;
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** A listener that throws does not keep the others from getting the event. */
  emit(event: ChatEvent): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(event);
      } catch (cause) {
        this.#parts.onFault(cause);
      }
    }
  }

  /** Reports to this tab and to the others. */
  tell(told: Told): void {
    const { conversations, items, received } = told;
    this.#parts.channel.post({
      kind: 'changed',
      conversations,
      ...(items && { items }),
      ...(received.length > 0 && { received }),
    });
    this.show(told);
  }

  /**
   * Reports to this tab alone, after reading the changed rows. Changes that come in the meantime are reported together
   * afterwards.
   */
  show(told: Told): void {
    this.#parts.refresh();
    this.#waiting.push(told);
    if (!this.#isReading) void this.#showWaiting();
  }

  async #showWaiting(): Promise<void> {
    this.#isReading = true;
    while (this.#waiting.length > 0) await this.#showAtOnce(merged(this.#waiting.splice(0)));
    this.#isReading = false;
  }

  async #showAtOnce({ conversations, items = {}, received }: Told): Promise<void> {
    const found = await Promise.all(conversations.map((conversation) => this.#read(conversation, items[conversation])));
    for (const { conversation, changes } of found) {
      if (changes?.length !== 0) this.emit({ kind: 'transcript', conversation, ...(changes && { changes }) });
    }
    const changed = found.flatMap(({ view }) => view ?? []);
    const isComplete = changed.length === found.length;
    if (found.length > 0) this.emit({ kind: 'conversations', ...(isComplete && { changed }) });
    for (const { conversation, id } of received) this.emit({ kind: 'received', conversation, id });
  }

  /**
   * If the rows cannot be read, the event names no changes: the interface then reads again and gets the error itself.
   */
  async #read(conversation: ConversationId, ids: readonly string[] | undefined): Promise<Found> {
    try {
      const [view, changes] = await Promise.all([
        this.#parts.readView(conversation),
        ids === undefined ? undefined : this.#parts.readItems(conversation, ids),
      ]);
      return { conversation, view, changes };
    } catch {
      return { conversation, view: undefined, changes: undefined };
    }
  }

  /** Anything may have changed, so interfaces read everything again. */
  showAll(): void {
    this.#parts.refresh();
    this.emit({ kind: 'conversations' });
  }

  close(): void {
    this.#listeners.clear();
  }
}
