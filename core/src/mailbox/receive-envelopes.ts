/**
 * Envelopes in, one commit out: messages, sessions, spent prekeys, replay cache and processed ids together. Whatever
 * one envelope holds, the others are not held up by it.
 */
import { Refusal, type AccountId, type DeviceId, type EnvelopeId, type ParsedEnvelope } from '@cipherchat/protocol';
import type { Log } from '../base/diagnostics.ts';
import { StoreError } from '../storage/port.ts';
import { onDemand } from '../transport/on-demand.ts';
import { applyContent, rowKeyOf, type ApplyParts } from './apply-content.ts';
import { heldTotalsIn, readHeld } from './held-envelopes.ts';
import type { InitiatorLists, ListState } from './initiator-lists.ts';
import type { ViewParts } from './list-claims.ts';
import {
  initialsIn,
  openEnvelope,
  type Incoming,
  type Initial,
  type OpenedEnvelope,
  type OpenParts,
} from '../sessions/open-envelope.ts';
import { Postponed, SkipBudgets } from './skip-budgets.ts';
import { storedAt } from './stored-at.ts';
import { NotLoaded } from './part-of-commit.ts';
import { unusual, withUnusual } from './unusual.ts';
import { viewsAgree } from './views-agree.ts';
import { envelopeKey } from '../rows/device-keys.ts';
import { messages, receiptSettings } from '../rows/records.ts';
import { processed } from '../rows/processed.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import type { EngineStore } from '../rows/engine-store.ts';
import type { Contacts } from '../accounts/contacts.ts';

/**
 * `unfit`, `missing`: it cannot be opened. `held`: it waits here for another list. `left`: it waits on the server, as
 * that gave no answer about a list. `later`: it passes over more keys than others should wait for. The rest was handled
 * before.
 */
type Outcome = 'taken' | 'unfit' | 'missing' | 'held' | 'left' | 'later' | 'known' | 'known-unopened' | 'still-held';

/** These show nothing, so the sender does not learn that they arrived. */
const UNSEEN: readonly Outcome[] = ['unfit', 'missing', 'held', 'known-unopened', 'still-held'];
const OLD: readonly Outcome[] = ['known', 'known-unopened', 'still-held', 'left', 'later'];

/** `wasHeld`: it waited on this device. */
type Opened = OpenedEnvelope & { readonly wasHeld?: boolean };

export type Received = {
  /** Count of those that were new. */
  readonly fresh: number;
  /** Ids of those that are to stay in the mailbox, and to be pulled again. */
  readonly left: ReadonlySet<EnvelopeId>;
  /** Ids of those whose senders do not learn that they arrived: nothing is shown, or the user does not want it. */
  readonly silent: ReadonlySet<EnvelopeId>;
};

type Batch = Received & { readonly later: ReadonlySet<EnvelopeId> };

/** What has to wait for longer stays in the mailbox. */
const withLater = ({ later, ...received }: Batch): Received => ({
  ...received,
  left: new Set([...received.left, ...later]),
});

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

/** What one commit takes. */
type Taking = {
  readonly envelopes: readonly ParsedEnvelope[];
  readonly initials: Awaited<ReturnType<typeof initialsIn>>;
  readonly lists: ReadonlyMap<AccountId, ListState>;
  /** Others wait too: see `SkipBudgets`. */
  readonly isPolite: boolean;
};

/** If the list of an account did not help, the next request for it waits this long. */
export const ASK_AGAIN_MS = 60_000;

export class Receiver {
  readonly #parts: ReceiverParts;
  #lists: InitiatorLists | undefined;
  readonly #budgets: SkipBudgets;

  constructor(parts: ReceiverParts) {
    this.#parts = parts;
    this.#budgets = new SkipBudgets(() => parts.clock.monotonic());
  }

  /**
   * Resolves when every envelope except those left is on disk and may be acknowledged. What passes over many keys comes
   * after the mail of others. Rejects with a `TransportError` if the server cannot be reached for a list.
   */
  async receive(received: readonly ParsedEnvelope[]): Promise<Received> {
    const envelopes = received.map((one) => ({ ...one, at: storedAt(this.#parts.clock, one.at) }));
    const isCrowd = new Set(envelopes.map(({ sender }) => sender.device)).size > 1;
    const first = await this.#receive(envelopes, isCrowd);
    if (!isCrowd || first.later.size === 0) return withLater(first);
    const second = withLater(
      await this.#receive(
        envelopes.filter(({ id }) => first.later.has(id)),
        false,
      ),
    );
    return {
      fresh: first.fresh + second.fresh,
      left: new Set([...first.left, ...second.left]),
      silent: new Set([...first.silent, ...second.silent]),
    };
  }

  async #receive(envelopes: readonly ParsedEnvelope[], isPolite: boolean): Promise<Batch> {
    const since = this.#parts.clock.monotonic();
    const initials = await initialsIn(envelopes);
    const lists = await this.#fetchLists(initials.filter((one) => typeof one === 'object'));
    const { outcomes, isSilent } = await withUnusual(() =>
      this.#parts.store.transact((copy) => this.#take(copy, { envelopes, initials, lists, isPolite })),
    );
    const idsOf = (wanted: (outcome: Outcome) => boolean): ReadonlySet<EnvelopeId> =>
      new Set(envelopes.flatMap(({ id }, i) => (wanted(outcomes[i] ?? 'known') ? [id] : [])));
    if (outcomes.includes('missing')) this.#parts.onMissing();
    const left = idsOf((outcome) => outcome === 'left');
    const fresh = outcomes.filter((outcome) => !OLD.includes(outcome)).length;
    const { clock, log } = this.#parts;
    log.record({ event: 'received', fresh, left: left.size, ms: clock.monotonic() - since });
    const later = idsOf((outcome) => outcome === 'later');
    return { fresh, left, later, silent: idsOf((outcome) => isSilent || UNSEEN.includes(outcome)) };
  }

  async #take(
    copy: WorkingCopy,
    { envelopes, initials, lists, isPolite }: Taking,
  ): Promise<{ readonly outcomes: readonly Outcome[]; readonly isSilent: boolean }> {
    const skipOf =
      (device: DeviceId) =>
      (count: number): void =>
        this.#budgets.charge(device, count, isPolite);
    const keys = envelopes.map(envelopeKey);
    const [settings] = await Promise.all([
      copy.get(receiptSettings, 'receipts'),
      copy.getAll(processed, keys),
      readHeld(copy, envelopes),
    ]);
    const first: (Outcome | Opened)[] = [];
    // What follows a message that has to wait would pass over even more keys, or belongs to a session without it.
    const waiting = new Map<DeviceId, 'later' | 'left'>();
    for (const [i, envelope] of envelopes.entries()) {
      const { device } = envelope.sender;
      const initial = initials[i];
      const outcome =
        waiting.get(device) ??
        (initial === 'not-loaded'
          ? 'left'
          : await this.#open(copy, { envelope, initial, onSkip: skipOf(device) }, lists));
      if (outcome === 'later' || initial === 'not-loaded')
        waiting.set(device, initial === 'not-loaded' ? 'left' : 'later');
      first.push(outcome);
    }
    // The rows that are needed are known only after opening. One look-up of all of them costs the store as much as a
    // look-up of one.
    const opened = first.filter((one) => typeof one === 'object');
    await copy.getAll(
      messages,
      opened.flatMap((one) => rowKeyOf(this.#parts, one) ?? []),
    );
    const all: Outcome[] = [];
    for (const one of first) all.push(typeof one === 'object' ? await this.#apply(copy, one) : one);
    return { outcomes: all, isSilent: settings?.delivered === false };
  }

  async #open(
    copy: WorkingCopy,
    { envelope, ...incoming }: Pick<Incoming, 'envelope' | 'initial' | 'onSkip'>,
    lists: ReadonlyMap<AccountId, ListState>,
  ): Promise<Outcome | Opened> {
    const key = envelopeKey(envelope);
    const before = await copy.get(processed, key);
    if (before !== undefined) return typeof before === 'number' ? 'known' : 'known-unopened';
    const now = this.#parts.clock.now();
    const list = lists.get(envelope.sender.account) ?? 'none';
    const isNewest = list === 'newest';
    let outcome: Outcome | Opened;
    try {
      outcome = await copy.attempt(() => openEnvelope(copy, this.#parts, { envelope, isNewest, ...incoming }));
    } catch (cause) {
      if (cause instanceof Postponed) return 'later';
      if (cause instanceof Refusal && cause.code === 'unknown-device') {
        if (list === 'none') return 'left';
        const kept = await unusual().hold(copy, envelope, now);
        this.#parts.log.record({ event: 'envelope-held', kept });
        return kept ? 'held' : 'still-held';
      }
      outcome = await this.#failed(copy, envelope, cause);
      await this.#release(copy, envelope);
      return outcome;
    }
    copy.put(processed, key, now);
    return (await this.#release(copy, envelope)) ? { ...outcome, wasHeld: true } : outcome;
  }

  async #apply(copy: WorkingCopy, opened: Opened): Promise<Outcome> {
    try {
      await copy.attempt(async () => {
        await applyContent(copy, this.#parts, opened);
        const agree = await viewsAgree(copy, this.#parts.identity, opened);
        if (!agree) await unusual().judgeOtherViews(copy, this.#parts, opened);
        if (opened.wasHeld === true) await this.#tellDelivered(copy, opened);
        copy.opened.push(opened);
      });
      return 'taken';
    } catch (cause) {
      return this.#failed(copy, opened.envelope, cause);
    }
  }

  async #tellDelivered(copy: WorkingCopy, opened: OpenedEnvelope): Promise<void> {
    const key = rowKeyOf(this.#parts, opened);
    const row = key === undefined ? undefined : await copy.get(messages, key);
    if (row?.kind !== 'text' || row.mine || opened.content === undefined) return;
    const { conversation } = row;
    await unusual().tellDelivered(copy, this.#parts, { conversation, messageId: opened.content.messageId });
  }

  async #failed(copy: WorkingCopy, envelope: ParsedEnvelope, cause: unknown): Promise<Outcome> {
    if (cause instanceof StoreError || cause instanceof NotLoaded) throw cause;
    return unusual().refuse(copy, this.#parts, envelope, cause);
  }

  /** Resolves with false if it is not held, as nothing is of most accounts. */
  async #release(copy: WorkingCopy, envelope: ParsedEnvelope): Promise<boolean> {
    const totals = await heldTotalsIn(copy);
    return totals[envelope.sender.account] !== undefined && (await unusual().release(copy, envelope));
  }

  /**
   * Of the accounts that begin a session. It runs before the working copy is made, because nothing waits for the
   * network inside a commit.
   */
  async #fetchLists(initial: readonly Initial[]): Promise<ReadonlyMap<AccountId, ListState>> {
    if (initial.length === 0) return new Map();
    const file = await onDemand(() => import('./initiator-lists.ts')).catch(() => undefined);
    // As where the server gives no answer about a list: what begins a session is left.
    if (file === undefined) return new Map();
    this.#lists ??= new file.InitiatorLists(this.#parts, ASK_AGAIN_MS);
    return this.#lists.fetch(initial);
  }
}
