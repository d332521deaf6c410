/** Keeps the shell's picture of the client up to date: its state and the list of conversations. */
import type { ChatClient, ChatEvent, ClientState, ConversationId, ConversationView } from '@cipherchat/core';
import { CoalescedReading } from '@cipherchat/widget/ui';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

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

export class ClientFeed implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onReceived: (conversation: ConversationId) => void;
  #client: ChatClient | undefined;
  #leave: (() => void) | undefined;
  readonly #reading = new CoalescedReading(() => this.#read());
  #connection: ClientState['connection'] | undefined;
  conversations: Conversations = { kind: 'loading' };

  constructor(host: ReactiveControllerHost, onReceived: (conversation: ConversationId) => void) {
    this.#host = host;
    this.#onReceived = onReceived;
    host.addController(this);
  }

  get state(): ClientState {
    return this.#client?.state() ?? LOADING;
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
    if (client === this.#client) return;
    this.hostDisconnected();
    this.#client = client;
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

  /** Reads the list again. */
  refresh(): void {
    this.#reading.ask();
  }

  async #read(): Promise<void> {
    const client = this.#client;
    try {
      const rows = client?.state().phase === 'ready' ? await client.conversations.list() : undefined;
      if (rows !== undefined) this.conversations = { kind: 'ready', rows };
    } catch {
      if (this.conversations.kind !== 'ready') this.conversations = { kind: 'failed' };
    }
    this.#host.requestUpdate();
  }

  /** What is on its way waits once there is no connection: the list says so too. */
  #look(): void {
    this.#host.requestUpdate();
    const { connection } = this.state;
    if (connection !== this.#connection || this.conversations.kind === 'loading') this.refresh();
    this.#connection = connection;
  }

  readonly #onEvent = (event: ChatEvent): void => {
    if (event.kind === 'received') this.#onReceived(event.conversation);
    if (event.kind === 'conversations') this.refresh();
    if (event.kind === 'state') this.#look();
  };
}
