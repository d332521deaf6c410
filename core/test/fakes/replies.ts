/** The saved replies of a fake client. */
import { ChatError } from '../../src/base/errors.ts';
import type { RepliesFacet, SavedReply } from '../../src/facade/replies.ts';
import type { FakeWorld } from './fake-world.ts';

export class FakeReplies implements RepliesFacet {
  readonly #world: FakeWorld;
  replies: readonly SavedReply[] = [];

  constructor(world: FakeWorld) {
    this.#world = world;
  }

  async list(): Promise<readonly SavedReply[]> {
    return this.replies.toSorted((a, b) => a.title.localeCompare(b.title));
  }

  async save({ id, title, text }: Parameters<RepliesFacet['save']>[0]): Promise<string> {
    this.#world.asked('replies.save', { id, title, text });
    if (title === '' || title.length > 64) throw new ChatError('name-too-long');
    if (text === '') throw new ChatError('text-empty');
    const kept = id ?? String(this.replies.length).padStart(16, '0');
    this.replies = [...this.replies.filter((one) => one.id !== kept), { id: kept, title, text }];
    this.#world.emit({ kind: 'conversations' });
    return kept;
  }

  async remove(id: string): Promise<void> {
    this.#world.asked('replies.remove', id);
    this.replies = this.replies.filter((one) => one.id !== id);
  }
}
