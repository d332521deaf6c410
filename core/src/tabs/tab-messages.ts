/** The messages facet of the client, in one tab. */
import { parseConversationId, peerOf, type ConversationId } from '../base/conversation-id.ts';
import type { ServerClock } from '../clock/server-clock.ts';
import { ChatError } from '../base/errors.ts';
import type { ItemChange, Transcript } from '../base/view.ts';
import type { MessagesFacet, TranscriptRange } from '../facade/messages.ts';
import { referenceOf } from '../rows/key-of-reference.ts';
import { onDemand } from '../transport/on-demand.ts';
import { readItems, readTranscript } from '../views/transcript.ts';
import { checkedText, type TextKeeper } from './keep-text.ts';
import type { TabEngine } from './tab-engine.ts';
import type { TabState } from './tab-state.ts';
import type { TabStore } from './tab-store.ts';

export type TabMessagesParts = {
  readonly store: TabStore;
  readonly state: TabState;
  readonly engine: TabEngine;
  readonly keeper: TextKeeper;
  readonly clock: Pick<ServerClock, 'now'>;
};

const loadChanges = () => onDemand(() => import('./change-message.ts'));

export class TabMessages implements MessagesFacet {
  readonly #parts: TabMessagesParts;

  constructor(parts: TabMessagesParts) {
    this.#parts = parts;
  }

  transcript(conversation: ConversationId, limit: number, range?: TranscriptRange): Promise<Transcript> {
    const { connection, address: own } = this.#parts.state.view();
    return this.#parts.store.use((store) => readTranscript(store, { conversation, limit, connection, own, range }));
  }

  items(conversation: ConversationId, ids: readonly string[]): Promise<readonly ItemChange[]> {
    const { connection, address: own } = this.#parts.state.view();
    return this.#parts.store.use((store) => readItems(store, { conversation, ids, connection, own }));
  }

  async change(...asked: Parameters<MessagesFacet['change']>): Promise<void> {
    await (await loadChanges()).changeMessage(this.#parts, ...asked);
  }

  async send(conversation: ConversationId, text: string, answered?: string): Promise<string> {
    const { store, state, keeper } = this.#parts;
    const peer = parseConversationId(conversation) && peerOf(conversation);
    // This version cannot write to groups, teams or its own account yet.
    if (peer === undefined || peer === state.view().address) throw new ChatError('not-an-address');
    const clean = checkedText(text);
    const replyTo = answered === undefined ? undefined : referenceOf(answered, state.view().address ?? peer);
    const { id } = await store.use(() => keeper.keep({ conversation, text: clean, replyTo }));
    return id;
  }

  async retry(id: string): Promise<void> {
    await (await loadChanges()).retryMessage(this.#parts, id);
  }
}
