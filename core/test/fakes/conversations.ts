/** The conversations of a fake client. */
import { ChatError } from '../../src/base/errors.ts';
import type { ConversationView } from '../../src/base/view.ts';
import type { ConversationId } from '../../src/base/conversation-id.ts';
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

  async get(conversation: ConversationId): Promise<ConversationView | undefined> {
    const found = this.#world.conversations.get(conversation);
    return found && this.#world.view(found);
  }

  async markRead(conversation: ConversationId): Promise<void> {
    this.#world.calls.push(['conversations.markRead', conversation]);
    const items = this.#world.conversations.get(conversation)?.items ?? [];
    this.#world.update(conversation, {
      items: items.map((item) => (isText(item) ? { ...item, unread: false } : item)),
    });
  }

  setWriting(conversation: ConversationId, writing: boolean): void {
    this.#world.calls.push(['conversations.setWriting', conversation, writing]);
  }

  /** Announces the draft. The real client does not yet: the list shows a draft with the next event. */
  async saveDraft(conversation: ConversationId, text: string): Promise<void> {
    this.#world.calls.push(['conversations.saveDraft', conversation, text]);
    if (this.#world.conversations.get(conversation)?.draft !== text) this.#world.update(conversation, { draft: text });
  }

  async safetyNumber(conversation: ConversationId): Promise<string | undefined> {
    return this.#world.conversations.get(conversation)?.number;
  }
}
