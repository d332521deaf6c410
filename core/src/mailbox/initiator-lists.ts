/**
 * The newest lists of the accounts that begin a session. Without them, a removed device could begin a session with the
 * earlier list (PROTOCOL 4, step 4).
 */
import type { AccountId } from '@cipherchat/protocol';
import type { Contacts } from '../accounts/contacts.ts';
import { passes } from '../base/obstacle.ts';
import { envelopeKey } from '../rows/device-keys.ts';
import type { EngineStore } from '../rows/engine-store.ts';
import { processed } from '../rows/processed.ts';
import type { Initial, OpenParts } from '../sessions/open-envelope.ts';
import { TransportError } from '../transport/port.ts';

/** Result of fetching the newest list of an account: we hold it, it was refused, or the server did not answer. */
export type ListState = 'newest' | 'refused' | 'none';

type ListParts = Pick<OpenParts, 'sessions' | 'clock'> & { readonly store: EngineStore; readonly contacts: Contacts };

const MAX_ASKED = 1_000;

/** One for each engine. */
export class InitiatorLists {
  readonly #parts: ListParts;
  readonly #asked = new Map<AccountId, { readonly at: number; readonly state: ListState }>();

  readonly #askAgainMs: number;

  /** `askAgainMs`: if the list of an account did not help, the next request for it waits this long. */
  constructor(parts: ListParts, askAgainMs: number) {
    this.#parts = parts;
    this.#askAgainMs = askAgainMs;
  }

  /**
   * If the server gives no answer for an account, its envelopes are neither held nor dropped: a server that is busy for
   * a moment would otherwise lose them. Rejects with a `TransportError` if it cannot be reached.
   */
  async fetch(initial: readonly Initial[]): Promise<ReadonlyMap<AccountId, ListState>> {
    const wanted = new Map<AccountId, number>();
    const initiators = await this.#parts.store.read((copy) =>
      Promise.all(
        initial.map(async (one) => {
          const initiator = await one.newInitiator(copy, this.#parts);
          if (initiator === undefined) return undefined;
          const isProcessed = (await copy.get(processed, envelopeKey(one.envelope))) !== undefined;
          return isProcessed ? undefined : initiator;
        }),
      ),
    );
    for (const initiator of initiators) {
      if (initiator === undefined) continue;
      wanted.set(initiator.account, Math.max(initiator.listVersion, wanted.get(initiator.account) ?? 0));
    }
    const states = [...wanted].map(
      async ([account, version]) => [account, await this.#fetchList(account, version)] as const,
    );
    return new Map(await Promise.all(states));
  }

  async #fetchList(account: AccountId, version: number): Promise<ListState> {
    const now = this.#parts.clock.monotonic();
    const asked = this.#asked.get(account);
    if (asked !== undefined && asked.at + this.#askAgainMs > now) return asked.state;
    if (this.#asked.size >= MAX_ASKED) this.#asked.clear();
    this.#asked.delete(account);
    const { state, newest } = await this.#ask(account);
    if (newest < version) this.#asked.set(account, { at: now, state });
    return state;
  }

  async #ask(account: AccountId): Promise<{ readonly state: ListState; readonly newest: number }> {
    try {
      const verdict = await this.#parts.contacts.refresh(account);
      if (verdict.kind === 'known') return { state: 'newest', newest: verdict.contact.list.version };
      return { state: passes(verdict.obstacle) ? 'none' : 'refused', newest: 0 };
    } catch (cause) {
      if (!(cause instanceof TransportError) || cause.code === 'unreachable') throw cause;
      return { state: 'none', newest: 0 };
    }
  }
}
