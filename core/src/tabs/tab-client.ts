/** The client of one tab: joins the facets of the façade, and runs the engine if this tab leads. */
import type { ConversationId } from '../base/conversation-id.ts';
import type { Diagnostics } from '../base/diagnostics.ts';
import type { ChatEvent, ClientState } from '../base/view.ts';
import { EventLog } from '../diagnostics/event-log.ts';
import { faultOf } from '../diagnostics/fault-of.ts';
import { countRows, logCommits } from '../diagnostics/store-log.ts';
import type { Note } from '../environment/port.ts';
import type { AccountFacet } from '../facade/account.ts';
import type { ChatClient } from '../facade/chat-client.ts';
import type { ConversationsFacet } from '../facade/conversations.ts';
import type { MessagesFacet } from '../facade/messages.ts';
import { StoreError } from '../storage/port.ts';
import type { TabParts } from './client-parts.ts';
import { TextKeeper, type Kept } from './keep-text.ts';
import { TabAccount } from './tab-account.ts';
import { TabConversations } from './tab-conversations.ts';
import { TabEngine } from './tab-engine.ts';
import { TabEvents } from './tab-events.ts';
import { TabMessages } from './tab-messages.ts';
import { TabState } from './tab-state.ts';
import { TabStore } from './tab-store.ts';
import { readItems } from '../views/transcript.ts';
import { WritingPeers } from './writing-peers.ts';

class TabClient implements ChatClient {
  readonly account: AccountFacet;
  readonly conversations: ConversationsFacet;
  readonly messages: MessagesFacet;
  readonly #parts: TabParts;
  readonly #log: EventLog;
  readonly #store: TabStore;
  readonly #state: TabState;
  readonly #events: TabEvents;
  readonly #writing: WritingPeers;
  readonly #engine: TabEngine;
  readonly #stopListening: () => void;
  #over: Promise<void> = Promise.resolve();

  constructor(parts: TabParts) {
    const { environment } = parts;
    const { clock, channel } = environment;
    const log = parts.log ?? new EventLog(clock);
    logCommits(parts.store, log, clock);
    [this.#parts, this.#log] = [parts, log];
    const store = new TabStore(parts.store, (cause) => this.#state.fail(cause));
    const state = new TabState(parts.store, environment, () => this.#events.emit({ kind: 'state' }));
    const events = new TabEvents({
      channel,
      refresh: () => void state.refresh(),
      readView: (conversation) => this.conversations.get(conversation),
      readItems: (conversation, ids) => {
        const { connection } = state.view();
        return store.use((opened) => readItems(opened, { conversation, ids, connection }));
      },
      onFault: this.#onFault,
    });
    const writing = new WritingPeers(clock, (conversation) => {
      events.show({ conversations: [conversation], items: { [conversation]: [] }, received: [] });
    });
    [this.#store, this.#state, this.#events, this.#writing] = [store, state, events, writing];
    const engine = this.#newEngine();
    this.#engine = engine;
    this.account = new TabAccount({ store, state, events, engine });
    const shared = { store, state, events, engine };
    this.conversations = new TabConversations({ ...shared, writing, clock, list: parts.list });
    this.messages = new TabMessages({ store, state, engine, keeper: this.#newKeeper() });
    const stopHearing = channel.listen((note) => this.#hear(note));
    // A page that was asleep or in the browser's back/forward cache heard nothing from the other tabs.
    const stopWaking = environment.network.onWake(() => events.showAll());
    this.#stopListening = () => {
      stopHearing();
      stopWaking();
    };
    parts.store.onTaken(() => {
      log.record({ event: 'store-taken' });
      state.fail(new StoreError('closed'));
    });
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
    return this.#events.subscribe(listener);
  }

  async diagnostics(): Promise<Diagnostics> {
    return this.#log.export(this.state(), await countRows(this.#parts.store));
  }

  async close(): Promise<void> {
    if (this.#store.isClosed) return;
    this.#store.refuse();
    this.#stopListening();
    this.#writing.close();
    this.#events.close();
    this.#engine.close();
    await this.#over;
    this.#state.close();
    this.#parts.environment.channel.close();
    await this.#parts.store.close();
  }

  #newEngine(): TabEngine {
    const { channel } = this.#parts.environment;
    return new TabEngine({
      client: this.#parts,
      onChange: (told) => this.#events.tell(told),
      onConnection: (connection) => {
        this.#state.setConnection(connection);
        channel.post({ kind: 'state', connection });
      },
      onWriting: (conversation, writing) => {
        // Each text ends its sender's writing. Most of the time no writing had begun, and the other tabs need no note.
        if (!writing && !this.#writing.isWriting(conversation)) return;
        this.#writing.set(conversation, writing);
        channel.post({ kind: 'writing', conversation, writing, mine: false });
      },
      onLost: () => {
        if (!this.#store.isClosed) this.#events.showAll();
      },
      onFailure: (cause) => {
        this.#state.identityFailed(cause);
        this.#parts.onFault?.(cause);
      },
      onFault: this.#onFault,
      log: this.#log,
      onGone: (cause) => this.#state.fail(cause),
    });
  }

  readonly #onFault = (cause: unknown): void => {
    this.#log.record({ event: 'fault', ...faultOf(cause) });
    this.#parts.onFault?.(cause);
  };

  #newKeeper(): TextKeeper {
    const { store, platform, environment } = this.#parts;
    return new TextKeeper({
      store,
      platform,
      now: () => environment.clock.now() + this.#state.clockAheadMs,
      onKept: (kept) => this.#onKept(kept),
    });
  }

  #onKept(kept: readonly Kept[]): void {
    const conversations = [...new Set(kept.map(({ row }) => row.conversation))];
    const idsOf = (conversation: ConversationId): readonly string[] =>
      kept.filter(({ row }) => row.conversation === conversation).map(({ id }) => id);
    const items = Object.fromEntries(conversations.map((conversation) => [conversation, idsOf(conversation)]));
    this.#events.tell({ conversations, items, received: [] });
    this.#engine.took(kept);
  }

  #hear(note: Note): void {
    switch (note.kind) {
      case 'changed':
        for (const { conversation } of note.received ?? []) this.#writing.set(conversation, false);
        this.#events.show({ ...note, received: note.received ?? [] });
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

/** Opens the client of one tab. The tabs of a profile decide among themselves which one runs the engine. */
export const startChatClient = (parts: TabParts): Promise<ChatClient> => new TabClient(parts).start();
