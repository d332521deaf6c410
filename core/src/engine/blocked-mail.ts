/**
 * What a blocked contact sends is thrown away before it is opened (PROTOCOL 24, S7): no step of a ratchet, nothing
 * stored. The mailbox acknowledges it without a word to the sender.
 */
import { decodeCbor, type AccountId, type EnvelopeId, type ParsedEnvelope } from '@cipherchat/protocol';
import { directConversation } from '../base/conversation-id.ts';
import { CONTACT_FIELD } from '../contents/forms/contact-field-numbers.ts';
import type { Entry } from '../contents/forms/registers.ts';
import type { Received } from '../mailbox/receive-envelopes.ts';
import { registerKey, registers } from '../rows/own-device-rows.ts';
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
    const isBlocked = ({ sender }: ParsedEnvelope): boolean => blocked.has(sender.account);
    const rest = envelopes.filter((one) => !isBlocked(one));
    const { fresh, left, silent } = rest.length > 0 ? await this.#receiver.receive(rest) : NOTHING;
    const dropped = envelopes.filter(isBlocked).map(({ id }) => id);
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
    const keys = others.map((one) => registerKey(directConversation(one), CONTACT_FIELD.blocked));
    const rows = await this.#parts.store.read((copy) => copy.getAll(registers, keys));
    return new Set(
      others.filter((_, i) => {
        const row = rows[i];
        return row !== undefined && (decodeCbor(row.entry) as unknown as Entry)[4] === 1;
      }),
    );
  }
}
