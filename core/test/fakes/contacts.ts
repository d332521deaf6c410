/** What the user keeps about the contacts of a fake client. */
import type { ConversationId } from '../../src/base/conversation-id.ts';
import type { ChatError } from '../../src/base/errors.ts';
import { NO_CARD, type ContactCard, type ContactsFacet } from '../../src/facade/contacts.ts';
import type { FakeWorld } from './fake-world.ts';
import { isText } from './items.ts';

export class FakeContacts implements ContactsFacet {
  /** What `change` rejects with. */
  error: ChatError | undefined;
  readonly #world: FakeWorld;
  readonly #cards = new Map<ConversationId, ContactCard>();

  constructor(world: FakeWorld) {
    this.#world = world;
  }

  async cards(): Promise<ReadonlyMap<ConversationId, ContactCard>> {
    return new Map(this.#cards);
  }

  async card(conversation: ConversationId): Promise<ContactCard> {
    return this.#cards.get(conversation) ?? NO_CARD;
  }

  async change(conversation: ConversationId, change: Partial<ContactCard>): Promise<void> {
    this.#world.asked('contacts.change', conversation, change);
    if (this.error !== undefined) throw this.error;
    this.#cards.set(conversation, { ...(await this.card(conversation)), ...change });
    this.#world.update(conversation, {});
  }

  async firstTexts(conversations: readonly ConversationId[]): Promise<ReadonlyMap<ConversationId, string>> {
    return new Map(
      conversations.flatMap((id) => {
        const first = this.#world.items(id).find((item) => isText(item) && !item.mine);
        return first === undefined || !isText(first) ? [] : [[id, first.text] as const];
      }),
    );
  }
}
