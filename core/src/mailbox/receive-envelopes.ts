/**
 * Envelopes in, one commit out: messages, sessions, spent prekeys, replay cache and processed ids together. Whatever
 * one envelope holds, the others are not held up by it.
 */
import { Refusal, type AccountId, type EnvelopeId, type ParsedEnvelope } from '@cipherchat/protocol';
import type { Log } from '../base/diagnostics.ts';
import { StoreError } from '../storage/port.ts';
import { TransportError } from '../transport/port.ts';
import { applyContent, rowKeyOf, type ApplyParts } from './apply-content.ts';
import { hold, release } from './held-envelopes.ts';
import { judgeViews, type ViewParts } from './list-claims.ts';
import {
  initialIn,
  newInitiatorOf,
  openEnvelope,
  Unfit,
  type Incoming,
  type Initial,
  type OpenedEnvelope,
  type OpenParts,
} from '../sessions/open-envelope.ts';
import { recordMissing } from '../outbox/renewal.ts';
import { envelopeKey } from '../rows/device-keys.ts';
import { held, messages, processed, receiptSettings } from '../rows/records.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import type { EngineStore } from '../rows/engine-store.ts';
import type { Contacts } from '../accounts/contacts.ts';

/** Result of fetching the newest list of an account: we hold it, it was refused, or the server did not answer. */
type ListState = 'newest' | 'refused' | 'none';

/** `missing`: it could not be opened. `left`: it waits for a list that the server did not give an answer about. */
type Outcome = 'known' | 'taken' | 'missing' | 'left';

export type Received = {
  /** Count of those that were new. */
  readonly fresh: number;
  /** Ids of those that are to stay in the mailbox, and to be pulled again. */
  readonly left: ReadonlySet<EnvelopeId>;
  /** The user does not want senders to learn that their messages arrived. */
  readonly silent: boolean;
};

export type ReceiverParts = OpenParts &
  ApplyParts &
  ViewParts & {
    readonly store: EngineStore;
    readonly contacts: Contacts;
    readonly log: Log;
    /** Something could not be opened and is remembered. */
    readonly onMissing: () => void;
    readonly onFault: (cause: unknown) => void;
  };

/** If the list of an account did not help, the next request for it waits this long. */
export const ASK_AGAIN_MS = 60_000;
const MAX_ASKED = 1_000;

export class Receiver {
  readonly #parts: ReceiverParts;
  readonly #asked = new Map<AccountId, { readonly at: number; readonly state: ListState }>();

  constructor(parts: ReceiverParts) {
    this.#parts = parts;
  }

  /**
   * Resolves when every envelope except those left is on disk and may be acknowledged. Rejects with a `TransportError`
   * if the server cannot be reached for a list.
   */
  async receive(envelopes: readonly ParsedEnvelope[]): Promise<Received> {
    const since = this.#parts.clock.now();
    const initials = await Promise.all(envelopes.map(initialIn));
    const lists = await this.#fetchLists(initials.filter((one) => one !== undefined));
    const { outcomes, silent } = await this.#parts.store.transact(async (copy) => {
      const keys = envelopes.map(envelopeKey);
      const [settings] = await Promise.all([
        copy.get(receiptSettings, 'receipts'),
        copy.getAll(processed, keys),
        copy.getAll(held, keys),
      ]);
      const first: (Outcome | OpenedEnvelope)[] = [];
      for (const [i, envelope] of envelopes.entries())
        first.push(await this.#open(copy, { envelope, initial: initials[i] }, lists));
      // The rows that are needed are known only after opening. One look-up of all of them costs the store as much as a
      // look-up of one.
      const opened = first.filter((one) => typeof one === 'object');
      await copy.getAll(
        messages,
        opened.flatMap((one) => rowKeyOf(this.#parts, one) ?? []),
      );
      const all: Outcome[] = [];
      for (const one of first) all.push(typeof one === 'object' ? await this.#apply(copy, one) : one);
      return { outcomes: all, silent: settings?.delivered === false };
    });
    if (outcomes.includes('missing')) this.#parts.onMissing();
    const left = envelopes.filter((_, i) => outcomes[i] === 'left').map(({ id }) => id);
    const fresh = outcomes.filter((outcome) => outcome !== 'known' && outcome !== 'left').length;
    const { clock, log } = this.#parts;
    log.record({ event: 'received', fresh, left: left.length, ms: clock.now() - since });
    return { fresh, left: new Set(left), silent };
  }

  async #open(
    copy: WorkingCopy,
    { envelope, initial }: Pick<Incoming, 'envelope' | 'initial'>,
    lists: ReadonlyMap<AccountId, ListState>,
  ): Promise<Outcome | OpenedEnvelope> {
    const key = envelopeKey(envelope);
    if ((await copy.get(processed, key)) !== undefined) return 'known';
    const now = this.#parts.clock.now();
    const list = lists.get(envelope.sender.account) ?? 'none';
    const isNewest = list === 'newest';
    let outcome: Outcome | OpenedEnvelope;
    try {
      outcome = await copy.attempt(() => openEnvelope(copy, this.#parts, { envelope, initial, isNewest }));
    } catch (cause) {
      if (cause instanceof Refusal && cause.code === 'unknown-device') {
        if (list === 'none') return 'left';
        const kept = await hold(copy, envelope, now);
        this.#parts.log.record({ event: 'envelope-held', kept });
        return kept ? 'taken' : 'known';
      }
      outcome = await this.#failed(copy, envelope, cause);
    }
    copy.put(processed, key, now);
    await release(copy, envelope);
    return outcome;
  }

  async #apply(copy: WorkingCopy, opened: OpenedEnvelope): Promise<Outcome> {
    try {
      await copy.attempt(async () => {
        await applyContent(copy, this.#parts, opened);
        await judgeViews(copy, this.#parts, opened);
      });
      return 'taken';
    } catch (cause) {
      return this.#failed(copy, opened.envelope, cause);
    }
  }

  /** A fault of ours in one envelope must not keep all others out: it counts as one that cannot be opened. */
  async #failed(copy: WorkingCopy, envelope: ParsedEnvelope, cause: unknown): Promise<Outcome> {
    if (cause instanceof StoreError) throw cause;
    const code = cause instanceof Refusal ? cause.code : 'fault';
    this.#parts.log.record({ event: 'envelope-refused', code: cause instanceof Unfit ? 'unfit' : code });
    if (cause instanceof Unfit) return 'taken';
    if (!(cause instanceof Refusal)) this.#parts.onFault(cause);
    await recordMissing(copy, envelope);
    return 'missing';
  }

  /**
   * Fetches the newest lists of the accounts that begin a session. It runs before the working copy is made, because
   * nothing waits for the network inside a commit. Without it, a removed device could begin a session with the earlier
   * list (PROTOCOL 4, step 4). If the server gives no answer for an account, its envelopes are neither held nor
   * dropped: a server that is busy for a moment would otherwise lose them.
   */
  async #fetchLists(initial: readonly Initial[]): Promise<ReadonlyMap<AccountId, ListState>> {
    if (initial.length === 0) return new Map();
    const wanted = new Map<AccountId, number>();
    const initiators = await this.#parts.store.read((copy) =>
      Promise.all(
        initial.map(async (one) => {
          const isProcessed = (await copy.get(processed, envelopeKey(one.envelope))) !== undefined;
          return isProcessed ? undefined : newInitiatorOf(copy, this.#parts, one);
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
    const now = this.#parts.clock.now();
    const asked = this.#asked.get(account);
    if (asked !== undefined && asked.at + ASK_AGAIN_MS > now) return asked.state;
    if (this.#asked.size >= MAX_ASKED) this.#asked.clear();
    this.#asked.delete(account);
    const { state, newest } = await this.#ask(account);
    if (newest < version) this.#asked.set(account, { at: now, state });
    return state;
  }

  async #ask(account: AccountId): Promise<{ readonly state: ListState; readonly newest: number }> {
    try {
      const verdict = await this.#parts.contacts.refresh(account);
      return verdict.kind === 'known'
        ? { state: 'newest', newest: verdict.contact.list.version }
        : { state: 'refused', newest: 0 };
    } catch (cause) {
      if (!(cause instanceof TransportError) || cause.code === 'unreachable') throw cause;
      return { state: 'none', newest: 0 };
    }
  }
}
