/** Keeps the shell's picture of the client up to date: its state, and what is shown of the list of conversations. */
import type { ChatClient, ChatEvent, ClientState, ConversationId, ConversationView } from '@cipherchat/core';
import { LoadedConversations, type ConversationTotals } from '@cipherchat/core/view';
import { ClientFeed } from '@cipherchat/widget/ui';
import type { ReactiveControllerHost } from 'lit';

export type Conversations =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | {
      readonly kind: 'ready';
      /** Newest first, as far as they were read. */
      readonly rows: readonly ConversationView[];
      /** Older ones exist. */
      readonly more: boolean;
      /** How many there are; undefined while that is not known. */
      readonly count: number | undefined;
    };

/** What the pages show of the list: so many rows, and this conversation wherever it stands. */
export type ListWish = { readonly rows: number; readonly reveal?: ConversationId | undefined };

const LOADING: ClientState = {
  phase: 'loading',
  connection: 'connecting',
  address: undefined,
  name: undefined,
  failure: undefined,
  durable: true,
  waiting: 0,
};

/** Rows that are read at first, and each time that the end of the list comes into view. */
export const PAGE = 60;
/** The most that are read at once where many are wanted: a search shows what it has found so far. */
const MOST = 500;

export class InboxFeed extends ClientFeed {
  readonly #onReceived: (conversation: ConversationId) => void;
  #connection: ClientState['connection'] | undefined;
  #wish: ListWish = { rows: PAGE };
  #loaded: LoadedConversations | undefined;
  /** Takes the place of what is loaded once it has all that is wished for. */
  #anew: LoadedConversations | undefined;
  #totals: ConversationTotals | undefined;
  #isTotalStale = true;
  /** The conversation that is open may stand further down than the list was read. */
  #open: ConversationId | undefined;
  #opened: ConversationView | undefined;
  #isOpenRead = false;
  #isOpenStale = false;
  /** What the newest event said, likewise. */
  #told: readonly ConversationView[] = [];
  conversations: Conversations = { kind: 'loading' };

  constructor(host: ReactiveControllerHost, onReceived: (conversation: ConversationId) => void) {
    super(host);
    this.#onReceived = onReceived;
  }

  get state(): ClientState {
    return this.client?.state() ?? LOADING;
  }

  /** In all conversations. */
  get unread(): number {
    return this.#totals?.unread ?? 0;
  }

  find(conversation: ConversationId): ConversationView | undefined {
    const known = [...(this.#loaded?.rows ?? []), ...(this.#opened === undefined ? [] : [this.#opened]), ...this.#told];
    return known.find(({ id, at }) => id === conversation && at > 0);
  }

  /** It was looked for: what is not found is not on this device. */
  isKnown(conversation: ConversationId): boolean {
    return (this.#open === conversation && this.#isOpenRead) || this.find(conversation) !== undefined;
  }

  follow(client: ChatClient | undefined): void {
    if (client !== this.client) this.listenTo(client);
  }

  open(conversation: ConversationId | undefined): void {
    if (conversation === this.#open) return;
    this.#open = conversation;
    this.#opened = conversation === undefined ? undefined : this.find(conversation);
    this.#isOpenRead = false;
    this.#isOpenStale = conversation !== undefined;
    if (this.#isOpenStale && this.client !== undefined) super.refresh();
  }

  /** Listens to a `ListWishEvent`. */
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
      if (this.#isOpenStale) await this.#readOpen(client);
      do {
        if (this.#lacksRows) await this.#readPage(client);
        if (this.#isTotalStale) await this.#readTotals(client);
      } while (this.#lacksRows);
    } catch {
      if (this.#loaded === undefined) this.conversations = { kind: 'failed' };
    }
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
    this.#totals = await conversations.totals();
    this.#show();
  }

  async #readOpen({ conversations }: ChatClient): Promise<void> {
    const id = this.#open;
    this.#isOpenStale = false;
    const view = id === undefined ? undefined : await conversations.get(id);
    if (id !== this.#open) return;
    this.#opened = view;
    this.#isOpenRead = true;
    this.requestUpdate();
  }

  #show(): void {
    if (this.#loaded !== undefined) {
      const { rows, more } = this.#loaded;
      this.conversations = { kind: 'ready', rows, more, count: this.#totals?.conversations };
    }
    this.requestUpdate();
  }

  /** What is on its way waits once there is no connection: the list says so too. */
  #look(): void {
    this.requestUpdate();
    const { connection } = this.state;
    if (connection !== this.#connection) this.refresh();
    else if (this.#loaded === undefined) super.refresh();
    this.#connection = connection;
  }

  protected override hear(event: ChatEvent): void {
    if (event.kind === 'received') this.#onReceived(event.conversation);
    if (event.kind === 'conversations') this.#take(event.changed);
    if (event.kind === 'state') this.#look();
  }

  #take(changed: readonly ConversationView[] | undefined): void {
    if (changed === undefined) {
      this.refresh();
      return;
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
