/** What the pages of visitors told a fake client, and what a fake client of a visitor was asked to tell. */
import type { ConversationId } from '../../src/base/conversation-id.ts';
import { NO_VISITOR, type SiteKey, type Visitor } from '../../src/base/visitor.ts';
import type { PageFacts, VisitFacet } from '../../src/facade/visit.ts';
import type { VisitorsFacet } from '../../src/facade/visitors.ts';
import type { FakeWorld } from './fake-world.ts';

export class FakeVisitors implements VisitorsFacet {
  readonly #world: FakeWorld;
  keys: readonly SiteKey[] = [];
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

  async siteKeys(): Promise<readonly SiteKey[]> {
    return this.keys;
  }

  /** Takes a text that begins with `key`. */
  async addSiteKey(key: string, label: string): Promise<SiteKey | undefined> {
    if (!key.startsWith('key')) return undefined;
    const added = { id: '0123456789abcdef', algorithm: 'Ed25519', label } as const;
    this.keys = [...this.keys, added];
    return added;
  }

  async removeSiteKey(id: string): Promise<void> {
    this.keys = this.keys.filter((one) => one.id !== id);
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

  async vouch(conversation: ConversationId, token: string): Promise<'stored'> {
    this.#world.asked('visit.vouch', conversation, token);
    return 'stored';
  }
}
