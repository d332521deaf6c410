/** The messages of a fake client. */
import type { Transcript } from '../../src/base/view.ts';
import type { ConversationId } from '../../src/base/conversation-id.ts';
import type { MessagesFacet } from '../../src/facade/messages.ts';
import type { FakeWorld } from './fake-world.ts';
import { ownItem } from './items.ts';

export class FakeMessages implements MessagesFacet {
  readonly #world: FakeWorld;
  /** What becomes of a message at once while there is a connection. */
  outcome: 'sending' | 'sent' = 'sent';

  constructor(world: FakeWorld) {
    this.#world = world;
  }

  async transcript(conversation: ConversationId, limit: number): Promise<Transcript> {
    const items = this.#world.items(conversation);
    return { items: items.slice(-limit), more: items.length > limit };
  }

  async send(conversation: ConversationId, text: string): Promise<string> {
    this.#world.asked('messages.send', conversation, text);
    const item = ownItem(text, this.#world.now(), this.#world.state.connection === 'online' ? this.outcome : 'sending');
    this.#world.add(conversation, item);
    return item.id;
  }

  async retry(id: string): Promise<void> {
    this.#world.calls.push(['messages.retry', id]);
  }
}
