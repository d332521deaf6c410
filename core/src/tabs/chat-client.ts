/** What the user interface talks to, in each tab: the views, what the user does, and the engine where this tab leads. */
import { safetyNumber } from '../crypto/safety-number.ts';
import { StoreError, type Change } from '../storage/port.ts';
import type { ClientParts } from './client-parts.ts';
import { contacts } from '../accounts/contacts.ts';
import { readConversation, readConversations, type Present } from './conversation-views.ts';
import type { Told } from '../rows/engine-store.ts';
import type { Note } from '../environment/port.ts';
import { ChatError } from '../base/errors.ts';
import { readAddress } from '../accounts/identity.ts';
import {
  conversations,
  drafts,
  intents,
  names,
  outbox,
  readMarks,
  receiptSettings,
  type ConversationRecord,
  type Intent,
  type OutboxRecord,
  type ReadMark,
  type Rows,
} from '../rows/records.ts';
import { asText, byteLength, checkedText, requireAddress, TextKeeper, type Kept } from './keep-text.ts';
import { TabEngine } from './tab-engine.ts';
import { TabState } from './tab-state.ts';
import { readTranscript } from './transcript.ts';
import type { ChatClient, ChatEvent, ClientState, ConversationView } from '../base/view.ts';
import type { ReceiptSettings, Transcript } from '../base/view.ts';
import { WritingPeers } from './writing-peers.ts';

const MAX_NAME_BYTES = 128;
const BOTH = { delivered: true, read: true };

const put = <T>(rows: Rows<T>, key: string, value: T): Change => ({
  kind: 'put',
  table: rows.table,
  row: rows.toRow(key, value),
});
const intent = (key: string, value: Intent): Change => put(intents, key, value);

/** What a failed commit means to the caller. */
const asChatError = (cause: unknown): unknown => {
  if (!(cause instanceof StoreError)) return cause;
  return new ChatError(cause.code === 'full' ? 'storage-full' : 'closed', { cause });
};

class TabClient implements ChatClient {
  readonly #parts: ClientParts;
  readonly #state: TabState;
  readonly #writing: WritingPeers;
  readonly #keeper: TextKeeper;
  readonly #engine: TabEngine;
  readonly #listeners = new Set<(event: ChatEvent) => void>();
  readonly #stopListening: () => void;
  #closed = false;
  #over: Promise<void> = Promise.resolve();

  constructor(parts: ClientParts) {
    this.#parts = parts;
    const { store, environment, platform } = parts;
    this.#state = new TabState(store, environment, () => this.#emit({ kind: 'state' }));
    this.#writing = new WritingPeers(environment.clock, () => this.#emit({ kind: 'conversations' }));
    this.#keeper = new TextKeeper({
      store,
      platform,
      now: () => environment.clock.now() + this.#state.clockAheadMs,
      onKept: (kept) => this.#onKept(kept),
    });
    this.#engine = new TabEngine({
      client: parts,
      onChange: (told) => this.#tell(told),
      onConnection: (connection) => {
        this.#state.setConnection(connection);
        environment.channel.post({ kind: 'state', connection });
      },
      onWriting: (peer, writing) => {
        this.#writing.set(peer, writing);
        environment.channel.post({ kind: 'writing', conversation: peer, writing, mine: false });
      },
      onLost: () => this.#showAll(),
      onFailure: (cause) => {
        this.#state.identityFailed(cause);
        parts.onFault?.(cause);
      },
      onFault: (cause) => parts.onFault?.(cause),
      onGone: (cause) => this.#state.fail(cause),
    });
    this.#stopListening = environment.channel.listen((note) => this.#hear(note));
  }

  async start(): Promise<this> {
    await this.#state.refresh();
    this.#over = this.#engine.run();
    return this;
  }

  state(): ClientState {
    return this.#state.view();
  }

  subscribe(listener: (event: ChatEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async createIdentity({ name = '' }: { readonly name?: string }): Promise<void> {
    if (this.#state.view().address !== undefined) return;
    const clean = this.#checkedName(name);
    await this.#commit([
      ...(clean === '' ? [] : [put(names, 'name', { name: clean })]),
      intent('create-identity', { kind: 'create-identity' }),
    ]);
    this.#engine.look();
    await this.#state.identityKnown();
  }

  conversations(): Promise<readonly ConversationView[]> {
    return this.#read(() => readConversations(this.#parts.store, this.#present()));
  }

  conversation(peer: string): Promise<ConversationView | undefined> {
    return this.#read(() => readConversation(this.#parts.store, peer, this.#present()));
  }

  transcript(peer: string, limit: number): Promise<Transcript> {
    const { connection } = this.#state.view();
    return this.#read(() => readTranscript(this.#parts.store, { peer, limit, connection }));
  }

  async send(peer: string, text: string): Promise<string> {
    requireAddress(peer);
    if (peer === this.#state.view().address) throw new ChatError('not-an-address');
    const clean = checkedText(text);
    const { id } = await this.#read(() => this.#keeper.keep({ peer, text: clean }));
    return id;
  }

  async retry(id: string): Promise<void> {
    const row = await this.#read(() => this.#parts.store.get(outbox.table, id));
    const record = row?.value as OutboxRecord | undefined;
    if (record === undefined) throw new ChatError('unknown-message');
    if (record.failure === undefined) return;
    await this.#commit([intent(`retry:${id}`, { kind: 'retry', id })]);
    this.#engine.look();
  }

  async markRead(peer: string): Promise<void> {
    const { store } = this.#parts;
    const [row, marked] = await this.#read(() =>
      Promise.all([store.get(conversations.table, peer), store.get(readMarks.table, `read:${peer}`)]),
    );
    const count = (row?.value as ConversationRecord | undefined)?.received ?? 0;
    if (count <= ((marked?.value as ReadMark | undefined)?.count ?? 0)) return;
    await this.#commit([
      put(readMarks, `read:${peer}`, { peer, count }),
      intent(`read:${peer}`, { kind: 'read', peer }),
    ]);
    this.#tell({ conversations: [peer], received: [] });
    this.#engine.look();
  }

  setWriting(peer: string, writing: boolean): void {
    if (this.#closed || !this.#writing.isWorthTelling(peer, writing)) return;
    this.#engine.setWriting(peer, writing);
  }

  async saveDraft(peer: string, text: string): Promise<void> {
    const key = `draft:${peer}`;
    if (text === '' && (await this.#read(() => this.#parts.store.get(drafts.table, key))) === undefined) return;
    await this.#commit([
      text === '' ? { kind: 'delete', table: drafts.table, key } : put(drafts, key, { peer, text: asText(text) }),
    ]);
  }

  async setName(name: string): Promise<void> {
    await this.#commit([put(names, 'name', { name: this.#checkedName(name) }), intent('renamed', { kind: 'renamed' })]);
    this.#tell({ conversations: [], received: [] });
    this.#engine.look();
  }

  async receipts(): Promise<ReceiptSettings> {
    const row = await this.#read(() => this.#parts.store.get(receiptSettings.table, 'receipts'));
    return (row?.value as ReceiptSettings | undefined) ?? BOTH;
  }

  async setReceipts({ delivered, read }: ReceiptSettings): Promise<void> {
    await this.#commit([put(receiptSettings, 'receipts', { delivered, read })]);
  }

  async safetyNumber(peer: string): Promise<string | undefined> {
    const { store } = this.#parts;
    const [own, row] = await this.#read(() => Promise.all([readAddress(store), store.get(contacts.table, peer)]));
    const contact = row && (await contacts.fromRow(row));
    return own && contact && safetyNumber(own, { account: contact.list.account, accountKey: contact.list.accountKey });
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#stopListening();
    this.#writing.close();
    this.#listeners.clear();
    this.#engine.close();
    await this.#over;
    this.#state.close();
    this.#parts.environment.channel.close();
    await this.#parts.store.close();
  }

  #present(): Present {
    const { connection } = this.#state.view();
    const { clock } = this.#parts.environment;
    return { now: clock.now(), connection, isWriting: (peer) => this.#writing.isWriting(peer) };
  }

  #checkedName(name: string): string {
    const clean = asText(name).trim();
    if (byteLength(clean) > MAX_NAME_BYTES) throw new ChatError('name-too-long');
    return clean;
  }

  async #read<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closed) throw new ChatError('closed');
    try {
      return await work();
    } catch (cause) {
      throw asChatError(cause);
    }
  }

  #commit(changes: readonly Change[]): Promise<void> {
    return this.#read(() => this.#parts.store.commit(changes));
  }

  #onKept(kept: readonly Kept[]): void {
    this.#tell({ conversations: [...new Set(kept.map(({ row }) => row.peer))], received: [] });
    this.#engine.took(kept);
  }

  /** To the listeners here and in the other tabs. */
  #tell(told: Told): void {
    const received = told.received.length === 0 ? {} : { received: told.received };
    this.#parts.environment.channel.post({ kind: 'changed', conversations: told.conversations, ...received });
    this.#show(told);
  }

  #show({ conversations: changed, received }: Told): void {
    void this.#state.refresh();
    for (const peer of changed) this.#emit({ kind: 'transcript', peer });
    if (changed.length > 0) this.#emit({ kind: 'conversations' });
    for (const { peer, id } of received) this.#emit({ kind: 'received', peer, id });
  }

  /** Whatever may have changed: views read all of it again. */
  #showAll(): void {
    if (this.#closed) return;
    void this.#state.refresh();
    this.#emit({ kind: 'conversations' });
  }

  #emit(event: ChatEvent): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(event);
      } catch (cause) {
        this.#parts.onFault?.(cause);
      }
    }
  }

  #hear(note: Note): void {
    switch (note.kind) {
      case 'changed':
        this.#show({ conversations: note.conversations, received: note.received ?? [] });
        return;
      case 'work':
        this.#engine.lookIfLeading();
        return;
      case 'pong':
      case 'state':
        if (!this.#engine.leads) this.#state.setConnection(note.connection);
        return;
      case 'writing':
        if (!note.mine) this.#writing.set(note.conversation, note.writing);
        else if (this.#engine.leads) this.#engine.setWriting(note.conversation, note.writing);
        return;
      case 'ping':
    }
  }
}

/** Opens the client of one tab. Whether it runs the engine is settled among the tabs of the profile. */
export const startChatClient = (parts: ClientParts): Promise<ChatClient> => new TabClient(parts).start();
