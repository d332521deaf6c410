/** The export of a fake client. */
import type { ConversationId } from '../../src/base/conversation-id.ts';
import { peerOf } from '../../src/base/conversation-id.ts';
import type { ExportFacet, ExportRecord } from '../../src/facade/export.ts';
import type { FakeContacts } from './contacts.ts';
import type { FakeWorld } from './fake-world.ts';

export class FakeExport implements ExportFacet {
  readonly #world: FakeWorld;
  readonly #contacts: FakeContacts;
  /** The next records wait for it. */
  held: Promise<void> | undefined;

  constructor(world: FakeWorld, contacts: FakeContacts) {
    this.#world = world;
    this.#contacts = contacts;
  }

  async *records(only?: ConversationId): AsyncGenerator<ExportRecord> {
    this.#world.asked('export.records', only);
    for (const { id, name, verified, items } of this.#world.conversations.values()) {
      if (only !== undefined && id !== only) continue;
      const card = await this.#contacts.card(id);
      yield {
        kind: 'conversation',
        conversation: id,
        address: peerOf(id),
        name: card.name,
        callsItself: name,
        verified,
        tags: card.tags,
      };
      for (const item of items) {
        await this.held;
        if (item.kind === 'note') yield { kind: 'note', at: item.at, note: item.note };
        else {
          const { mine, text, replyTo, marks, status, failure, doubt } = item;
          yield {
            kind: 'message',
            id: item.id,
            at: item.sentAt,
            mine,
            text,
            file: undefined,
            replyTo,
            edited: marks?.edited !== undefined,
            deleted: marks?.deleted === true,
            imported: marks?.imported === true,
            doubt,
            status,
            failure,
            reactions: (marks?.reactions ?? []).map((one) => ({ mine: one.mine, reaction: one.reaction })),
          };
        }
      }
    }
  }
}
