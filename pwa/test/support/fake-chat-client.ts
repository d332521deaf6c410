/** A client without keys, storage and network: it holds what a test puts in, and tells of it as the real one does. */
import {
  ChatError,
  type ChatClient,
  type ChatEvent,
  type ClientState,
  type ConversationView,
  type ReceiptSettings,
  type TextItem,
  type Transcript,
  type TranscriptItem,
} from '@cipherchat/core';

const MAX_NAME_BYTES = 128;

export const READY: ClientState = {
  phase: 'ready',
  connection: 'online',
  address: 'k4rm7q2dx3waf3uhp6ztn2ce5vjbq2ly',
  name: 'Larch & Loam',
  failure: undefined,
  durable: true,
  waiting: 0,
};

export type FakeConversation = {
  readonly peer: string;
  readonly items: readonly TranscriptItem[];
} & Partial<Omit<ConversationView, 'peer' | 'preview' | 'at'>>;

const isText = (item: TranscriptItem): item is TextItem => item.kind === 'text';

const timeOf = (item: TranscriptItem | undefined): number => {
  if (item === undefined) return 0;
  return item.kind === 'text' ? item.sentAt : item.at;
};

const viewOf = ({ items, ...rest }: FakeConversation, connection: ClientState['connection']): ConversationView => {
  const last = items.findLast(isText);
  const status = last?.status === 'sending' && connection === 'offline' ? 'waiting' : last?.status;
  return {
    name: undefined,
    unread: items.filter((item) => isText(item) && item.unread).length,
    writing: false,
    obstacle: undefined,
    notConfirmedSince: undefined,
    draft: '',
    ...rest,
    preview: last && { text: last.text, mine: last.mine, status },
    at: timeOf(items.at(-1)),
  };
};

export class FakeChatClient implements ChatClient {
  readonly calls: string[] = [];
  readonly #conversations: Map<string, FakeConversation>;
  readonly #listeners = new Set<(event: ChatEvent) => void>();
  #state: ClientState;
  #receipts: ReceiptSettings = { delivered: true, read: true };
  #lastId = 0;
  /** Reading of the list fails, or is never answered. */
  reading: 'works' | 'fails' | 'hangs' = 'works';
  keeping: 'works' | 'fails' = 'works';

  constructor(conversations: readonly FakeConversation[] = [], state: Partial<ClientState> = {}) {
    this.#conversations = new Map(conversations.map((one) => [one.peer, one]));
    this.#state = { ...READY, ...state };
  }

  change(state: Partial<ClientState>): void {
    this.#state = { ...this.#state, ...state };
    this.#tell({ kind: 'state' });
  }

  update(peer: string, change: Partial<FakeConversation>): void {
    const before = this.#conversations.get(peer) ?? { peer, items: [] };
    this.#conversations.set(peer, { ...before, ...change });
    this.#tell({ kind: 'transcript', peer });
    this.#tell({ kind: 'conversations' });
  }

  #newest(): number {
    return Math.max(0, ...[...this.#conversations.values()].map((one) => viewOf(one, this.#state.connection).at));
  }

  receive(peer: string, text: string): void {
    const id = this.#nextId();
    this.#add(peer, {
      kind: 'text',
      id,
      mine: false,
      text,
      // Behind everything else at every time of day.
      sentAt: Math.max(Date.now(), this.#newest() + 1),
      status: undefined,
      failure: undefined,
      unread: true,
    });
    this.#tell({ kind: 'received', peer, id });
  }

  state(): ClientState {
    return this.#state;
  }

  subscribe(listener: (event: ChatEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async createIdentity({ name = '' }: { readonly name?: string }): Promise<void> {
    this.#keep(`createIdentity ${name}`);
    this.#checkName(name);
    this.change({ phase: 'ready', address: READY.address, name: name === '' ? undefined : name });
  }

  async conversations(): Promise<readonly ConversationView[]> {
    if (this.reading === 'fails') throw new ChatError('closed');
    if (this.reading === 'hangs') return await new Promise<never>(() => undefined);
    return [...this.#conversations.values()]
      .map((one) => viewOf(one, this.#state.connection))
      .sort((one, other) => other.at - one.at);
  }

  async conversation(peer: string): Promise<ConversationView | undefined> {
    const found = this.#conversations.get(peer);
    return found && viewOf(found, this.#state.connection);
  }

  async transcript(peer: string, limit: number): Promise<Transcript> {
    const items = this.#conversations.get(peer)?.items ?? [];
    return { items: items.slice(-limit), more: items.length > limit };
  }

  async send(peer: string, text: string): Promise<string> {
    this.#keep(`send ${peer} ${text}`);
    const id = this.#nextId();
    const status = this.#state.connection === 'online' ? 'sent' : 'waiting';
    this.#add(peer, {
      kind: 'text',
      id,
      mine: true,
      text,
      sentAt: Date.now(),
      status,
      failure: undefined,
      unread: false,
    });
    return id;
  }

  async retry(id: string): Promise<void> {
    this.calls.push(`retry ${id}`);
  }

  async markRead(peer: string): Promise<void> {
    this.calls.push(`markRead ${peer}`);
    const items = this.#conversations.get(peer)?.items ?? [];
    this.update(peer, { items: items.map((item) => (item.kind === 'text' ? { ...item, unread: false } : item)) });
  }

  setWriting(peer: string, writing: boolean): void {
    this.calls.push(`setWriting ${peer} ${writing}`);
  }

  async saveDraft(peer: string, text: string): Promise<void> {
    if (this.#conversations.get(peer)?.draft !== text) this.update(peer, { draft: text });
  }

  async setName(name: string): Promise<void> {
    this.#keep(`setName ${name}`);
    this.#checkName(name);
    this.change({ name: name === '' ? undefined : name });
  }

  async receipts(): Promise<ReceiptSettings> {
    return this.#receipts;
  }

  async setReceipts(settings: ReceiptSettings): Promise<void> {
    this.#keep(`setReceipts ${settings.delivered} ${settings.read}`);
    this.#receipts = settings;
  }

  async safetyNumber(peer: string): Promise<string | undefined> {
    return this.#conversations.has(peer)
      ? '30471 88216 05934 71120 46658 92017 13385 60472 77109 25846 94431 08563'
      : undefined;
  }

  async close(): Promise<void> {
    this.#listeners.clear();
  }

  #keep(call: string): void {
    this.calls.push(call);
    if (this.keeping === 'fails') throw new ChatError('storage-full');
  }

  #checkName(name: string): void {
    if (new TextEncoder().encode(name).length > MAX_NAME_BYTES) throw new ChatError('name-too-long');
  }

  #add(peer: string, item: TextItem): void {
    this.update(peer, { items: [...(this.#conversations.get(peer)?.items ?? []), item] });
  }

  #nextId(): string {
    this.#lastId += 1;
    return this.#lastId.toString(16).padStart(32, 'f');
  }

  #tell(event: ChatEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
}
