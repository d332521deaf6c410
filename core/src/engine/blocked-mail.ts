/**
 * What a blocked contact sends is thrown away before it is opened (PROTOCOL 24, S7): no step of a ratchet, nothing
 * stored. The mailbox acknowledges it without a word to the sender.
 */
import type { AccountId, EnvelopeId, ParsedEnvelope } from '@cipherchat/protocol';
import { directConversation } from '../base/conversation-id.ts';
import type { Received } from '../mailbox/receive-envelopes.ts';
import { isBlocked } from '../rows/blocked-contacts.ts';
import type { GuardParts, Receives } from './engine-services.ts';

const NOTHING: Received = { fresh: 0, left: new Set(), silent: new Set() };

/** Most ids to remember. A server that gives more envelopes again and again does so with others, too. */
const MOST_SEEN = 4_096;

export class BlockedMail implements Receives {
  readonly #receiver: Receives;
  readonly #parts: GuardParts;
  /** Thrown away by this engine: what comes again is not fresh, so that pulling ends. */
  readonly #seen = new Set<EnvelopeId>();

  constructor(receiver: Receives, parts: GuardParts) {
    this.#receiver = receiver;
    this.#parts = parts;
  }

  async receive(envelopes: readonly ParsedEnvelope[]): Promise<Received> {
    const blocked = await this.#blockedAmong(new Set(envelopes.map(({ sender }) => sender.account)));
    if (blocked.size === 0) return this.#receiver.receive(envelopes);
    const isDropped = ({ sender }: ParsedEnvelope): boolean => blocked.has(sender.account);
    const rest = envelopes.filter((one) => !isDropped(one));
    const { fresh, left, silent } = rest.length > 0 ? await this.#receiver.receive(rest) : NOTHING;
    const dropped = envelopes.filter(isDropped).map(({ id }) => id);
    return { fresh: fresh + this.#note(dropped), left, silent: new Set([...silent, ...dropped]) };
  }

  /** How many of them are new. */
  #note(ids: readonly EnvelopeId[]): number {
    if (this.#seen.size > MOST_SEEN) this.#seen.clear();
    const before = this.#seen.size;
    for (const id of ids) this.#seen.add(id);
    return this.#seen.size - before;
  }

  /** Never the own account: no device can keep the others from being heard. */
  async #blockedAmong(accounts: ReadonlySet<AccountId>): Promise<ReadonlySet<AccountId>> {
    const others = [...accounts].filter((one) => one !== this.#parts.identity.address);
    return this.#parts.store.read(async (copy) => {
      const found = await Promise.all(others.map((one) => isBlocked(copy, directConversation(one))));
      return new Set(others.filter((_, i) => found[i]));
    });
  }
}
