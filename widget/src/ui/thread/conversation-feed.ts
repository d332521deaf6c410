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
  Transcript,
  TranscriptItem,
} from '@cipherchat/core/view';
import { ClientFeed } from '../client-feed.ts';
import type { PartEvent } from '../events.ts';
import { NOTHING_SHOWN, type ShownPart } from '../message-log/shown-part.ts';
import { applyChanges } from './apply-changes.ts';
import type { ThreadClient } from './thread-client.ts';

const PAGE = 50;
/** Most items of a window, whichever way it grows. Its far end is let go. */
const MOST = 300;
/** What remains of a longer window that the reader follows at its end, so that a long session does not slow down. */
const KEPT = 150;
/** Most items that may come while the window is read again. After more, a reader at the end goes on there. */
const BURST = 4 * MOST;

type Wish = 'older' | PartEvent['part'];

const isUnread = (item: TranscriptItem | undefined): boolean => item?.kind === 'text' && item.unread;

/** Whether the first unread texts of the log stand before its newest part. */
const isCut = ({ items, more }: Transcript, unread: number): boolean =>
  more && unread > 0 && (!items.some(isUnread) || isUnread(items.find(({ kind }) => kind === 'text')));

const without = (items: readonly TranscriptItem[], others: readonly TranscriptItem[]): readonly TranscriptItem[] => {
  const ids = new Set(others.map(({ id }) => id));
  return items.filter(({ id }) => !ids.has(id));
};

export class ConversationFeed extends ClientFeed<ThreadClient> {
  readonly #isFollowing: () => boolean;
  #conversation: ConversationId | undefined;
  #connection: ClientState['connection'] | undefined;
  #phase: ClientState['phase'] | undefined;
  #wish: Wish | undefined;
  part: ShownPart = NOTHING_SHOWN;
  loaded = false;
  /** True if the browser no longer gives back what was stored. */
  damaged = false;
  view: ConversationView | undefined;

  /** `isFollowing`: true if the reader is at the newest item. */
  constructor(host: ReactiveControllerHost, isFollowing: () => boolean) {
    super(host);
    this.#isFollowing = isFollowing;
  }

  follow(client: ThreadClient, conversation: ConversationId): void {
    if (client === this.client && conversation === this.#conversation) return;
    this.#conversation = conversation;
    this.part = { ...NOTHING_SHOWN, turn: this.part.turn };
    this.loaded = false;
    this.#wish = undefined;
    this.view = undefined;
    this.listenTo(client);
  }

  /** Loads more of the log, or another part of it. One wish at a time; those for more come again with each scroll. */
  want(wish: Wish): void {
    if ((wish === 'older' || wish === 'newer') && this.#wish !== undefined) return;
    this.#wish = wish;
    this.refresh();
  }

  protected override async read(): Promise<void> {
    const [client, conversation, wish] = [this.client, this.#conversation, this.#wish];
    if (client === undefined || conversation === undefined) return;
    const early = client.state().phase === 'loading';
    const read: Reading = (limit, range) => client.messages.transcript(conversation, limit, range);
    try {
      const [view, newest] = await Promise.all([
        client.conversations.get(conversation),
        this.loaded && this.part.items.length > 0 ? undefined : read(PAGE),
      ]);
      const part = newest === undefined ? await this.#readPart(read, wish, view) : await this.#open(read, newest, view);
      if (client !== this.client || conversation !== this.#conversation) return;
      // Until the engine is loaded, a returning visitor's history is still to come.
      Object.assign(this, { view, loaded: !(early && part.more), damaged: false });
      this.part = this.#counted(part);
      if (this.#isTooLong()) this.refresh();
    } catch (cause) {
      // Else the client was closed, or its state says what is wrong. What is on screen stays.
      this.damaged = (cause as { readonly code?: unknown }).code === 'damaged';
    }
    if (wish === this.#wish) this.#wish = undefined;
  }

  #isTooLong(): boolean {
    return this.part.items.length > MOST && this.#isFollowing();
  }

  #counted(part: ShownPart): ShownPart {
    return { ...part, unread: this.view?.unread ?? 0, unreadFrom: this.view?.unreadFrom };
  }

  #turned(part: Transcript, at: ShownPart['at']): ShownPart {
    return { ...this.part, ...part, turn: this.part.turn + 1, at, outside: [] };
  }

  /** Begins where the newest run of unread texts begins, however long it is. */
  async #open(read: Reading, newest: Transcript, view: ConversationView | undefined): Promise<ShownPart> {
    const { unread = 0, unreadFrom } = view ?? {};
    let part = newest;
    if (isCut(part, unread) && unread < MOST - PAGE) part = await read(unread + PAGE);
    return isCut(part, unread) && unreadFrom !== undefined
      ? this.#turned(await this.#around(read, unreadFrom), 'first')
      : this.#turned(part, 'last');
  }

  async #around(read: Reading, order: number): Promise<Transcript> {
    const [before, after] = await Promise.all([read(PAGE, { to: order }), read(PAGE, { from: order })]);
    return { ...after, items: [...without(before.items, after.items), ...after.items], more: before.more };
  }

  #readPart(read: Reading, wish: Wish | undefined, view: ConversationView | undefined): Promise<ShownPart> {
    switch (wish) {
      case 'newest':
        return this.#newest(read);
      case 'older':
        return this.#older(read);
      case 'newer':
        return this.#newer(read);
      case undefined:
        return this.#again(read);
      default:
        return this.#first(read, wish === 'unread' ? (view?.unreadFrom ?? this.#ends.oldest) : wish);
    }
  }

  /** Places of the first and the last item. */
  get #ends(): { readonly oldest: number; readonly last: number } {
    const { items } = this.part;
    return { oldest: items[0]?.order ?? 0, last: items.at(-1)?.order ?? 0 };
  }

  async #newest(read: Reading): Promise<ShownPart> {
    return this.#turned(await read(PAGE), 'end');
  }

  async #first(read: Reading, order: number): Promise<ShownPart> {
    return this.#turned(await this.#around(read, order), 'first');
  }

  async #older(read: Reading): Promise<ShownPart> {
    const { part } = this;
    const { items, more } = await read(PAGE + 1, { to: this.#ends.oldest });
    const all = [...without(items, part.items), ...part.items];
    return { ...part, items: all.slice(0, MOST), more, newer: part.newer || all.length > MOST, outside: [] };
  }

  async #newer(read: Reading): Promise<ShownPart> {
    const { part } = this;
    const { items, newer } = await read(PAGE + 1, { from: this.#ends.last });
    const all = [...part.items, ...without(items, part.items)];
    return { ...part, items: all.slice(-MOST), newer, more: part.more || all.length > MOST, outside: [] };
  }

  /** The window keeps its oldest item, however many new ones arrive. */
  async #again(read: Reading): Promise<ShownPart> {
    const { part } = this;
    if (this.#isTooLong()) return { ...part, ...(await read(KEPT)), outside: [] };
    const again = await read(part.newer ? part.items.length : BURST, { from: this.#ends.oldest });
    if (again.newer && !part.newer && this.#isFollowing()) return this.#newest(read);
    return { ...part, ...again, outside: [] };
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
      this.part = this.#counted({ ...this.part, outside: [] });
    });
  }

  #takeItems(changes: readonly ItemChange[] | undefined): void {
    this.apply(this.loaded ? changes : undefined, (known) => {
      this.part = { ...this.part, ...applyChanges(this.part, known) };
      if (this.#isTooLong()) this.refresh();
    });
  }
}

type Reading = (...asked: readonly [limit: number, range?: { from: number } | { to: number }]) => Promise<Transcript>;
