/** Keeps one conversation as it is shown: the window of its transcript that is on the screen, and its view. Read again after each event. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ChatEvent, ConversationId, ConversationView, TranscriptItem } from '@cipherchat/core/view';
import { CoalescedReading } from '../coalesced-reading.ts';
import type { ThreadClient } from './thread-client.ts';

const PAGE = 50;
/** New items that one reading is prepared for. */
const SLACK = 30;
/** A window that grew beyond this is cut at its old end while the reader is at the new one. */
const MOST = 300;
const KEPT = 150;

export class ConversationFeed implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #isFollowing: () => boolean;
  #client: ThreadClient | undefined;
  #conversation: ConversationId | undefined;
  #leave: (() => void) | undefined;
  readonly #reading = new CoalescedReading(() => this.#read());
  #wish = PAGE;
  #growing = false;
  items: readonly TranscriptItem[] = [];
  /** Older items exist before the first one. */
  more = false;
  loaded = false;
  view: ConversationView | undefined;

  /** `isFollowing`: the reader is at the newest item. */
  constructor(host: ReactiveControllerHost, isFollowing: () => boolean) {
    this.#host = host;
    this.#isFollowing = isFollowing;
    host.addController(this);
  }

  follow(client: ThreadClient, conversation: ConversationId): void {
    if (client === this.#client && conversation === this.#conversation) return;
    this.hostDisconnected();
    this.#client = client;
    this.#conversation = conversation;
    this.items = [];
    this.more = this.loaded = this.#growing = false;
    this.view = undefined;
    this.#wish = PAGE;
    this.hostConnected();
  }

  hostConnected(): void {
    if (this.#client === undefined || this.#leave !== undefined) return;
    this.#leave = this.#client.subscribe(this.#onEvent);
    this.refresh();
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = undefined;
  }

  older(): void {
    if (!this.more || this.#growing) return;
    this.#growing = true;
    this.#wish = this.items.length + PAGE;
    this.refresh();
  }

  refresh(): void {
    this.#reading.ask();
  }

  async #read(): Promise<void> {
    const [client, conversation] = [this.#client, this.#conversation];
    if (client === undefined || conversation === undefined) return;
    const early = client.state().phase === 'loading';
    try {
      const [shown, view] = await Promise.all([
        this.#readItems(client, conversation),
        client.conversations.get(conversation),
      ]);
      if (client !== this.#client || conversation !== this.#conversation) return;
      // Before the engine is there, a returning visitor's history is still to come.
      Object.assign(this, shown, { view, loaded: !(early && shown.more) });
      this.#growing = false;
      if (this.#isTooLong()) this.refresh();
    } catch {
      // The client was closed, or says in its state what is wrong; what is on the screen stays.
    }
    this.#host.requestUpdate();
  }

  #isTooLong(): boolean {
    return this.items.length > MOST && this.#isFollowing();
  }

  /** The window keeps its oldest item, however many came in. */
  async #readItems(
    client: ThreadClient,
    conversation: ConversationId,
  ): Promise<Pick<ConversationFeed, 'items' | 'more'>> {
    const tooLong = this.#isTooLong();
    const oldest = !this.loaded || this.#growing || tooLong ? undefined : this.items[0]?.id;
    let limit = tooLong ? KEPT : oldest === undefined ? this.#wish : this.items.length + SLACK;
    for (;;) {
      const { items, more } = await client.messages.transcript(conversation, limit);
      const start = oldest === undefined ? 0 : items.findIndex(({ id }) => id === oldest);
      if (start < 0 && more && limit < 4 * MOST) {
        limit *= 2;
        continue;
      }
      const cut = this.more ? Math.max(0, start) : 0;
      return { items: items.slice(cut), more: more || cut > 0 };
    }
  }

  readonly #onEvent = (event: ChatEvent): void => {
    if (event.kind === 'transcript' && event.conversation !== this.#conversation) return;
    if (event.kind !== 'received') this.refresh();
  };
}
