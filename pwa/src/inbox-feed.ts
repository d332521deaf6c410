/** Keeps the shell's picture of the client up to date: its state and the list of conversations. */
import type { ChatClient, ChatEvent, ClientState, ConversationId, ConversationView } from '@cipherchat/core';
import { ClientFeed } from '@cipherchat/widget/ui';
import type { ReactiveControllerHost } from 'lit';

export type Conversations =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'ready'; readonly rows: readonly ConversationView[] };

const LOADING: ClientState = {
  phase: 'loading',
  connection: 'connecting',
  address: undefined,
  name: undefined,
  failure: undefined,
  durable: true,
  waiting: 0,
};

/** Newest first, as they come from the client. A draft alone makes no row. */
const withChanged = (
  rows: readonly ConversationView[],
  changed: readonly ConversationView[],
): readonly ConversationView[] => {
  const ids = new Set(changed.map(({ id }) => id));
  return [...rows.filter(({ id }) => !ids.has(id)), ...changed.filter(({ at }) => at > 0)].sort((a, b) => b.at - a.at);
};

export class InboxFeed extends ClientFeed {
  readonly #onReceived: (conversation: ConversationId) => void;
  #connection: ClientState['connection'] | undefined;
  conversations: Conversations = { kind: 'loading' };

  constructor(host: ReactiveControllerHost, onReceived: (conversation: ConversationId) => void) {
    super(host);
    this.#onReceived = onReceived;
  }

  get state(): ClientState {
    return this.client?.state() ?? LOADING;
  }

  get unread(): number {
    if (this.conversations.kind !== 'ready') return 0;
    return this.conversations.rows.reduce((sum, { unread }) => sum + unread, 0);
  }

  find(conversation: ConversationId): ConversationView | undefined {
    return this.conversations.kind === 'ready'
      ? this.conversations.rows.find(({ id }) => id === conversation)
      : undefined;
  }

  follow(client: ChatClient | undefined): void {
    if (client !== this.client) this.listenTo(client);
  }

  protected override async read(): Promise<void> {
    const { client } = this;
    try {
      const rows = client?.state().phase === 'ready' ? await client.conversations.list() : undefined;
      if (rows !== undefined) this.conversations = { kind: 'ready', rows };
    } catch {
      if (this.conversations.kind !== 'ready') this.conversations = { kind: 'failed' };
    }
  }

  /** What is on its way waits once there is no connection: the list says so too. */
  #look(): void {
    this.requestUpdate();
    const { connection } = this.state;
    if (connection !== this.#connection || this.conversations.kind === 'loading') this.refresh();
    this.#connection = connection;
  }

  protected override hear(event: ChatEvent): void {
    if (event.kind === 'received') this.#onReceived(event.conversation);
    if (event.kind === 'conversations') this.#take(event.changed);
    if (event.kind === 'state') this.#look();
  }

  #take(changed: readonly ConversationView[] | undefined): void {
    const { conversations } = this;
    if (conversations.kind !== 'ready') this.refresh();
    else {
      this.apply(changed, (views) => {
        this.conversations = { kind: 'ready', rows: withChanged(conversations.rows, views) };
      });
    }
  }
}
