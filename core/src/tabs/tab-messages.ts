/** The messages facet of the client, in one tab. */
import { MessageId } from '@cipherchat/protocol';
import { parseConversationId, peerOf, type ConversationId } from '../base/conversation-id.ts';
import { ChatError } from '../base/errors.ts';
import type { Transcript } from '../base/view.ts';
import type { MessagesFacet, TranscriptRange } from '../facade/messages.ts';
import { outbox } from '../rows/records.ts';
import { readTranscript } from '../views/transcript.ts';
import { checkedText, type TextKeeper } from './keep-text.ts';
import type { TabEngine } from './tab-engine.ts';
import type { TabState } from './tab-state.ts';
import { putIntent, type TabStore } from './tab-store.ts';

export type TabMessagesParts = {
  readonly store: TabStore;
  readonly state: TabState;
  readonly engine: TabEngine;
  readonly keeper: TextKeeper;
};

export class TabMessages implements MessagesFacet {
  readonly #parts: TabMessagesParts;

  constructor(parts: TabMessagesParts) {
    this.#parts = parts;
  }

  transcript(conversation: ConversationId, limit: number, range?: TranscriptRange): Promise<Transcript> {
    const { connection } = this.#parts.state.view();
    return this.#parts.store.use((store) => readTranscript(store, { conversation, limit, connection, range }));
  }

  async send(conversation: ConversationId, text: string): Promise<string> {
    const { store, state, keeper } = this.#parts;
    const peer = parseConversationId(conversation) && peerOf(conversation);
    // This version cannot write to groups, teams or its own account yet.
    if (peer === undefined || peer === state.view().address) throw new ChatError('not-an-address');
    const clean = checkedText(text);
    const { id } = await store.use(() => keeper.keep({ conversation, text: clean }));
    return id;
  }

  async retry(id: string): Promise<void> {
    const { store, engine } = this.#parts;
    if (!MessageId.is(id)) throw new ChatError('unknown-message');
    const record = await store.read(outbox, id);
    if (record === undefined) throw new ChatError('unknown-message');
    if (record.failure === undefined) return;
    await store.commit([putIntent(`retry:${id}`, { kind: 'retry', id })]);
    engine.look();
  }
}
