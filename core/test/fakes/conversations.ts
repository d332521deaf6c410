/** The conversations of a fake client. */
import { ChatError } from '../../src/base/errors.ts';
import type { ConversationView } from '../../src/base/view.ts';
import type { ConversationsFacet } from '../../src/facade/conversations.ts';
import type { FakeWorld } from './fake-world.ts';
import { isText } from './items.ts';

export class FakeConversations implements ConversationsFacet {
  readonly #world: FakeWorld;
  /** What becomes of a reading of the list. */
  reading: 'works' | 'fails' | 'hangs' = 'works';

  constructor(world: FakeWorld) {
    this.#world = world;
  }

  async list(): Promise<readonly ConversationView[]> {
    if (this.reading === 'fails') throw new ChatError('closed');
    if (this.reading === 'hangs') return await new Promise<never>(() => undefined);
    return [...this.#world.conversations.values()]
      .map((one) => this.#world.view(one))
      .sort((one, other) => other.at - one.at);
  }

  async get(peer: string): Promise<ConversationView | undefined> {
    const found = this.#world.conversations.get(peer);
    return found && this.#world.view(found);
  }

  async markRead(peer: string): Promise<void> {
    this.#world.calls.push(['conversations.markRead', peer]);
    const items = this.#world.conversations.get(peer)?.items ?? [];
    this.#world.update(peer, { items: items.map((item) => (isText(item) ? { ...item, unread: false } : item)) });
  }

  setWriting(peer: string, writing: boolean): void {
    this.#world.calls.push(['conversations.setWriting', peer, writing]);
  }

  /** Announces the draft. The real client does not yet: the list shows a draft with the next event. */
  async saveDraft(peer: string, text: string): Promise<void> {
    this.#world.calls.push(['conversations.saveDraft', peer, text]);
    if (this.#world.conversations.get(peer)?.draft !== text) this.#world.update(peer, { draft: text });
  }

  async safetyNumber(peer: string): Promise<string | undefined> {
    return this.#world.conversations.get(peer)?.number;
  }
}
