/**
 * The client for the interface from the first moment on. Until the engine is loaded it keeps what the visitor sends and
 * drafts in memory. Then it gives that to the real client, in order, and passes every call on.
 */
import type {
  ChatClient,
  ChatEvent,
  ClientState,
  ConversationId,
  ConversationView,
  MessagesFacet,
  TextItem,
  Transcript,
  TranscriptRange,
} from '@cipherchat/core/view';
import { LoadError } from '../../loader/load-error.ts';
import type { ThreadClient } from '../thread/thread-client.ts';

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

type EarlyText = {
  /**
   * The id of the message as long as this object lives, even after the client gave another one: its row is not drawn
   * again.
   */
  readonly id: string;
  readonly conversation: ConversationId;
  readonly text: string;
  readonly sentAt: number;
  readonly resolve: (id: string) => void;
  readonly reject: (cause: unknown) => void;
};

export type DeferredClientParts = {
  /** Loads the engine and opens the client. Rejects with a `LoadError` if a file is missing. */
  readonly open: () => Promise<ChatClient>;
  readonly now: () => number;
  /** True if a history is still to be read. */
  readonly isReturning: () => boolean;
};

/**
 * States: idle (no client, nothing loading) → loading → ready (`#client` is set) or stopped (`failure` is set, or the
 * client's phase is `failed`). From stopped without a client `load` leads to loading again. `close` ends every state.
 */
export class DeferredClient implements ThreadClient {
  readonly #parts: DeferredClientParts;
  readonly #listeners = new Set<(event: ChatEvent) => void>();
  #client: ChatClient | undefined;
  #loading = false;
  #closed = false;
  /** Texts sent early: those that the client does not have yet, and all that are shown as sent early. */
  #waiting: EarlyText[] = [];
  #shown: EarlyText[] = [];
  readonly #drafts = new Map<ConversationId, string>();
  /** The client has a draft of these from here, so that an empty one takes it back. */
  readonly #drafted = new Set<ConversationId>();
  /** Early ids by the ids that the client assigned. */
  readonly #earlyIds = new Map<string, string>();
  readonly conversations: ThreadClient['conversations'] = {
    get: async (conversation) =>
      this.#client === undefined ? this.#earlyView(conversation) : this.#client.conversations.get(conversation),
    markRead: async (conversation, ids) => this.#client?.conversations.markRead(conversation, ids),
    setWriting: (conversation, writing) => this.#client?.conversations.setWriting(conversation, writing),
    saveDraft: (...draft) => this.#saveDraft(...draft),
  };
  files: ThreadClient['files'];
  readonly messages: MessagesFacet = {
    transcript: (conversation, limit, range) => this.#transcript(conversation, limit, range),
    send: (conversation, text, replyTo) =>
      this.#client?.messages.send(conversation, text, replyTo && this.#givenId(replyTo)) ??
      this.#sendEarly(conversation, text),
    retry: async (id) => this.#client?.messages.retry(this.#givenId(id)),
    change: async (conversation, id, change) => this.#client?.messages.change(conversation, this.#givenId(id), change),
    items: async (...asked) => (await this.#client?.messages.items(...asked)) ?? [],
  };
  /** Why there is no client. `load` may be called again. */
  failure: LoadError['code'] | 'broken' | undefined;

  constructor(parts: DeferredClientParts) {
    this.#parts = parts;
  }

  /** Resolves when the client is there, or when `failure` says why not. May be called again after a failure. */
  async load(): Promise<void> {
    if (this.#loading || this.#client !== undefined || this.#closed) return;
    this.#loading = true;
    this.failure = undefined;
    this.changed();
    try {
      await this.#take(await this.#parts.open());
    } catch (cause) {
      this.failure = cause instanceof LoadError ? cause.code : 'broken';
    }
    this.#loading = false;
    this.changed();
  }

  /** Fires an event: a new read may give something else. */
  changed(): void {
    this.#emit({ kind: 'state' });
    this.#emit({ kind: 'conversations' });
  }

  /** Texts that were written and that the client does not have: sent texts and the draft. */
  kept(conversation: ConversationId): readonly string[] {
    const sent = this.#shown.filter((one) => one.conversation === conversation).map(({ text }) => text);
    return [...sent, this.#drafts.get(conversation) ?? ''].filter((text) => text.trim() !== '');
  }

  /** What few visitors use is asked of the client itself. Undefined until it is loaded. */
  get opened(): ChatClient | undefined {
    return this.#client;
  }

  state(): ClientState {
    return this.#client?.state() ?? LOADING;
  }

  reconnect(): void {
    this.#client?.reconnect();
  }

  subscribe(listener: (event: ChatEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#listeners.clear();
    await this.#client?.close();
  }

  /** The conversation before there is a client: the early texts and the draft only. */
  #earlyView(conversation: ConversationId): ConversationView | undefined {
    const last = this.#items(conversation).at(-1);
    const draft = this.#drafts.get(conversation) ?? '';
    if (last === undefined && draft === '') return undefined;
    return {
      id: conversation,
      peer: undefined,
      name: undefined,
      preview: last && { text: last.text, mine: true, status: last.status },
      unread: 0,
      at: last?.sentAt ?? this.#parts.now(),
      writing: false,
      obstacle: undefined,
      notConfirmedSince: undefined,
      draft,
    };
  }

  async #transcript(conversation: ConversationId, limit: number, range?: TranscriptRange): Promise<Transcript> {
    if (this.#client === undefined)
      return { items: this.#items(conversation), more: this.#parts.isReturning(), newer: false };
    const transcript = await this.#client.messages.transcript(conversation, limit, range);
    if (this.#earlyIds.size === 0) return transcript;
    const items = transcript.items.map((item) => ({ ...item, id: this.#shownId(item.id) }));
    return { ...transcript, items };
  }

  /**
   * Shown immediately. The promise settles only when the real client has stored the text or refused it, so the composer
   * can give a refused text back.
   */
  #sendEarly(conversation: ConversationId, text: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const one = {
        id: `early-${crypto.randomUUID()}`,
        conversation,
        text,
        sentAt: this.#parts.now(),
        resolve,
        reject,
      };
      // What was drafted is sent now.
      this.#drafts.delete(conversation);
      this.#waiting.push(one);
      this.#shown.push(one);
      this.changed();
    });
  }

  #shownId(given: string): string {
    return this.#earlyIds.get(given) ?? given;
  }

  /** Events name the client's ids; the rows on screen have the early ones. */
  #withEarlyIds(event: ChatEvent): ChatEvent {
    if (event.kind !== 'transcript' || event.changes === undefined || this.#earlyIds.size === 0) return event;
    const changes = event.changes.map(({ id, item }) => {
      const shown = this.#shownId(id);
      return { id: shown, item: item && { ...item, id: shown } };
    });
    return { ...event, changes };
  }

  /** The client's id of a message on screen. */
  #givenId(id: string): string {
    const [given = id] = [...this.#earlyIds].find(([, early]) => early === id) ?? [];
    return given;
  }

  /** A client that fails while it is open may still store for a moment. The draft that it got is shown as well. */
  async #saveDraft(conversation: ConversationId, text: string, leaving?: boolean): Promise<void> {
    if (this.#client === undefined || this.#isStopped) this.#drafts.set(conversation, text);
    if (this.#isStopped) this.changed();
    await this.#client?.conversations.saveDraft(conversation, text, leaving);
  }

  /** True if no client can take anything any longer. The texts are then shown instead. */
  get #isStopped(): boolean {
    return this.failure !== undefined || this.#client?.state().phase === 'failed';
  }

  #items(conversation: ConversationId): readonly TextItem[] {
    const status = this.failure === undefined ? 'sending' : 'waiting';
    return this.#shown
      .filter((one) => one.conversation === conversation)
      .map(({ id, text, sentAt }) => ({
        kind: 'text',
        id,
        mine: true,
        text: text.trim(),
        sentAt,
        status,
        failure: undefined,
        unread: false,
        order: sentAt,
      }));
  }

  /** A client that could not start takes nothing. The texts stay here, to be shown. */
  async #take(client: ChatClient): Promise<void> {
    if (this.#closed) {
      await client.close();
      return;
    }
    const takes = client.state().phase !== 'failed';
    if (takes) await this.#giveAll(client);
    [this.#client, this.files] = [client, client.files];
    // From now on the client shows them. What it has is not left behind, should it fail later.
    if (takes) this.#shown = [];
    client.subscribe((event) => this.#emit(this.#withEarlyIds(event)));
  }

  /** Also gives what is written while this runs, so nothing is left when it ends. */
  async #giveAll(client: ChatClient): Promise<void> {
    while (this.#waiting.length > 0 || this.#drafts.size > 0) {
      const texts = this.#waiting;
      const drafts = [...this.#drafts];
      this.#waiting = [];
      this.#drafts.clear();
      await Promise.all([
        ...texts.map((one) => this.#give(client, one)),
        ...drafts.map(([conversation, text]) => this.#giveDraft(client, conversation, text)),
      ]);
    }
  }

  /** An empty one says nothing of a draft that was stored before. */
  async #giveDraft(client: ChatClient, conversation: ConversationId, text: string): Promise<void> {
    if (text === '' && !this.#drafted.has(conversation)) return;
    this.#drafted.add(conversation);
    await client.conversations.saveDraft(conversation, text).catch(() => undefined);
  }

  async #give(client: ChatClient, one: EarlyText): Promise<void> {
    try {
      this.#earlyIds.set(await client.messages.send(one.conversation, one.text), one.id);
      one.resolve(one.id);
    } catch (cause) {
      this.#shown = this.#shown.filter((other) => other !== one);
      one.reject(cause);
    }
  }

  #emit(event: ChatEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
}
