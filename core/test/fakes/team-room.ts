/** What the team of a fake client keeps among itself. */
import type { ConversationId } from '../../src/base/conversation-id.ts';
import type { Assignment, TeamFault, TeamNote, TeamRoomFacet } from '../../src/facade/team-room.ts';
import type { FakeWorld } from './fake-world.ts';

export class FakeTeamRoom implements TeamRoomFacet {
  readonly #world: FakeWorld;
  written: readonly (TeamNote & { readonly conversation: ConversationId })[] = [];
  drafts = new Map<ConversationId, string>();
  found: readonly TeamFault[] = [];
  /** Comes before the next note is stored, if it is stored. */
  refusal: Promise<never> | undefined;

  constructor(world: FakeWorld) {
    this.#world = world;
  }

  async notes(conversation: ConversationId): Promise<readonly TeamNote[]> {
    return this.written.filter((one) => one.conversation === conversation);
  }

  async write(conversation: ConversationId, text: string): Promise<void> {
    this.#world.asked('teamRoom.write', conversation, text);
    await this.refusal;
    this.drafts.delete(conversation);
    const order = Number.MAX_SAFE_INTEGER - 1_000 + this.written.length;
    const note = { order, sentAt: Date.UTC(2027, 0, 1), text, author: 'own', mine: true, isUnconfirmed: false };
    this.written = [...this.written, { ...note, id: `note ${order}`, conversation, status: 'sent' }];
    this.#world.emit({ kind: 'conversations' });
  }

  async retry({ id }: Pick<TeamNote, 'id'>): Promise<void> {
    this.#world.asked('teamRoom.retry', id);
  }

  async draft(conversation: ConversationId): Promise<string> {
    return this.drafts.get(conversation) ?? '';
  }

  async saveDraft(conversation: ConversationId, text: string): Promise<void> {
    this.#world.asked('teamRoom.saveDraft', conversation, text);
    this.drafts.set(conversation, text);
  }

  /** Address of the user. */
  own = 'own';
  /** Who has which conversation, of those that a team answers. */
  assigned: ReadonlyMap<ConversationId, Assignment> = new Map();

  async assignment(conversation: ConversationId): Promise<Assignment | undefined> {
    return this.assigned.get(conversation);
  }

  async assignments(): Promise<ReadonlyMap<ConversationId, Assignment>> {
    return this.assigned;
  }

  async assign(conversation: ConversationId, to: string | undefined): Promise<void> {
    this.#world.asked('teamRoom.assign', conversation, to);
    await this.refusal;
    const { team = [] } = this.assigned.get(conversation) ?? {};
    this.assigned = new Map(this.assigned).set(conversation, { to, team, isMine: to === this.own });
    this.#world.emit({ kind: 'conversations' });
  }

  async faults(): Promise<readonly TeamFault[]> {
    return this.found;
  }
}
