/** Conversations as one tab serves them. */
import { contacts } from '../accounts/contacts.ts';
import { readAddress } from '../accounts/identity.ts';
import type { ConversationView } from '../base/view.ts';
import { safetyNumber } from '../crypto/safety-number.ts';
import type { Clock } from '../environment/port.ts';
import type { ConversationsFacet } from '../facade/conversations.ts';
import { readRow } from '../rows/read-rows.ts';
import { conversations, drafts, readMarks } from '../rows/records.ts';
import { readConversation, readConversations, type Present } from '../views/conversation-views.ts';
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
};

export class TabConversations implements ConversationsFacet {
  readonly #parts: TabConversationsParts;

  constructor(parts: TabConversationsParts) {
    this.#parts = parts;
  }

  list(): Promise<readonly ConversationView[]> {
    return this.#parts.store.use((store) => readConversations(store, this.#present()));
  }

  get(peer: string): Promise<ConversationView | undefined> {
    return this.#parts.store.use((store) => readConversation(store, peer, this.#present()));
  }

  async markRead(peer: string): Promise<void> {
    const { store, events, engine } = this.#parts;
    const [conversation, mark] = await Promise.all([
      store.read(conversations, peer),
      store.read(readMarks, `read:${peer}`),
    ]);
    const count = conversation?.received ?? 0;
    if (count <= (mark?.count ?? 0)) return;
    await store.commit([
      put(readMarks, `read:${peer}`, { peer, count }),
      putIntent(`read:${peer}`, { kind: 'read', peer }),
    ]);
    events.tell({ conversations: [peer], received: [] });
    engine.look();
  }

  setWriting(peer: string, writing: boolean): void {
    const { store, engine, writing: peers } = this.#parts;
    if (store.isClosed || !peers.isWorthTelling(peer, writing)) return;
    engine.setWriting(peer, writing);
  }

  async saveDraft(peer: string, text: string): Promise<void> {
    const { store } = this.#parts;
    const key = `draft:${peer}`;
    if (text === '' && (await store.read(drafts, key)) === undefined) return;
    await store.commit([
      text === '' ? { kind: 'delete', table: drafts.table, key } : put(drafts, key, { peer, text: asText(text) }),
    ]);
  }

  safetyNumber(peer: string): Promise<string | undefined> {
    return this.#parts.store.use(async (store) => {
      const [own, contact] = await Promise.all([readAddress(store), readRow(store, contacts, peer)]);
      return (
        own && contact && safetyNumber(own, { account: contact.list.account, accountKey: contact.list.accountKey })
      );
    });
  }

  #present(): Present {
    const { state, clock, writing } = this.#parts;
    return { now: clock.now(), connection: state.view().connection, isWriting: (peer) => writing.isWriting(peer) };
  }
}
