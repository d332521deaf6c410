/** The messages of a fake client. */
import type { ItemChange, MessageChange, Transcript } from '../../src/base/view.ts';
import type { ConversationId } from '../../src/base/conversation-id.ts';
import type { MessagesFacet } from '../../src/facade/messages.ts';
import type { FakeWorld } from './fake-world.ts';
import { ownItem } from './items.ts';

type Range = { readonly [K in 'from' | 'to']: number };

export class FakeMessages implements MessagesFacet {
  readonly #world: FakeWorld;
  /** What becomes of a message at once while there is a connection. */
  outcome: 'sending' | 'sent' = 'sent';

  constructor(world: FakeWorld) {
    this.#world = world;
  }

  async transcript(conversation: ConversationId, limit: number, range: Partial<Range> = {}): Promise<Transcript> {
    const { from = -Infinity, to = Infinity } = range;
    const all = this.#world.items(conversation);
    const found = all.filter(({ order }) => from <= order && order <= to);
    const items = range.from === undefined ? found.slice(-limit) : found.slice(0, limit);
    const [first, last] = [items[0], items.at(-1)];
    return {
      items,
      more: first === undefined ? all.some(({ order }) => order < from) : first !== all[0],
      newer: last === undefined ? all.some(({ order }) => order > to) : last !== all.at(-1),
    };
  }

  async send(conversation: ConversationId, text: string, replyTo?: string): Promise<string> {
    this.#world.asked('messages.send', conversation, text, ...(replyTo === undefined ? [] : [replyTo]));
    const item = ownItem(text, this.#world.now(), this.#world.state.connection === 'online' ? this.outcome : 'sending');
    this.#world.add(conversation, { ...item, replyTo });
    return item.id;
  }

  async retry(id: string): Promise<void> {
    this.#world.calls.push(['messages.retry', id]);
  }

  async change(conversation: ConversationId, id: string, change: MessageChange): Promise<void> {
    this.#world.asked('messages.change', conversation, id, change);
  }

  async items(conversation: ConversationId, ids: readonly string[]): Promise<readonly ItemChange[]> {
    const all = this.#world.items(conversation);
    return ids.map((id) => ({ id, item: all.find((item) => item.id === id) }));
  }
}
