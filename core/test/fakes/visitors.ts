/** What the pages of visitors told a fake client, and what a fake client of a visitor was asked to tell. */
import type { ConversationId } from '../../src/base/conversation-id.ts';
import { NO_VISITOR, type Visitor } from '../../src/base/visitor.ts';
import type { PageFacts, VisitFacet } from '../../src/facade/visit.ts';
import type { VisitorsFacet } from '../../src/facade/visitors.ts';
import type { FakeWorld } from './fake-world.ts';

export class FakeVisitors implements VisitorsFacet {
  readonly #world: FakeWorld;
  readonly #visitors = new Map<ConversationId, Visitor>();

  constructor(world: FakeWorld) {
    this.#world = world;
  }

  async all(): Promise<ReadonlyMap<ConversationId, Visitor>> {
    return new Map(this.#visitors);
  }

  async of(conversation: ConversationId): Promise<Visitor> {
    return this.#visitors.get(conversation) ?? NO_VISITOR;
  }

  /** A page told this. */
  told(conversation: ConversationId, visitor: Visitor): void {
    this.#visitors.set(conversation, visitor);
    this.#world.update(conversation, {});
  }
}

export class FakeVisit implements VisitFacet {
  readonly #world: FakeWorld;

  constructor(world: FakeWorld) {
    this.#world = world;
  }

  async tellPage(conversation: ConversationId, page: PageFacts | undefined): Promise<void> {
    this.#world.asked('visit.tellPage', conversation, page);
  }
}
