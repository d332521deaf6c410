/** A client whose views a test writes down. It keeps what the interface asked of it. */
import { ChatError } from '@cipherchat/core';
import type {
  ChatClient,
  ChatEvent,
  ClientState,
  ConversationView,
  NoteItem,
  ReceiptSettings,
  TextItem,
  Transcript,
  TranscriptItem,
} from '@cipherchat/core/view';

export const OWNER = 'k4rm7q2dx3waf3uhp6ztn2ce5vjbq2ly';
/** Noon of a Wednesday, in the zone of whoever runs the test. */
export const NOW = new Date(2026, 10, 25, 12, 0).getTime();

const READY: ClientState = {
  phase: 'ready',
  connection: 'online',
  address: 'b7wq3n5kz2mxt6ya4hcd2vjr5eplg3ou',
  name: undefined,
  failure: undefined,
  durable: true,
  waiting: 0,
};

let made = 0;
const newId = (): string => (made += 1).toString(16).padStart(32, '0');

export const theirs = (text: string, more: Partial<TextItem> = {}): TextItem => ({
  kind: 'text',
  id: newId(),
  mine: false,
  text,
  sentAt: NOW,
  status: undefined,
  failure: undefined,
  unread: false,
  ...more,
});

export const mine = (text: string, status: TextItem['status'] = 'read', more: Partial<TextItem> = {}): TextItem =>
  theirs(text, { mine: true, status, failure: status === 'not-sent' ? 'refused' : undefined, ...more });

export const note = (what: NoteItem['note'], at = NOW): NoteItem => ({ kind: 'note', id: newId(), at, note: what });

export class FakeChatClient implements ChatClient {
  #state: ClientState = READY;
  #items: readonly TranscriptItem[] = [];
  #view: Partial<ConversationView> = {};
  readonly #drafts = new Map<string, string>();
  readonly #listeners = new Set<(event: ChatEvent) => void>();
  readonly sent: string[] = [];
  readonly drafts: string[] = [];
  readonly retried: string[] = [];
  readonly writing: boolean[] = [];
  /** Limits of the transcripts that were asked for. */
  readonly limits: number[] = [];
  reads = 0;
  closed = false;
  number: string | undefined;
  /** What the next `send` is refused with. */
  refusal: ConstructorParameters<typeof ChatError>[0] | undefined;

  constructor(items: readonly TranscriptItem[] = []) {
    this.#items = items;
  }

  get items(): readonly TranscriptItem[] {
    return this.#items;
  }

  set(state: Partial<ClientState>): this {
    this.#state = { ...this.#state, ...state };
    this.#tell({ kind: 'state' });
    return this;
  }

  view(view: Partial<ConversationView>): this {
    if (view.draft !== undefined) this.#drafts.clear();
    this.#view = { ...this.#view, ...view };
    this.#tell({ kind: 'conversations' });
    return this;
  }

  show(items: readonly TranscriptItem[]): this {
    this.#items = items;
    this.#changed();
    return this;
  }

  receive(text: string): void {
    const item = theirs(text, { unread: true });
    this.show([...this.#items, item]);
    this.#tell({ kind: 'received', peer: OWNER, id: item.id });
  }

  state(): ClientState {
    return this.#state;
  }

  subscribe(listener: (event: ChatEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async createIdentity(): Promise<void> {
    this.set({ phase: 'ready' });
  }

  async conversations(): Promise<readonly ConversationView[]> {
    const view = await this.conversation(OWNER);
    return view === undefined ? [] : [view];
  }

  async conversation(peer: string): Promise<ConversationView | undefined> {
    const texts = this.#items.filter((item) => item.kind === 'text');
    const last = texts.at(-1);
    const draft = this.#drafts.get(peer);
    if (last === undefined && draft === undefined && Object.keys(this.#view).length === 0) return undefined;
    return {
      peer,
      name: undefined,
      preview: last && { text: last.text, mine: last.mine, status: last.status },
      unread: texts.filter(({ unread }) => unread).length,
      at: last?.sentAt ?? NOW,
      writing: false,
      obstacle: undefined,
      notConfirmedSince: undefined,
      draft: '',
      ...this.#view,
      ...(draft !== undefined && { draft }),
    };
  }

  async transcript(_peer: string, limit: number): Promise<Transcript> {
    this.limits.push(limit);
    return { items: this.#items.slice(-limit), more: this.#items.length > limit };
  }

  async send(_peer: string, text: string): Promise<string> {
    const { refusal } = this;
    this.refusal = undefined;
    if (refusal !== undefined) throw new ChatError(refusal);
    const item = mine(text.trim(), 'sending');
    this.sent.push(item.text);
    this.show([...this.#items, item]);
    return item.id;
  }

  async retry(id: string): Promise<void> {
    this.retried.push(id);
  }

  async markRead(): Promise<void> {
    this.reads += 1;
    this.show(this.#items.map((item) => (item.kind === 'text' ? { ...item, unread: false } : item)));
  }

  setWriting(_peer: string, writing: boolean): void {
    this.writing.push(writing);
  }

  async saveDraft(peer: string, text: string): Promise<void> {
    this.drafts.push(text);
    this.#drafts.set(peer, text);
  }

  /** What was saved last for that peer. */
  draftOf(peer: string): string | undefined {
    return this.#drafts.get(peer);
  }

  async setName(): Promise<void> {
    return Promise.resolve();
  }

  async receipts(): Promise<ReceiptSettings> {
    return { delivered: true, read: true };
  }

  async setReceipts(): Promise<void> {
    return Promise.resolve();
  }

  async safetyNumber(): Promise<string | undefined> {
    return this.number;
  }

  async close(): Promise<void> {
    this.closed = true;
  }

  #changed(): void {
    this.#tell({ kind: 'transcript', peer: OWNER });
    this.#tell({ kind: 'conversations' });
  }

  #tell(event: ChatEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
}
