/** The client of one tab: joins the facets of the façade, and runs the engine if this tab leads. */
import type { ConversationId } from '../base/conversation-id.ts';
import type { Diagnostics } from '../base/diagnostics.ts';
import type { ChatEvent, ClientState } from '../base/view.ts';
import { EventLog } from '../diagnostics/event-log.ts';
import { faultOf } from '../diagnostics/fault-of.ts';
import { logCommits } from '../diagnostics/store-log.ts';
import { ServerClock } from '../clock/server-clock.ts';
import type { Note } from '../environment/port.ts';
import type { AccountFacet } from '../facade/account.ts';
import type { ChatClient } from '../facade/chat-client.ts';
import type { BackupFacet } from '../facade/backup.ts';
import type { ConnectionCheckFacet } from '../facade/connection-check.ts';
import type { ConversationsFacet } from '../facade/conversations.ts';
import type { FilesFacet } from '../facade/files.ts';
import type { MessagesFacet } from '../facade/messages.ts';
import type { VisitFacet } from '../facade/visit.ts';
import type { TabParts } from './client-parts.ts';
import { countedNotes } from './counted-notes.ts';
import { takeUpDrafts } from './drafts.ts';
import { TextKeeper, type Kept } from './keep-text.ts';
import { TabConversations } from './tab-conversations.ts';
import { TabEngine } from './tab-engine.ts';
import { TabEvents } from './tab-events.ts';
import { TabMessages } from './tab-messages.ts';
import { TabState } from './tab-state.ts';
import { TabStore } from './tab-store.ts';
import { readItems } from '../views/transcript.ts';
import { WritingPeers } from './writing-peers.ts';

type AnyCall = (...given: readonly unknown[]) => Promise<unknown>;

/** A part that few visitors use: it is loaded, and made, with the first call. */
const late = <T extends object>(load: () => Promise<T>): T => {
  let made: Promise<T> | undefined;
  return new Proxy({} as T, {
    get:
      (_, name): AnyCall =>
      async (...given) => {
        made ??= load();
        made.catch(() => (made = undefined));
        const facet = await made;
        return (facet[name as keyof T] as AnyCall).apply(facet, given as unknown[]);
      },
  });
};

class TabClient implements ChatClient {
  readonly account: AccountFacet;
  readonly conversations: ConversationsFacet;
  readonly messages: MessagesFacet;
  readonly files: FilesFacet;
  readonly visit: VisitFacet;
  readonly connectionCheck: ConnectionCheckFacet;
  declare readonly devices: ChatClient['devices'];
  readonly backup: BackupFacet | undefined;
  declare readonly verification: ChatClient['verification'];
  declare readonly contacts: ChatClient['contacts'];
  declare readonly search: ChatClient['search'];
  declare readonly replies: ChatClient['replies'];
  declare readonly export: ChatClient['export'];
  declare readonly hours: ChatClient['hours'];
  declare readonly visitors: ChatClient['visitors'];
  declare readonly team: ChatClient['team'];
  readonly #parts: TabParts;
  readonly #log: EventLog;
  readonly #store: TabStore;
  readonly #state: TabState;
  readonly #events: TabEvents;
  readonly #writing: WritingPeers;
  readonly #engine: TabEngine;
  readonly #stopListening: () => void;
  #over: Promise<void> = Promise.resolve();
  #leave: () => void = () => undefined;

  constructor(given: TabParts) {
    const channel = countedNotes(given.environment.channel, given.environment.tabs.own, () => this.#missed());
    const environment = { ...given.environment, channel };
    const parts = { ...given, environment };
    const clock = new ServerClock(environment.clock);
    const log = parts.log ?? new EventLog(environment.clock);
    logCommits(parts.store, log, clock);
    [this.#parts, this.#log] = [parts, log];
    const store = new TabStore(parts.store, (cause) => this.#state.fail(cause));
    const state = new TabState(parts.store, { environment, clock }, () => this.#events.emit({ kind: 'state' }));
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
    const engine = this.#newEngine(clock);
    this.#engine = engine;
    const close = (): Promise<void> => this.close();
    const shared = { store, state, events, engine, clock, client: parts, close };
    this.visit = late(async () => new (await import('./tab-visit.ts')).TabVisit(shared));
    this.account = late<AccountFacet>(async () => new (await import('./tab-account.ts')).TabAccount(shared));
    this.files = late(async () => new (await import('./tab-files.ts')).TabFiles(shared));
    this.conversations = new TabConversations({ ...shared, writing, list: parts.list });
    this.messages = new TabMessages({ ...shared, keeper: this.#newKeeper(clock) });
    this.connectionCheck = {
      run: async (...asked) => (await import('./tab-check.ts')).runCheck({ ...shared, log }, ...asked),
    };
    Object.assign(this, parts.facets?.({ ...shared, conversations: this.conversations }));
    this.backup = parts.backup?.({ client: parts, clock, engine, state });
    const stopHearing = channel.listen((note) => this.#hear(note));
    // A page that was asleep or in the browser's back/forward cache heard nothing from the other tabs.
    const stopWaking = environment.network.onWake(() => events.showAll());
    this.#stopListening = () => {
      stopHearing();
      stopWaking();
    };
    parts.store.onTaken((cause) => {
      log.record({ event: 'store-taken' });
      state.fail(cause);
    });
  }

  async start(): Promise<this> {
    const { environment } = this.#parts;
    const left = new Promise<void>((resolve) => (this.#leave = resolve));
    await Promise.all([
      environment.tabs.join(left),
      this.#store.use((store) => takeUpDrafts(store, environment)).catch(this.#onFault),
    ]);
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

  reconnect(): void {
    this.#engine.reconnect();
  }

  async diagnostics(): Promise<Diagnostics> {
    const { exportLog } = await import('../diagnostics/export-log.ts');
    return exportLog(this.#log, this.state(), this.#parts.store);
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
    this.#leave();
  }

  #newEngine(clock: ServerClock): TabEngine {
    const { channel } = this.#parts.environment;
    return new TabEngine({
      client: this.#parts,
      clock,
      onChange: (told) => this.#events.tell(told),
      onConnection: (status) => {
        this.#state.setConnection(status);
        channel.post({ kind: 'state', ...status });
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

  #newKeeper(clock: ServerClock): TextKeeper {
    const { store, platform, environment } = this.#parts;
    return new TextKeeper({
      store,
      platform,
      clock,
      tab: environment.tabs.own,
      onKept: (kept) => this.#onKept(kept),
    });
  }

  /** What other tabs have written may not be on the screen, nor known to the engine. */
  #missed(): void {
    this.#events.showAll();
    this.#engine.lookIfLeading();
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
        if (!this.#engine.leads) this.#state.setConnection(note);
        return;
      case 'reconnect':
        if (this.#engine.leads) this.#engine.reconnect();
        return;
      case 'writing':
        if (!note.mine) this.#writing.set(note.conversation, note.writing);
        else if (this.#engine.leads) this.#engine.setWriting(note.conversation, note.writing);
        return;
      case 'forgotten':
        this.#events.emit({ kind: 'forgotten' });
        void this.close();
        return;
      case 'ping':
    }
  }
}

/** Opens the client of one tab. The tabs of a profile decide among themselves which one runs the engine. */
export const startChatClient = (parts: TabParts): Promise<ChatClient> => new TabClient(parts).start();
