/** The outgoing messages of one conversation, in order: prepare, seal, send, settle. */
import type { ConversationId } from '../base/conversation-id.ts';
import { Refusal, type AccountId, type MessageId } from '@cipherchat/protocol';
import type { Log } from '../base/diagnostics.ts';
import { backoffMs } from '../base/backoff.ts';
import { listObstacle } from '../accounts/contacts.ts';
import { advanceStatus, keepConversation, setStatus } from '../log/conversation.ts';
import { outboxRuleOf } from '../contents/registry.ts';
import { trimLedger } from './ledger.ts';
import { judgeFailure } from './outbox-failure.ts';
import { conversations, ledger, outbox, type OutboxRecord } from '../rows/records.ts';
import { prepareSend, type PrepareParts, type SealParts } from '../sessions/fan-out.ts';
import { sealOutgoing, type Outgoing, type SealedRow } from './seal-outgoing.ts';
import type { Obstacle } from '../base/view.ts';
import type { TransportError } from '../transport/port.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';

/** Most rows sealed in one commit, and most sends that wait for their answers at the same time. */
const MAX_BATCH = 32;
/** Most changes of the lists in a row that are retried at once. After more, the lane pauses. */
const MAX_QUICK_CHANGES = 2;

/** Parts that all lanes share. */
export type OutboxParts = PrepareParts & SealParts & { readonly log: Log; readonly onError: (cause: unknown) => void };

export type LanePlace = { readonly conversation: ConversationId; readonly peer: AccountId };

export type LaneParts = OutboxParts & {
  /** Reserves `count` numbers in the order of sealing; returns the first. */
  readonly numbers: (count: number) => number;
  readonly left: (ids: readonly MessageId[]) => void;
  readonly joined: (id: MessageId) => void;
  readonly emptied: () => void;
  readonly enter: () => Promise<void>;
  readonly leave: () => void;
};

const isSealed = (one: Outgoing): one is SealedRow => one.row.send !== undefined;
const sequenceOf = ({ row }: Outgoing): number => row.sequence ?? Number.MAX_SAFE_INTEGER;
/** Sealed rows keep their places. The others follow, by the time of writing. */
const inOrder = (a: Outgoing, b: Outgoing): number =>
  sequenceOf(a) - sequenceOf(b) || a.row.sentAt - b.row.sentAt || (a.id < b.id ? -1 : 1);

/** Whether a row that is given up is kept for the user to decide about. A row for one device only is not. */
const isKept = ({ body, device, content }: OutboxRecord): boolean => {
  if (body === undefined || device !== undefined) return false;
  const rule = outboxRuleOf(body);
  // Once a content has its number, the peer misses it until it is sent, even if the user did not write it.
  return rule === 'keep' || (rule === 'keep-numbered' && content !== undefined);
};

export class Lane {
  readonly #conversation: ConversationId;
  /** Address of the other side. */
  readonly #peer: AccountId;
  readonly #parts: LaneParts;
  readonly #rows = new Map<MessageId, Outgoing>();
  /** Sent, and acknowledged by the server. The next `#seal` settles them in the store. */
  #sent: SealedRow[] = [];
  #running = false;
  #again = false;
  #stopped = false;
  #failures = 0;
  #changes = 0;
  #paused: (() => void) | undefined;

  constructor({ conversation, peer }: LanePlace, parts: LaneParts) {
    this.#conversation = conversation;
    this.#peer = peer;
    this.#parts = parts;
  }

  add(outgoing: Outgoing): void {
    this.#rows.set(outgoing.id, outgoing);
  }

  /** Also ends a pause: the caller has a reason to try now. */
  wake(): void {
    this.#paused?.();
    this.#paused = undefined;
    this.#again = true;
    if (this.#running || this.#stopped) return;
    this.#running = true;
    this.#run().then(
      () => {
        this.#running = false;
        if (this.#again && this.#paused === undefined) this.wake();
        else if (this.#rows.size === 0 && this.#sent.length === 0) this.#parts.emptied();
      },
      (cause: unknown) => this.#parts.onError(cause),
    );
  }

  stop(): void {
    this.#stopped = true;
    this.#paused?.();
  }

  async #run(): Promise<void> {
    await this.#parts.enter();
    try {
      while (this.#again && !this.#stopped && this.#paused === undefined) {
        this.#again = false;
        await this.#round();
      }
    } finally {
      this.#parts.leave();
    }
  }

  async #round(): Promise<void> {
    if (!this.#parts.wire.online) return;
    try {
      await this.#seal();
      await this.#transmit();
      this.#again ||= this.#sent.length > 0 || this.#rows.size > 0;
    } catch (cause) {
      if (!(cause instanceof Refusal)) await this.#failed(cause);
      else await this.#unprepared(cause);
    }
  }

  /** The lists have changed since the preparation. Rows for a device that was removed are given up. */
  async #unprepared({ code }: Refusal): Promise<void> {
    const toGone = [...this.#rows.values()].filter(({ row }) => row.device !== undefined && code === 'unknown-device');
    if (toGone.length > 0) await this.#giveUp(toGone, 'refused');
    else this.#pause(undefined);
    this.#again = true;
  }

  /** Settles the rows that were sent and seals the next ones, in one commit. */
  async #seal(): Promise<void> {
    const batch = this.#unsealed().slice(0, MAX_BATCH);
    const sent = this.#sent;
    if (batch.length === 0 && sent.length === 0) return;
    const { clock, log } = this.#parts;
    const since = clock.now();
    const prepared = batch.length === 0 ? undefined : await this.#prepare(batch);
    const ids = batch.map(({ id }) => id);
    const sealed = await this.#parts.store.transact(async (copy) => {
      await this.#settle(copy, sent);
      if (prepared?.kind !== 'ready') return [];
      const place = { bundles: prepared.bundles, sequence: this.#parts.numbers(2 * batch.length) };
      const rows = await sealOutgoing(copy, this.#parts, ids, place);
      await trimLedger(copy, this.#conversation);
      return rows;
    });
    if (sealed.length > 0) log.record({ event: 'sealed', rows: sealed.length, ms: clock.now() - since });
    this.#sent = this.#sent.filter((one) => !sent.includes(one));
    if (prepared?.kind === 'ready') {
      for (const id of ids) this.#rows.delete(id);
      this.#parts.left(ids);
    }
    for (const one of sealed) {
      this.#rows.set(one.id, one);
      this.#parts.joined(one.id);
    }
  }

  #unsealed(): Outgoing[] {
    return [...this.#rows.values()].filter((one) => !isSealed(one)).sort(inOrder);
  }

  async #prepare(batch: readonly Outgoing[]): Promise<Awaited<ReturnType<typeof prepareSend>>> {
    const rows = batch.map(({ row }) => row);
    const prepared = await prepareSend(this.#parts, this.#peer, rows);
    if (prepared.kind === 'obstacle') await this.#giveUp(this.#unsealed(), prepared.obstacle);
    return prepared;
  }

  async #settle(copy: WorkingCopy, sent: readonly SealedRow[]): Promise<void> {
    for (const { id } of sent) copy.delete(outbox, id);
    await Promise.all(sent.map(({ id }) => advanceStatus(copy, id, 'sent', this.#conversation)));
    const conversation = await copy.get(conversations, this.#conversation);
    if (sent.length > 0 && conversation?.obstacle !== undefined) {
      keepConversation(copy, { ...conversation, obstacle: undefined });
    }
  }

  /**
   * Sends a batch in order, without waiting for the answer to each. Judges only the first failure; the other failed
   * rows stay in the lane.
   */
  async #transmit(): Promise<void> {
    const batch = [...this.#rows.values()].filter(isSealed).sort(inOrder).slice(0, MAX_BATCH);
    if (batch.length === 0) return;
    const contact = await this.#parts.contacts.find(this.#peer);
    const obstacle = contact && listObstacle(contact);
    if (obstacle !== undefined) {
      await this.#giveUp([...this.#rows.values()], obstacle);
      return;
    }
    const { clock, log } = this.#parts;
    const since = clock.now();
    const answers = await Promise.allSettled(
      batch.map(({ row }) => this.#parts.wire.request('envelope:send', row.send)),
    );
    const sent = batch.filter((_, i) => answers[i]?.status === 'fulfilled');
    log.record({ event: 'sent', rows: sent.length, failed: batch.length - sent.length, ms: clock.now() - since });
    for (const { id } of sent) this.#rows.delete(id);
    this.#parts.left(sent.map(({ id }) => id));
    this.#sent.push(...sent);
    const failed = answers.findIndex(({ status }) => status === 'rejected');
    const failure = answers[failed];
    if (failure?.status === 'rejected') await this.#failed(failure.reason, batch[failed]);
    else [this.#failures, this.#changes] = [0, 0];
  }

  async #failed(cause: unknown, one?: SealedRow): Promise<void> {
    const verdict = judgeFailure(cause);
    this.#parts.log.record({ event: 'send-failed', verdict: verdict.kind, code: (cause as TransportError).code });
    switch (verdict.kind) {
      case 'wait':
        if (verdict.obstacle !== undefined) await this.#tell(verdict.obstacle);
        this.#pause(verdict.delayMs);
        return;
      case 'log-in':
        this.#parts.wire.restart();
        return;
      case 'lists':
        await this.#unseal(verdict.lists);
        return;
      case 'give-up':
        await this.#giveUp(one === undefined ? [...this.#rows.values()] : [one], verdict.obstacle);
        this.#again = true;
    }
  }

  /** Verifies the lists. Then the same contents are sealed again, under new envelope ids. */
  async #unseal(claimed: readonly Uint8Array[]): Promise<void> {
    const { store, contacts: known } = this.#parts;
    this.#changes += 1;
    const verdict = await known.refreshAfter(this.#peer, claimed).catch((cause: unknown) => {
      judgeFailure(cause);
      return undefined;
    });
    if (verdict?.kind === 'obstacle') {
      await this.#giveUp([...this.#rows.values()], verdict.obstacle);
      return;
    }
    const sealed = [...this.#rows.values()].filter(isSealed).filter(({ row }) => row.device === undefined);
    const unsealed = sealed.map(({ id, row }) => ({ id, row: { ...row, send: undefined } }));
    await store.transact(async (copy) => {
      for (const { id, row } of unsealed) copy.put(outbox, id, row);
      for (const { row } of sealed) copy.delete(ledger, row.send.id);
    });
    for (const one of unsealed) this.#rows.set(one.id, one);
    if (verdict === undefined || this.#changes > MAX_QUICK_CHANGES) this.#pause(undefined);
    else this.#again = true;
  }

  /**
   * Keeps rows that the user has to decide about (`isKept`); they are sealed again if they are sent after all. Drops
   * the others.
   */
  async #giveUp(rows: readonly Outgoing[], obstacle: Obstacle): Promise<void> {
    this.#parts.log.record({ event: 'given-up', rows: rows.length, obstacle });
    await this.#parts.store.transact(async (copy) => {
      for (const { id, row } of rows) {
        if (isKept(row)) copy.put(outbox, id, { ...row, send: undefined, failure: obstacle });
        else copy.delete(outbox, id);
        if (row.send !== undefined) copy.delete(ledger, row.send.id);
        await setStatus(copy, id, { status: 'not-sent', failure: obstacle });
      }
      await this.#obstruct(copy, obstacle);
    });
    for (const { id } of rows) this.#rows.delete(id);
    this.#parts.left(rows.map(({ id }) => id));
  }

  async #tell(obstacle: Obstacle): Promise<void> {
    await this.#parts.store.transact((copy) => this.#obstruct(copy, obstacle));
  }

  async #obstruct(copy: WorkingCopy, obstacle: Obstacle): Promise<void> {
    copy.touched.add(this.#conversation);
    const conversation = await copy.get(conversations, this.#conversation);
    if (conversation !== undefined && conversation.obstacle !== obstacle) {
      keepConversation(copy, { ...conversation, obstacle });
    }
  }

  #pause(delayMs: number | undefined): void {
    this.#failures += 1;
    const { clock, platform } = this.#parts;
    const own = backoffMs(this.#failures, platform);
    this.#paused?.();
    this.#paused = clock.after(delayMs === undefined ? own : delayMs + Math.round(own / 4), () => {
      this.#paused = undefined;
      this.wake();
    });
  }
}
