/** One who reads a long log in a database, screen by screen, and counts what that costs. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { openDexieStore } from '../../../src/storage/dexie/open-dexie-store.ts';
import type { ChatStore, Table } from '../../../src/storage/port.ts';
import { News, readAloud } from '../../../src/unread/news.ts';
import type { ConversationView, TextItem, Transcript, TranscriptItem } from '../../../src/view.ts';
import { countedStore, type CountedStore } from '../../support/counted-store.ts';
import { storageCryptography } from '../../support/storage-cryptography.ts';
import type { Chat, Inbox, Tab } from './chat.ts';
import { growLog, type Grown } from './long-log.ts';
import type { RestorablePerson } from './restorable-person.ts';

/** What a screen loads at once. */
export const PAGE = 50;
/** Whatever is gathered or put off has been done by then. */
const QUIET_MS = 60_000;
/** A database takes turns of its own, which no clock of a test waits for. */
const IDLE_TURNS = 20;

/** What is looked after at times of its own, whatever the log is like. */
const UPKEEP: ReadonlySet<Table> = new Set<Table>(['account', 'prekeys']);

/** A store on the same rows each time. */
type NewStore = (person: RestorablePerson) => Promise<ChatStore>;

export const inDatabase = (): NewStore => {
  const factory = { indexedDB: new IDBFactory(), IDBKeyRange };
  return async () => (await openDexieStore('long', storageCryptography, factory)).store;
};

export const textsOf = (items: readonly TranscriptItem[]): readonly TextItem[] =>
  items.filter((item) => item.kind === 'text');

export class LongLogReader {
  readonly chat: Chat;
  readonly peer: Inbox;
  readonly person: RestorablePerson;
  readonly news = new News();
  /** Rows that were read, by what was done. */
  readonly costs: Record<string, number> = {};
  readonly #newStore: NewStore;
  #tab: Tab | undefined;
  #counted: Omit<CountedStore, 'store'> = { rowsRead: () => 0, calls: () => 0 };
  #turn = 0;

  constructor(chat: Chat, peer: Inbox, person: RestorablePerson, newStore: NewStore) {
    [this.chat, this.peer, this.person, this.#newStore] = [chat, peer, person, newStore];
  }

  /** Has exchanged a greeting with the peer. */
  static async begin(chat: Chat, newStore = inDatabase()): Promise<LongLogReader> {
    const [peer, person] = [await chat.inbox(), chat.newPerson()];
    const reader = new LongLogReader(chat, peer, person, newStore);
    await reader.#open();
    const { tab } = reader;
    const created = tab.client.account.create({});
    await chat.clock.until(() => tab.client.state().phase === 'ready', { what: 'an identity' });
    await created;
    await peer.client.messages.send(tab.address, 'hello');
    await tab.shows(peer.address, 'hello');
    await tab.client.conversations.markRead(peer.address);
    await peer.says(tab.address, 'hello', 'read');
    await tab.client.messages.send(peer.address, 'hi');
    await tab.says(peer.address, 'hi', 'delivered');
    return reader;
  }

  get tab(): Tab {
    if (this.#tab === undefined) throw new Error('no tab is open');
    return this.#tab;
  }

  get client(): Tab['client'] {
    return this.tab.client;
  }

  async #open(): Promise<void> {
    const { store, ...counted } = countedStore(await this.#newStore(this.person), (table) => !UPKEEP.has(table));
    this.#counted = counted;
    this.#tab = await this.chat.open(this.person, { wrapStore: (tab) => ({ ...tab, store }) });
    await this.settle();
  }

  /** What was begun is done. */
  async settle(): Promise<void> {
    if (this.client.state().address !== undefined) await this.tab.online();
    await this.chat.clock.advance(QUIET_MS);
    for (let [idle, calls] = [0, -1]; idle < IDLE_TURNS; idle += 1) {
      if (calls !== this.#counted.calls()) idle = 0;
      calls = this.#counted.calls();
      await this.chat.clock.advance(1_000);
    }
  }

  /** Closes the only tab, and opens another one on the longer log. */
  async growWhileClosed(...parts: readonly Grown[]): Promise<void> {
    await this.client.close();
    const store = await this.#newStore(this.person);
    for (const part of parts) await growLog(store, this.peer.address, part);
    await store.close();
    await this.#open();
  }

  /** `work`, and what follows from it. */
  async cost<T>(what: string, work: () => Promise<T>): Promise<T> {
    const before = this.#counted.rowsRead();
    const result = await work();
    await this.settle();
    this.costs[what] = this.#counted.rowsRead() - before;
    return result;
  }

  async view(): Promise<ConversationView> {
    const view = await this.client.conversations.get(this.peer.address);
    if (view === undefined) throw new Error('there is no conversation');
    return view;
  }

  page(range?: { readonly from: number } | { readonly to: number }): Promise<Transcript> {
    return this.client.messages.transcript(this.peer.address, PAGE, range);
  }

  markRead(items: readonly TranscriptItem[]): Promise<void> {
    return this.client.conversations.markRead(
      this.peer.address,
      items.map(({ id }) => id),
    );
  }

  /** Texts whose arrival was told, of which a screen may show none. */
  async arrived(count: number): Promise<readonly TextItem[]> {
    const ids = this.tab.events.flatMap((event) => (event.kind === 'received' ? [event.id] : [])).slice(-count);
    const changes = await this.client.messages.items(this.peer.address, ids);
    return textsOf(changes.flatMap(({ item }) => item ?? []));
  }

  /** The lines above new messages once a screen shows this part, and what it reads aloud. */
  async show({ items, more, newer }: Transcript, outside?: readonly TextItem[]) {
    const { unread, unreadFrom } = await this.view();
    if (outside === undefined) this.#turn += 1;
    const part = { items, more, newer, unread, unreadFrom, turn: this.#turn };
    this.news.take(outside === undefined ? part : { ...part, outside }, false);
    const lines = textsOf(items).flatMap(({ id, text }) => {
      const line = this.news.lines.get(id);
      return line === undefined ? [] : [[text, line.count, line.late] as const];
    });
    const told = readAloud(this.news.announced);
    return { lines, told: typeof told === 'number' ? told : told.map(({ text }) => text) };
  }

  /** Texts of the peer, as the peer sees their statuses. */
  async statuses(...written: readonly string[]): Promise<readonly unknown[]> {
    const items = await this.peer.texts(this.tab.address);
    return written.map((text) => items.find((item) => item.text === text)?.status);
  }
}
