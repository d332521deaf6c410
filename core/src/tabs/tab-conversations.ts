/** The conversations facet of one tab's client. */
import { peerOf, type ConversationId } from '../base/conversation-id.ts';
import { contacts } from '../accounts/contacts.ts';
import { readAddress } from '../accounts/identity.ts';
import type { ConversationView } from '../base/view.ts';
import { safetyNumber } from '../crypto/safety-number.ts';
import type { Clock } from '../environment/port.ts';
import type { ConversationPage, ConversationsFacet, ConversationTotals, PageQuery } from '../facade/conversations.ts';
import { readRow } from '../rows/read-rows.ts';
import { conversations, drafts, readMarks } from '../rows/records.ts';
import type { ConversationList } from '../views/conversation-list.ts';
import { allWaiting, readConversation, type Present } from '../views/conversation-views.ts';
import { asText } from './keep-text.ts';
import type { TabEngine } from './tab-engine.ts';
import type { TabEvents } from './tab-events.ts';
import type { TabState } from './tab-state.ts';
import { put, putIntent, type TabStore } from './tab-store.ts';
import type { WritingPeers } from './writing-peers.ts';

export type TabConversationsParts = {
  readonly store: TabStore;
  readonly state: TabState;
  readonly events: TabEvents;
  readonly engine: TabEngine;
  readonly writing: WritingPeers;
  readonly clock: Clock;
  readonly list: ConversationList | undefined;
};

export class TabConversations implements ConversationsFacet {
  readonly #parts: TabConversationsParts;

  constructor(parts: TabConversationsParts) {
    this.#parts = parts;
  }

  list(query: PageQuery): Promise<ConversationPage> {
    return this.#parts.store.use((store) => this.#list.page(store, query, this.#present()));
  }

  totals(): Promise<ConversationTotals> {
    return this.#parts.store.use((store) => this.#list.totals(store));
  }

  get(conversation: ConversationId): Promise<ConversationView | undefined> {
    return this.#parts.store.use((store) => readConversation(store, conversation, this.#present()));
  }

  async markRead(conversation: ConversationId): Promise<void> {
    const { store, events, engine } = this.#parts;
    const [record, mark] = await Promise.all([
      store.read(conversations, conversation),
      store.read(readMarks, `read:${conversation}`),
    ]);
    const count = record?.received ?? 0;
    if (count <= (mark?.count ?? 0)) return;
    await store.commit([
      put(readMarks, `read:${conversation}`, { conversation, count }),
      // A key of its own: the engine may be taking the request before away.
      putIntent(`read:${conversation}:${String(count)}`, { kind: 'read', conversation }),
    ]);
    events.tell({ conversations: [conversation], received: [] });
    engine.look();
  }

  setWriting(conversation: ConversationId, writing: boolean): void {
    const { store, engine, writing: peers } = this.#parts;
    if (store.isClosed || !peers.isWorthTelling(conversation, writing)) return;
    engine.setWriting(conversation, writing);
  }

  async saveDraft(conversation: ConversationId, text: string): Promise<void> {
    const { store, events } = this.#parts;
    const key = `draft:${conversation}` as const;
    if (text === '' && (await store.read(drafts, key)) === undefined) return;
    await store.commit([
      text === ''
        ? { kind: 'delete', table: drafts.table, key }
        : put(drafts, key, { conversation, text: asText(text) }),
    ]);
    events.tell({ conversations: [conversation], items: { [conversation]: [] }, received: [] });
  }

  safetyNumber(conversation: ConversationId): Promise<string | undefined> {
    return this.#parts.store.use(async (store) => {
      const peer = peerOf(conversation);
      const [own, contact] = await Promise.all([readAddress(store), peer && readRow(store, contacts, peer)]);
      return (
        own && contact && safetyNumber(own, { account: contact.list.account, accountKey: contact.list.accountKey })
      );
    });
  }

  get #list(): ConversationList {
    if (!this.#parts.list) throw new TypeError('no list');
    return this.#parts.list;
  }

  #present(): Present {
    const { state, clock, writing } = this.#parts;
    return {
      now: clock.now(),
      connection: state.view().connection,
      isWriting: (conversation) => writing.isWriting(conversation),
      waiting: this.#parts.list?.waiting ?? allWaiting,
    };
  }
}
