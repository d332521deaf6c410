/** The conversations of a fake client. */
import { ChatError } from '../../src/base/errors.ts';
import type { ConversationView } from '../../src/base/view.ts';
import type { ConversationId } from '../../src/base/conversation-id.ts';
import { isOlder, newestFirst } from '../../src/facade/conversation-order.ts';
import type {
  ConversationPage,
  ConversationsFacet,
  ConversationTotals,
  PageQuery,
} from '../../src/facade/conversations.ts';
import type { FakeWorld } from './fake-world.ts';
import { isText } from './items.ts';

export class FakeConversations implements ConversationsFacet {
  readonly #world: FakeWorld;
  /** What becomes of a reading of the list. */
  reading: 'works' | 'fails' | 'hangs' = 'works';
  /** The pages that were asked for. */
  readonly pages: PageQuery[] = [];

  constructor(world: FakeWorld) {
    this.#world = world;
  }

  async list({ before, limit }: PageQuery): Promise<ConversationPage> {
    this.pages.push({ before, limit });
    await this.#look();
    const found = this.#views()
      .filter((view) => isOlder(view, before))
      .sort(newestFirst);
    return { conversations: found.slice(0, limit), more: found.length > limit };
  }

  async totals(): Promise<ConversationTotals> {
    await this.#look();
    const views = this.#views();
    return { conversations: views.length, unread: views.reduce((sum, { unread }) => sum + unread, 0) };
  }

  async get(conversation: ConversationId): Promise<ConversationView | undefined> {
    const found = this.#world.conversations.get(conversation);
    return found && this.#world.view(found);
  }

  async markRead(conversation: ConversationId, ids?: readonly string[]): Promise<void> {
    this.#world.calls.push(['conversations.markRead', conversation, ...(ids === undefined ? [] : [ids])]);
    const items = this.#world.conversations.get(conversation)?.items ?? [];
    this.#world.update(conversation, {
      items: items.map((item) =>
        isText(item) && ids?.includes(item.id) !== false ? { ...item, unread: false } : item,
      ),
    });
  }

  setWriting(conversation: ConversationId, writing: boolean): void {
    this.#world.calls.push(['conversations.setWriting', conversation, writing]);
  }

  async saveDraft(conversation: ConversationId, text: string): Promise<void> {
    this.#world.calls.push(['conversations.saveDraft', conversation, text]);
    if (this.#world.conversations.get(conversation)?.draft !== text) this.#world.update(conversation, { draft: text });
  }

  async safetyNumber(conversation: ConversationId): Promise<string | undefined> {
    return this.#world.conversations.get(conversation)?.number;
  }

  async safetyPicture(conversation: ConversationId): Promise<string | undefined> {
    const number = await this.safetyNumber(conversation);
    return number === undefined ? undefined : `cipherchat:verify:1:${number}`;
  }

  /** A draft alone is not in the list. */
  #views(): readonly ConversationView[] {
    return [...this.#world.conversations.values()].map((one) => this.#world.view(one)).filter(({ at }) => at > 0);
  }

  async #look(): Promise<void> {
    if (this.reading === 'fails') throw new ChatError('closed');
    if (this.reading === 'hangs') await new Promise<never>(() => undefined);
  }
}
