/** One admitted connection: who it belongs to, until when, and which pushes are not acknowledged yet. */
import { setImmediate as nextImmediate } from 'node:timers/promises';
import {
  PUSH_WINDOW,
  TOKEN_GRACE_MS,
  TOKEN_LIFETIME_MS,
  type ParsedDelivery,
  type ParsedEnvelope,
  type EnvelopeId,
} from '@cipherchat/protocol';
import type { Principal } from '../auth/principal.ts';
import type { VerifiedToken } from '../auth/tokens.ts';
import type { Waiting } from '../storage/port.ts';
import type { EventMeter } from './event-meter.ts';
import type { DeliveryTimer } from './delivery-timer.ts';
import type { Connection } from './socket-io/port.ts';

const nextTurn = (): Promise<void> => nextImmediate();

export class SocketSession {
  readonly principal: Principal;
  readonly #connection: Connection;
  /** Counts everything that this client sends. */
  readonly events: EventMeter;
  /** Pushed envelopes that the client has not acknowledged, with their sequences. */
  readonly #unacknowledged = new Map<EnvelopeId, number>();
  #windowWasFull = false;
  /** What the last reminders were about: envelopes, and delivery news. */
  #reminded = '';
  #remindedOfNews = '';
  #expires: number;
  /** Points of the last page, which count with the request for the next one. */
  pulledPoints = 0;
  /** Done once the last page is on its way. */
  #pulled: Promise<void> = Promise.resolve();
  /** How long the client waits for the answers to what it asks from now on; undefined: it did not say. */
  waitMs: number | undefined;
  #isClosed = false;
  /** There is more delivery news than was sent. It follows when the client acknowledges the first part. */
  hasMoreNews = false;
  /** Undefined: nothing is measured. */
  readonly #timer: DeliveryTimer | undefined;

  constructor(
    connection: Connection,
    { account, device, expires }: VerifiedToken,
    events: EventMeter,
    timer?: DeliveryTimer,
  ) {
    this.#timer = timer;
    this.events = events;
    this.#connection = connection;
    this.principal = { account, device };
    this.#expires = expires;
  }

  /** Of the client, for limits only. */
  get network(): string {
    return this.#connection.network;
  }

  /** One pull after the other: the page before counts with the next one, and so does what of it was not read. */
  pullInTurn<T>(pull: () => Promise<T>): Promise<T> {
    const page = this.#pulled.then(pull);
    // The answer is written once those who wait for the page have had their turn.
    this.#pulled = page.then(nextTurn, nextTurn);
    return page;
  }

  renew(expires: number): void {
    this.#expires = expires;
  }

  /** Whether its token expired longer ago than the grace period. */
  isOver(now: number): boolean {
    // A token of a clock that was ahead gets no more time than one of now.
    this.#expires = Math.min(this.#expires, now + TOKEN_LIFETIME_MS);
    return now >= this.#expires + TOKEN_GRACE_MS;
  }

  /** Bytes that the client has not read yet. */
  get waitingBytes(): number {
    return this.#connection.waitingBytes;
  }

  pushEnvelope(envelope: ParsedEnvelope): void {
    if (this.#unacknowledged.size >= PUSH_WINDOW) {
      this.#windowWasFull = true;
      return;
    }
    this.#unacknowledged.set(envelope.id, envelope.sequence);
    this.#timer?.pushed(envelope.id);
    this.#connection.push('envelope:new', envelope);
  }

  /**
   * Says once that something waits in the store, unless it is on its way to the client or the client will hear of it
   * anyway. `id`: the envelope in question; without it the oldest and the newest stand for all.
   */
  remind({ oldest, newest }: NonNullable<Waiting['envelopes']>, id?: EnvelopeId): void {
    const mark = `${oldest} ${newest}`;
    const onTheirWay = [...this.#unacknowledged.values()];
    const areEndsTold = onTheirWay.includes(oldest) && onTheirWay.includes(newest);
    const isTold = id === undefined ? areEndsTold : this.#unacknowledged.has(id);
    if (isTold || this.#windowWasFull || mark === this.#reminded) return;
    this.#reminded = mark;
    this.#connection.push('mailbox:more', {});
  }

  pushDeliveries(deliveries: readonly ParsedDelivery[]): void {
    this.#connection.push('envelope:delivered', { deliveries: [...deliveries] });
  }

  /**
   * Sends delivery news that waits in the store, oldest first, once. An envelope has news for each device it went to.
   */
  remindOfNews(deliveries: readonly ParsedDelivery[]): void {
    const mark = deliveries.map(({ id, device }) => `${id}.${device}`).join(' ');
    if (deliveries.length === 0 || mark === this.#remindedOfNews) return;
    this.#remindedOfNews = mark;
    this.pushDeliveries(deliveries);
  }

  acknowledge(ids: readonly EnvelopeId[]): void {
    this.#timer?.acknowledged(ids);
    for (const id of ids) this.#unacknowledged.delete(id);
    if (!this.#windowWasFull || this.#unacknowledged.size >= PUSH_WINDOW) return;
    this.#windowWasFull = false;
    this.#connection.push('mailbox:more', {});
  }

  /** Tells the client that the server stops, and after how many milliseconds to reconnect. */
  announceEnd(reconnectAfterMs: number): void {
    this.#connection.push('server:draining', { reconnectAfterMs });
  }

  /** The connection is over. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Call it when the connection is over, whoever ended it. */
  end(): void {
    this.#isClosed = true;
  }

  close(): void {
    this.#connection.close();
  }
}
