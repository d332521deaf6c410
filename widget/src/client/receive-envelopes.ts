/**
 * Envelopes in, one commit out: messages, sessions, spent prekeys, replay cache and processed ids together. Whatever one envelope holds,
 * the others are not held up by it.
 */
import { Refusal, type WireEnvelope } from '@cipherchat/protocol';
import type { VerifiedList } from '../crypto/device-list.ts';
import { StoreError } from '../storage/port.ts';
import { TransportError } from '../transport/port.ts';
import { applyContent, rowKeyOf, type ApplyParts } from './apply-content.ts';
import { contacts } from './contacts.ts';
import { hold, keyOf, release } from './held-envelopes.ts';
import { judgeViews, type ViewParts } from './list-views.ts';
import { initiatorOf, openEnvelope, Unfit, type OpenedEnvelope } from './open-envelope.ts';
import { recordMissing } from './renewal.ts';
import { held, messages, processed, receiptSettings } from './records.ts';
import type { WorkingCopy } from './working-copy.ts';

/** `missing`: it could not be opened. `left`: it waits for a list that the server did not give an answer about. */
type Outcome = 'known' | 'taken' | 'missing' | 'left';

export type Received = {
  /** Count of those that were new. */
  readonly fresh: number;
  /** Ids of those that are to stay in the mailbox, and to be pulled again. */
  readonly left: ReadonlySet<string>;
  /** The user does not want the senders to be told that they arrived. */
  readonly silent: boolean;
};

export type ReceiverParts = ApplyParts &
  ViewParts & {
    /** Something could not be opened and is remembered. */
    readonly onMissing: () => void;
    readonly onFault: (cause: unknown) => void;
  };

/** An account whose list did not help is not asked for again at once. */
export const ASK_AGAIN_MS = 60_000;
const MAX_ASKED = 1_000;

export class Receiver {
  readonly #parts: ReceiverParts;
  readonly #asked = new Map<string, { readonly at: number; readonly answered: boolean }>();

  constructor(parts: ReceiverParts) {
    this.#parts = parts;
  }

  /** Resolves when all but what is left is on disk and may be acknowledged. Rejects with a `TransportError` where the server cannot be reached for a list. */
  async receive(envelopes: readonly WireEnvelope[]): Promise<Received> {
    const unanswered = await this.#fetchLists(envelopes);
    const { outcomes, silent } = await this.#parts.store.change(async (copy) => {
      const keys = envelopes.map(keyOf);
      const [settings] = await Promise.all([
        copy.get(receiptSettings, 'receipts'),
        copy.getAll(processed, keys),
        copy.getAll(held, keys),
      ]);
      const first: (Outcome | OpenedEnvelope)[] = [];
      for (const envelope of envelopes) first.push(await this.#open(copy, envelope, unanswered));
      // Only what was opened tells which rows it concerns; one look for all of them costs the store as much as one for each would.
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
    return { fresh, left: new Set(left), silent };
  }

  async #open(
    copy: WorkingCopy,
    envelope: WireEnvelope,
    unanswered: ReadonlySet<string>,
  ): Promise<Outcome | OpenedEnvelope> {
    const key = keyOf(envelope);
    if ((await copy.get(processed, key)) !== undefined) return 'known';
    const now = this.#parts.clock.now();
    let outcome: Outcome | OpenedEnvelope;
    try {
      outcome = await copy.attempt(() => openEnvelope(copy, this.#parts, envelope));
    } catch (cause) {
      if (cause instanceof Refusal && cause.code === 'unknown-device') {
        if (unanswered.has(envelope.sender.account)) return 'left';
        return (await hold(copy, envelope, now)) ? 'taken' : 'known';
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
  async #failed(copy: WorkingCopy, envelope: WireEnvelope, cause: unknown): Promise<Outcome> {
    if (cause instanceof StoreError) throw cause;
    if (cause instanceof Unfit) return 'taken';
    if (!(cause instanceof Refusal)) this.#parts.onFault(cause);
    await recordMissing(copy, envelope);
    return 'missing';
  }

  /**
   * The lists that first messages need, before the working copy is made: nothing waits for the network in there. Gives the accounts of which it
   * is not known whether there is one: what comes from them is neither kept nor forgotten, or a server that is busy for a moment would lose it.
   */
  async #fetchLists(envelopes: readonly WireEnvelope[]): Promise<ReadonlySet<string>> {
    const wanted = new Map<string, number>();
    for (const envelope of envelopes) {
      const initiator = initiatorOf(envelope);
      if (initiator === undefined) continue;
      wanted.set(initiator.account, Math.max(initiator.listVersion, wanted.get(initiator.account) ?? 0));
    }
    await Promise.all([...wanted].map(([account, version]) => this.#fetchList(account, version)));
    return new Set([...wanted.keys()].filter((account) => this.#asked.get(account)?.answered === false));
  }

  async #fetchList(account: string, version: number): Promise<void> {
    const now = this.#parts.clock.now();
    const known = await this.#parts.store.change((copy) => copy.get(contacts, account));
    if (known !== undefined && known.list.version >= version) return;
    if ((this.#asked.get(account)?.at ?? -Infinity) + ASK_AGAIN_MS > now) return;
    if (this.#asked.size >= MAX_ASKED) this.#asked.clear();
    this.#asked.delete(account);
    const answer = await this.#ask(account);
    const answered = answer !== 'none';
    if (!answered || answer === undefined || answer.version < version) this.#asked.set(account, { at: now, answered });
  }

  async #ask(account: string): Promise<VerifiedList | 'none' | undefined> {
    try {
      const verdict = await this.#parts.contacts.refresh(account);
      return verdict.kind === 'known' ? verdict.contact.list : undefined;
    } catch (cause) {
      if (!(cause instanceof TransportError) || cause.code === 'unreachable') throw cause;
      return 'none';
    }
  }
}
