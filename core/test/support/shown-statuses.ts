/** The statuses that tabs showed of what was written, each tab's in the order in which it showed them. */
import type { ConversationId } from '../../src/view.ts';
import type { ChatClient, MessageStatus } from '../../src/view.ts';
import { RANK } from './delivery-promises.ts';

export class ShownStatuses {
  /** By text: the furthest status in any tab. */
  readonly furthest = new Map<string, MessageStatus>();
  /** What a tab took back once it had said Sent, in words. */
  readonly wentBack: string[] = [];
  readonly #looks = new Map<ChatClient, Promise<void>>();
  readonly #last = new Map<ChatClient, Map<string, MessageStatus>>();

  /** After all looks into this tab that were begun before. Those into a dead tab never end. */
  look(client: ChatClient, peer: ConversationId, limit: number): Promise<void> {
    const before = this.#looks.get(client) ?? Promise.resolve();
    const look = before.then(() => this.#read(client, peer, limit));
    this.#looks.set(
      client,
      look.catch(() => undefined),
    );
    return look;
  }

  async #read(client: ChatClient, peer: ConversationId, limit: number): Promise<void> {
    const { items } = await client.messages.transcript(peer, limit);
    const last = this.#last.get(client) ?? new Map<string, MessageStatus>();
    this.#last.set(client, last);
    for (const item of items) {
      if (item.kind !== 'text' || !item.mine || item.status === undefined) continue;
      const { id, text, status } = item;
      const before = last.get(id);
      if (before !== undefined && RANK[before] >= RANK.sent && RANK[status] < RANK[before])
        this.wentBack.push(`${text}: ${before}, then ${status}`);
      last.set(id, status);
      if (RANK[status] >= RANK[this.furthest.get(text) ?? 'not-sent']) this.furthest.set(text, status);
    }
  }
}
