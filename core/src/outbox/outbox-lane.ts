/** The outgoing messages of one conversation, in order: prepare, seal, send, settle. */
import type { ConversationId } from '../base/conversation-id.ts';
import { Refusal, type AccountId, type MessageId, type ParsedSend } from '@cipherchat/protocol';
import { backoffMs, pauseMs, type AskedPause } from '../base/backoff.ts';
import { listObstacle } from '../accounts/contacts.ts';
import { advanceStatus, keepConversation } from '../log/conversation.ts';
import { trimLedger } from './ledger.ts';
import { judgeFailure } from './outbox-failure.ts';
import { conversations, outbox } from '../rows/records.ts';
import { prepareSend, type PrepareParts } from '../sessions/fan-out.ts';
import { sealOutgoing, type Outgoing, type SealedRow } from './seal-outgoing.ts';
import type { LaneParts, LanePlace } from './lane-parts.ts';
import type { HeldLane } from './lane-trouble.ts';
import type * as laneTrouble from './lane-trouble.ts';
import { inOrder, isSealed } from './outgoing-rows.ts';
import { onDemand } from '../transport/on-demand.ts';
import type { TransportError } from '../transport/port.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';

/** Most rows sealed in one commit, and most sends that wait for their answers at the same time. */
const MAX_BATCH = 32;

/** Why a lane tries again: there is a new row, the engine looks (on each connection, too), or the user asks for it. */
export type WakeReason = 'row' | 'look' | 'user';

type Trouble = typeof laneTrouble;

const loadLaneTrouble = (): Promise<Trouble> => onDemand(() => import('./lane-trouble.ts'));

export class Lane {
  readonly #conversation: ConversationId;
  /** Address of the other side. */
  readonly #peer: AccountId;
  readonly #parts: LaneParts;
  readonly #loadTrouble: () => Promise<Trouble>;
  readonly #rows = new Map<MessageId, Outgoing>();
  readonly #held: HeldLane;
  readonly #attempts: PrepareParts['attempts'] = new Map();
  /** Sent, and acknowledged by the server. The next `#seal` settles them in the store. */
  #sent: SealedRow[] = [];
  #running = false;
  #again = false;
  #stopped = false;
  #failures = 0;
  #changes = 0;
  #paused: (() => void) | undefined;
  /** The server has asked for the pause. */
  #isFirm = false;

  constructor({ conversation, peer }: LanePlace, parts: LaneParts, loadTrouble = loadLaneTrouble) {
    this.#conversation = conversation;
    this.#peer = peer;
    this.#parts = parts;
    this.#loadTrouble = loadTrouble;
    this.#held = {
      conversation,
      peer,
      parts,
      rows: this.#rows,
      pause: (asked) => this.#pause(asked),
      goOn: () => {
        this.#again = true;
      },
      countChange: () => (this.#changes += 1),
    };
  }

  add(outgoing: Outgoing): void {
    this.#rows.set(outgoing.id, outgoing);
  }

  /** Also ends a pause: the user any, a row only one that the server did not ask for, a look none. */
  wake(reason: WakeReason): void {
    const isKept = reason !== 'user' && (this.#isFirm || reason === 'look');
    if (isKept && this.#paused !== undefined) return;
    this.#paused?.();
    this.#paused = undefined;
    this.#again = true;
    if (this.#running || this.#stopped) return;
    this.#running = true;
    this.#run().then(
      () => {
        this.#running = false;
        if (this.#again && this.#paused === undefined) this.wake('look');
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
      await this.#failed(cause);
    }
  }

  /** Settles the rows that were sent and seals the next ones, in one commit. */
  async #seal(): Promise<void> {
    const batch = this.#unsealed().slice(0, MAX_BATCH);
    const sent = this.#sent;
    if (batch.length === 0 && sent.length === 0) return;
    const { clock, log } = this.#parts;
    const since = clock.monotonic();
    const prepared = batch.length === 0 ? undefined : await this.#prepare(batch);
    const taken = prepared?.kind === 'ready' ? await this.#takeUp(batch) : [];
    const ids = [...batch, ...taken].sort(inOrder).map(({ id }) => id);
    const sealed = await this.#parts.store.transact(async (copy) => {
      await this.#settle(copy, sent);
      if (prepared?.kind !== 'ready') return [];
      const place = { ...prepared, sequence: this.#parts.numbers(2 * batch.length) };
      const rows = await sealOutgoing(copy, this.#parts, ids, place);
      await trimLedger(copy, this.#conversation);
      return rows;
    });
    if (sealed.length > 0) log.record({ event: 'sealed', rows: sealed.length, ms: clock.monotonic() - since });
    this.#sent = this.#sent.filter((one) => !sent.includes(one));
    // Not before: whoever reads the outbox meanwhile finds these rows, and would send them again.
    this.#parts.left(sent.map(({ id }) => id));
    if (prepared?.kind === 'ready') {
      this.#attempts.clear();
      for (const id of ids) this.#rows.delete(id);
      this.#parts.left(ids);
    }
    for (const one of sealed) {
      this.#rows.set(one.id, one);
      this.#parts.joined(one.id);
    }
  }

  /** Changes of messages that were given up. Where the code for them cannot be loaded, they stay. */
  async #takeUp(batch: readonly Outgoing[]): Promise<readonly Outgoing[]> {
    if ((await this.#parts.store.read((copy) => copy.count(outbox, 'failed'))) === 0) return [];
    return this.#loadTrouble().then(
      ({ takeUp }) => takeUp(this.#held, batch),
      () => [],
    );
  }

  #unsealed(): Outgoing[] {
    return [...this.#rows.values()].filter((one) => !isSealed(one)).sort(inOrder);
  }

  async #prepare(batch: readonly Outgoing[]): Promise<Awaited<ReturnType<typeof prepareSend>>> {
    const rows = batch.map(({ row }) => row);
    const prepared = await prepareSend({ ...this.#parts, attempts: this.#attempts }, this.#peer, rows);
    if (prepared.kind === 'obstacle') {
      await this.#inTrouble(({ hinder }) => hinder(this.#held, this.#unsealed(), prepared.obstacle));
    }
    return prepared;
  }

  async #settle(copy: WorkingCopy, sent: readonly SealedRow[]): Promise<void> {
    for (const { id } of sent) copy.delete(outbox, id);
    await Promise.all(sent.map(({ id }) => advanceStatus(copy, id, 'sent', this.#conversation)));
    const conversation = await copy.get(conversations, this.#conversation);
    // What was under way when a fork showed does not end it.
    if (sent.length > 0 && conversation?.obstacle !== undefined && conversation.obstacle !== 'fork') {
      keepConversation(copy, { ...conversation, obstacle: undefined });
    }
    const last = sent.at(-1);
    if (last !== undefined) await this.#parts.noteSent(copy, last.row.send.id);
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
      await this.#inTrouble(({ giveUp }) => giveUp(this.#held, [...this.#rows.values()], obstacle));
      return;
    }
    const { clock, log } = this.#parts;
    const since = clock.monotonic();
    const take = async (send: ParsedSend): Promise<void> => {
      await this.#parts.wire.request('envelope:send', send);
      // Not with the others: by then the connection may be another one.
      this.#parts.onConfirmed(send.id);
    };
    const answers = await Promise.allSettled(
      batch.map(async ({ row }) => {
        // What comes to the other side first is sent last: then nobody hears of it before the server has all of it.
        await Promise.all(row.more?.map(take) ?? []);
        await take(row.send);
      }),
    );
    const sent = batch.filter((_, i) => answers[i]?.status === 'fulfilled');
    log.record({ event: 'sent', rows: sent.length, failed: batch.length - sent.length, ms: clock.monotonic() - since });
    for (const { id } of sent) this.#rows.delete(id);
    this.#sent.push(...sent);
    const failed = answers.findIndex(({ status }) => status === 'rejected');
    const failure = answers[failed];
    if (failure?.status === 'rejected') await this.#failed(failure.reason, batch[failed]);
    else [this.#failures, this.#changes] = [0, 0];
  }

  /** What the server did not answer ends by itself. The rest is judged by code that is loaded then. */
  async #failed(cause: unknown, one?: SealedRow): Promise<void> {
    if (cause instanceof Refusal) {
      await this.#inTrouble(({ unprepared }) => unprepared(this.#held, cause));
      return;
    }
    const verdict = judgeFailure(cause);
    this.#parts.log.record({ event: 'send-failed', verdict: verdict.kind, code: (cause as TransportError).code });
    if (verdict.kind === 'log-in') this.#parts.wire.restart();
    else if (verdict.kind === 'wait' && verdict.obstacle === undefined) this.#pause(verdict.asked);
    else
      await this.#inTrouble(
        ({ afterAnswer }) => afterAnswer(this.#held, verdict, one),
        verdict.kind === 'wait' ? verdict.asked : undefined,
      );
  }

  /** Where the code for it cannot be loaded, the rows wait, as long as the server asks to. */
  async #inTrouble(work: (trouble: Trouble) => Promise<void>, asked?: AskedPause): Promise<void> {
    const trouble = await this.#loadTrouble().catch(() => undefined);
    if (trouble === undefined) this.#pause(asked);
    else await work(trouble);
  }

  /** After a failure. `asked`: how long the server asks to wait. Returns when the next try begins. */
  #pause(asked?: AskedPause): number {
    this.#failures += 1;
    const { clock, platform } = this.#parts;
    const delayMs = pauseMs(backoffMs(this.#failures, platform), asked);
    this.#paused?.();
    this.#isFirm = asked !== undefined;
    this.#paused = clock.after(delayMs, () => {
      this.#paused = undefined;
      this.wake('look');
    });
    return clock.now() + delayMs;
  }
}
