/** The conversations facet of one tab's client. */
import type { ConversationId } from '../base/conversation-id.ts';
import type { ConversationView } from '../base/view.ts';
import type { ServerClock } from '../clock/server-clock.ts';
import type { Comparison } from '../facade/verification.ts';
import type { ConversationPage, ConversationsFacet, ConversationTotals, PageQuery } from '../facade/conversations.ts';
import { conversations, messages } from '../rows/records.ts';
import { readMarks } from '../rows/read-marks.ts';
import { NOTHING_READ, readTotal, unionOf, withRead } from '../unread/read-set.ts';
import type { ConversationList } from '../views/conversation-list.ts';
import { allWaiting, readConversation, type Present } from '../views/conversation-views.ts';
import { saveDraft } from './drafts.ts';
import { asText } from './keep-text.ts';
import type { TabEngine } from './tab-engine.ts';
import type { TabEvents } from './tab-events.ts';
import type { TabState } from './tab-state.ts';
import { putRow } from '../rows/put-row.ts';
import { putIntent, type TabStore } from './tab-store.ts';
import type { WritingPeers } from './writing-peers.ts';

export type TabConversationsParts = {
  readonly store: TabStore;
  readonly state: TabState;
  readonly events: TabEvents;
  readonly engine: TabEngine;
  readonly writing: WritingPeers;
  readonly clock: ServerClock;
  readonly list: ConversationList | undefined;
};

export class TabConversations implements ConversationsFacet {
  readonly #parts: TabConversationsParts;
  #marking: Promise<void> = Promise.resolve();

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

  /** One after the other: each mark goes on from the one before. */
  markRead(conversation: ConversationId, keys?: readonly string[]): Promise<void> {
    const marking = this.#marking.then(() => this.#mark(conversation, keys));
    this.#marking = marking.catch(() => undefined);
    return marking;
  }

  async #mark(conversation: ConversationId, keys: readonly string[] | undefined): Promise<void> {
    const { store, events, engine } = this.#parts;
    const [record, mark = NOTHING_READ, rows] = await Promise.all([
      store.read(conversations, conversation),
      store.read(readMarks, `read:${conversation}`),
      Promise.all(keys?.map((key) => store.read(messages, key)) ?? []),
    ]);
    const numbers = rows.flatMap((row) =>
      row?.kind === 'text' && row.conversation === conversation && row.number > 0 ? [row.number] : [],
    );
    const after = keys === undefined ? unionOf(mark, { count: record?.received ?? 0 }) : withRead(mark, numbers);
    const total = readTotal(after);
    if (total <= readTotal(mark)) return;
    await store.commit([
      putRow(readMarks, `read:${conversation}`, { conversation, ...after }),
      // A key of its own: the engine may be taking the request before away.
      putIntent(`read:${conversation}:${String(total)}`, { kind: 'read', conversation, keys }),
    ]);
    events.tell({ conversations: [conversation], ...(keys && { items: { [conversation]: keys } }), received: [] });
    engine.look();
  }

  setWriting(conversation: ConversationId, writing: boolean): void {
    const { store, engine, writing: peers } = this.#parts;
    if (store.isClosed || !peers.isWorthTelling(conversation, writing)) return;
    engine.setWriting(conversation, writing);
  }

  async saveDraft(conversation: ConversationId, text: string, leaving = false): Promise<void> {
    const { store, events } = this.#parts;
    await store.use((opened) => saveDraft(opened, { conversation, text: asText(text) }, leaving));
    events.tell({ conversations: [conversation], items: { [conversation]: [] }, received: [] });
  }

  async safetyNumber(conversation: ConversationId): Promise<string | undefined> {
    return (await this.#compare(conversation))?.number;
  }

  async safetyPicture(conversation: ConversationId): Promise<string | undefined> {
    return (await this.#compare(conversation))?.picture;
  }

  async #compare(conversation: ConversationId): Promise<Comparison | undefined> {
    const { readComparison } = await import('../verification/compare.ts');
    return this.#parts.store.use((store) => readComparison(store, conversation));
  }

  get #list(): ConversationList {
    if (!this.#parts.list) throw new TypeError('no list');
    return this.#parts.list;
  }

  #present(): Present {
    const { state, clock, writing } = this.#parts;
    return {
      now: clock.sure(),
      connection: state.view().connection,
      isWriting: (conversation) => writing.isWriting(conversation),
      waiting: this.#parts.list?.waiting ?? allWaiting,
    };
  }
}
