/**
 * Keeps what is shown of one conversation up to date: its view, and the window of its transcript that is on screen.
 * Applies the changes in events.
 */
import type { ReactiveControllerHost } from 'lit';
import type {
  ChatEvent,
  ClientState,
  ConversationId,
  ConversationView,
  ItemChange,
  TranscriptItem,
} from '@cipherchat/core/view';
import { ClientFeed } from '../client-feed.ts';
import { applyChanges } from './apply-changes.ts';
import type { ThreadClient } from './thread-client.ts';

const PAGE = 50;
/** Room for new items in one read. */
const SLACK = 30;
/**
 * A longer window loses its oldest items while the reader is at the newest one, so that a long session does not slow
 * down.
 */
const MOST = 300;
const KEPT = 150;

export class ConversationFeed extends ClientFeed<ThreadClient> {
  readonly #isFollowing: () => boolean;
  #conversation: ConversationId | undefined;
  #connection: ClientState['connection'] | undefined;
  #phase: ClientState['phase'] | undefined;
  #wish = PAGE;
  #growing = false;
  items: readonly TranscriptItem[] = [];
  /** True if older items exist before the first one. */
  more = false;
  loaded = false;
  view: ConversationView | undefined;

  /** `isFollowing`: true if the reader is at the newest item. */
  constructor(host: ReactiveControllerHost, isFollowing: () => boolean) {
    super(host);
    this.#isFollowing = isFollowing;
  }

  follow(client: ThreadClient, conversation: ConversationId): void {
    if (client === this.client && conversation === this.#conversation) return;
    this.#conversation = conversation;
    this.items = [];
    this.more = this.loaded = this.#growing = false;
    this.view = undefined;
    this.#wish = PAGE;
    this.listenTo(client);
  }

  older(): void {
    if (!this.more || this.#growing) return;
    this.#growing = true;
    this.#wish = this.items.length + PAGE;
    this.refresh();
  }

  protected override async read(): Promise<void> {
    const [client, conversation] = [this.client, this.#conversation];
    if (client === undefined || conversation === undefined) return;
    const early = client.state().phase === 'loading';
    try {
      const [shown, view] = await Promise.all([
        this.#readItems(client, conversation),
        client.conversations.get(conversation),
      ]);
      if (client !== this.client || conversation !== this.#conversation) return;
      // Until the engine is loaded, a returning visitor's history is still to come.
      Object.assign(this, shown, { view, loaded: !(early && shown.more) });
      this.#growing = false;
      if (this.#isTooLong()) this.refresh();
    } catch {
      // The client was closed, or its state says what is wrong. What is on screen stays.
    }
  }

  #isTooLong(): boolean {
    return this.items.length > MOST && this.#isFollowing();
  }

  /** The window keeps its oldest item, however many new ones arrive. */
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

  protected override hear(event: ChatEvent): void {
    if (event.kind === 'state') this.#look();
    if (event.kind === 'conversations') this.#takeView(event.changed);
    if (event.kind === 'transcript' && event.conversation === this.#conversation) this.#takeItems(event.changes);
  }

  /** Without a connection, messages on their way count as waiting, so all statuses are read again. */
  #look(): void {
    const { connection, phase } = this.client?.state() ?? {};
    if (connection !== this.#connection || phase !== this.#phase || !this.loaded) this.refresh();
    else this.requestUpdate();
    [this.#connection, this.#phase] = [connection, phase];
  }

  #takeView(changed: readonly ConversationView[] | undefined): void {
    const view = changed?.find(({ id }) => id === this.#conversation);
    if (changed !== undefined && view === undefined) return;
    this.apply(view, () => {
      this.view = view;
    });
  }

  #takeItems(changes: readonly ItemChange[] | undefined): void {
    this.apply(this.loaded ? changes : undefined, (known) => {
      this.items = applyChanges(this.items, this.more, known);
      if (this.#isTooLong()) this.refresh();
    });
  }
}
