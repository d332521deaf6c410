/** Messages as one tab serves them. */
import { ChatError } from '../base/errors.ts';
import type { Transcript } from '../base/view.ts';
import type { MessagesFacet } from '../facade/messages.ts';
import { outbox } from '../rows/records.ts';
import { readTranscript } from '../views/transcript.ts';
import { checkedText, requireAddress, type TextKeeper } from './keep-text.ts';
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

  transcript(peer: string, limit: number): Promise<Transcript> {
    const { connection } = this.#parts.state.view();
    return this.#parts.store.use((store) => readTranscript(store, { peer, limit, connection }));
  }

  async send(peer: string, text: string): Promise<string> {
    const { store, state, keeper } = this.#parts;
    requireAddress(peer);
    if (peer === state.view().address) throw new ChatError('not-an-address');
    const clean = checkedText(text);
    const { id } = await store.use(() => keeper.keep({ peer, text: clean }));
    return id;
  }

  async retry(id: string): Promise<void> {
    const { store, engine } = this.#parts;
    const record = await store.read(outbox, id);
    if (record === undefined) throw new ChatError('unknown-message');
    if (record.failure === undefined) return;
    await store.commit([putIntent(`retry:${id}`, { kind: 'retry', id })]);
    engine.look();
  }
}
