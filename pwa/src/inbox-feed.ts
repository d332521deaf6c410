/**
 * Keeps what the shell shows of the client up to date: its state, and the part of the list of conversations on screen.
 */
import type { ChatClient, ChatEvent, ClientState, ConversationId, ConversationView } from '@cipherchat/core';
import { LoadedConversations, type Assignment, type ContactCard, type ConversationTotals } from '@cipherchat/core/view';
import { ClientFeed } from '@cipherchat/widget/ui';
import type { ReactiveControllerHost } from 'lit';
import { ContactBook, type InboxConversation } from './contact-book.ts';

export type Conversations =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | {
      readonly kind: 'ready';
      /** Newest first; only those that were read so far. */
      readonly rows: readonly InboxConversation[];
      /** True if there are older ones. */
      readonly more: boolean;
      /** Number of all conversations; undefined while it is not known. */
      readonly count: number | undefined;
      /** What the user keeps about contacts of all of them. */
      readonly cards: ReadonlyMap<ConversationId, ContactCard>;
      /** Who of a team has which conversation, of all that a team answers. */
      readonly assignments: ReadonlyMap<ConversationId, Assignment>;
    };

/**
 * What the pages want to show of the list: this many rows, and the conversation `reveal`, wherever in the list it is.
 */
export type ListWish = { readonly rows: number; readonly reveal?: ConversationId | undefined };

type OnNews = (conversation: ConversationId, news: 'received' | 'not-sent') => void;

const LOADING: ClientState = {
  phase: 'loading',
  connection: 'connecting',
  cause: undefined,
  retryAt: undefined,
  address: undefined,
  name: undefined,
  failure: undefined,
  durable: true,
  waiting: 0,
};

/** Number of rows that are read at first, and again each time the end of the list comes into view. */
export const PAGE = 60;
/** Most rows of one read. A search asks for all rows; after each read it shows what it has found so far. */
const MOST = 500;

export class InboxFeed extends ClientFeed {
  readonly #onNews: OnNews;
  readonly #book = new ContactBook();
  #connection: ClientState['connection'] | undefined;
  #wish: ListWish = { rows: PAGE };
  #loaded: LoadedConversations | undefined;
  /** A list that is read again. It replaces `#loaded` once it has all rows that are wanted. */
  #anew: LoadedConversations | undefined;
  #totals: ConversationTotals | undefined;
  #isTotalStale = true;
  /** The open conversation. It may be further down than the list was read, so it is read by itself. */
  #open: ConversationId | undefined;
  #opened: ConversationView | undefined;
  #isOpenRead = false;
  #isOpenStale = false;
  /** What the user keeps about these may have changed. */
  #staleCards: ReadonlySet<ConversationId> = new Set();
  /** The conversations of the newest event, which may be further down too. */
  #told: readonly ConversationView[] = [];
  conversations: Conversations = { kind: 'loading' };

  /** `onNews`: a message came, or one of our own turned out not to be sent. */
  constructor(host: ReactiveControllerHost, onNews: OnNews) {
    super(host);
    this.#onNews = onNews;
  }

  get state(): ClientState {
    return this.client?.state() ?? LOADING;
  }

  /** Unread texts in all conversations. */
  get unread(): number {
    return this.#totals?.unread ?? 0;
  }

  find(conversation: ConversationId | undefined): InboxConversation | undefined {
    const found = this.#find(conversation);
    return found && this.#book.shown(found);
  }

  #find(conversation: ConversationId | undefined): ConversationView | undefined {
    const known = [...(this.#loaded?.rows ?? []), ...(this.#opened === undefined ? [] : [this.#opened]), ...this.#told];
    return known.find(({ id, at }) => id === conversation && at > 0);
  }

  /** True if the conversation was looked for. If `find` then returns nothing, it is not on this device. */
  isKnown(conversation: ConversationId): boolean {
    return (this.#open === conversation && this.#isOpenRead) || this.find(conversation) !== undefined;
  }

  follow(client: ChatClient | undefined): void {
    if (client !== this.client) this.listenTo(client);
  }

  open(conversation: ConversationId | undefined): void {
    if (conversation === this.#open) return;
    this.#open = conversation;
    this.#opened = conversation === undefined ? undefined : this.#find(conversation);
    this.#isOpenRead = false;
    this.#isOpenStale = conversation !== undefined;
    if (this.#isOpenStale && this.client !== undefined) super.refresh();
  }

  /** Listener of `ListWishEvent`. */
  readonly want = ({ wish }: { readonly wish: ListWish }): void => {
    this.#wish = wish;
    if (this.#lacksRows) super.refresh();
  };

  override refresh(): void {
    this.#anew = new LoadedConversations();
    this.#isTotalStale = true;
    this.#isOpenStale = this.#open !== undefined;
    super.refresh();
  }

  protected override async read(): Promise<void> {
    const { client } = this;
    if (client?.state().phase !== 'ready') return;
    try {
      await this.#readCards(client);
      if (this.#isOpenStale) await this.#readOpen(client);
      do {
        if (this.#lacksRows) await this.#readPage(client);
        if (this.#isTotalStale) await this.#readTotals(client);
        await this.#readQuestions(client);
      } while (this.#lacksRows);
    } catch {
      if (this.#loaded === undefined) this.conversations = { kind: 'failed' };
    }
  }

  async #readCards(client: ChatClient): Promise<void> {
    const stale = this.#staleCards;
    const wasStale = !this.#book.isRead;
    this.#staleCards = new Set();
    try {
      if (!this.#book.isRead) await this.#book.read(client);
      else if (stale.size > 0) await this.#book.readSome(client, [...stale]);
    } catch (cause) {
      this.#staleCards = new Set([...stale, ...this.#staleCards]);
      throw cause;
    }
    if (stale.size > 0 || wasStale) this.#show();
  }

  /** Titles of what is on screen. */
  async #readQuestions(client: ChatClient): Promise<void> {
    const drawn = this.#loaded?.rows.slice(0, Math.min(this.#wish.rows, MOST)) ?? [];
    const of = this.#opened === undefined ? drawn : [...drawn, this.#opened];
    if (await this.#book.readQuestions(client, of)) this.#show();
  }

  #isEnough({ rows, more }: LoadedConversations): boolean {
    const { rows: wanted, reveal } = this.#wish;
    return !more || (rows.length >= wanted && (reveal === undefined || rows.some(({ id }) => id === reveal)));
  }

  get #lacksRows(): boolean {
    return this.#anew !== undefined || this.#loaded === undefined || !this.#isEnough(this.#loaded);
  }

  async #readPage({ conversations }: ChatClient): Promise<void> {
    const list = this.#anew ?? this.#loaded ?? new LoadedConversations();
    await list.readPage(conversations, Math.min(MOST, Math.max(PAGE, this.#wish.rows - list.rows.length)));
    if (list === this.#anew && (this.#loaded === undefined || this.#isEnough(list))) {
      this.#loaded = list;
      this.#anew = undefined;
    }
    this.#show();
  }

  async #readTotals({ conversations }: ChatClient): Promise<void> {
    this.#isTotalStale = false;
    try {
      this.#totals = await conversations.totals();
    } catch (cause) {
      this.#isTotalStale = true;
      throw cause;
    }
    this.#show();
  }

  async #readOpen({ conversations }: ChatClient): Promise<void> {
    const id = this.#open;
    this.#isOpenStale = false;
    const before = this.#opened;
    let view: ConversationView | undefined;
    try {
      view = id === undefined ? undefined : await conversations.get(id);
    } catch (cause) {
      this.#isOpenStale = id === this.#open;
      throw cause;
    }
    if (id !== this.#open) return;
    // An event that came meanwhile is newer.
    if (this.#opened === before) this.#opened = view;
    this.#isOpenRead = true;
    this.requestUpdate();
  }

  #show(): void {
    if (this.#loaded !== undefined) {
      const { rows, more } = this.#loaded;
      const shown = rows.map((row) => this.#book.shown(row));
      this.conversations = {
        kind: 'ready',
        rows: shown,
        more,
        count: this.#totals?.conversations,
        cards: this.#book.cards,
        assignments: this.#book.assignments,
      };
    }
    this.requestUpdate();
  }

  /**
   * While offline, the list shows texts that are being sent as waiting. So it is read again when the connection
   * changes.
   */
  #look(): void {
    this.requestUpdate();
    const { connection } = this.state;
    if (connection !== this.#connection) this.refresh();
    else if (this.#loaded === undefined) super.refresh();
    this.#connection = connection;
  }

  protected override hear(event: ChatEvent): void {
    if (event.kind === 'received') this.#onNews(event.conversation, 'received');
    if (event.kind === 'conversations') this.#take(event.changed);
    if (event.kind === 'state') this.#look();
  }

  #take(changed: readonly ConversationView[] | undefined): void {
    if (changed === undefined) {
      this.#book.isRead = false;
      this.refresh();
      return;
    }
    this.#staleCards = new Set([...this.#staleCards, ...changed.map(({ id }) => id)]);
    for (const { id, preview } of changed) {
      const isNew = preview?.status === 'not-sent' && this.find(id)?.preview?.status !== 'not-sent';
      if (isNew) this.#onNews(id, 'not-sent');
    }
    this.#loaded?.take(changed);
    this.#anew?.take(changed);
    this.#told = changed;
    this.#opened = changed.find(({ id }) => id === this.#open) ?? this.#opened;
    this.#isTotalStale = true;
    this.#show();
    super.refresh();
  }
}
