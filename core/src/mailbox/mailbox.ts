/**
 * Mail in: page by page until the mailbox is empty, then as it is pushed. It is acknowledged only when it is on this
 * device's disk.
 */
import {
  MAX_ACKNOWLEDGEMENTS,
  MAX_MAILBOX_PAGE,
  type EnvelopeId,
  type ParsedAnswer,
  type ParsedDelivery,
  type ParsedEnvelope,
} from '@cipherchat/protocol';
import { TransportError, type Wire } from '../transport/port.ts';
import { backoffMs, pauseMs, type Randomness } from '../base/backoff.ts';
import { recordDeliveries } from './delivery-news.ts';
import { ASK_AGAIN_MS, type Received } from './receive-envelopes.ts';
import type { EngineStore } from '../rows/engine-store.ts';
import type { Log } from '../base/diagnostics.ts';
import type { Clock } from '../environment/port.ts';

/** Envelopes in one commit: a page. Smaller ones cost a commit, a receipt and an event more for each page. */
const MAX_BATCH = MAX_MAILBOX_PAGE;
/** Pushes beyond these are left to the mailbox: a server that floods costs no memory. */
const MAX_QUEUED = 256;
/** A line that takes longer for a page is slow. One that takes longer than five seconds is taken for a dead one. */
const SLOW_MS = 1_000;

export type MailboxParts = {
  readonly store: EngineStore;
  readonly clock: Clock;
  readonly platform: Randomness;
  readonly log: Log;
  readonly wire: Wire;
  readonly receive: (envelopes: readonly ParsedEnvelope[]) => Promise<Received>;
  readonly onError: (cause: unknown) => void;
};

type Page = ParsedAnswer<'mailbox:pull'>;

/** On the disk of this device, and to be acknowledged: with news for the senders, or `silent`. */
type Kept = Pick<Received, 'fresh'> & { readonly told: readonly EnvelopeId[]; readonly silent: readonly EnvelopeId[] };

export class Mailbox {
  readonly #parts: MailboxParts;
  #envelopes: ParsedEnvelope[] = [];
  #deliveries: ParsedDelivery[] = [];
  #mustPull = false;
  #running = false;
  #stopped = false;
  /** Without progress in between, also on different connections. */
  #failures = 0;
  /** Ends the pause after a failure. In it nothing is asked for, whatever is pushed and whichever connection begins. */
  #paused: (() => void) | undefined;
  /** Most envelopes of the next page. */
  #limit = MAX_MAILBOX_PAGE;
  #cancelLook: (() => void) | undefined;
  /** When it was found empty last. */
  emptyAt = 0;

  constructor(parts: MailboxParts) {
    this.#parts = parts;
  }

  pull(): void {
    this.#mustPull = true;
    this.#start();
  }

  take(envelope: ParsedEnvelope): void {
    this.#take(this.#envelopes, [envelope]);
  }

  takeNews(deliveries: readonly ParsedDelivery[]): void {
    this.#take(this.#deliveries, deliveries);
  }

  #take<T>(queue: T[], pushed: readonly T[]): void {
    const room = MAX_QUEUED - queue.length;
    queue.push(...pushed.slice(0, room));
    if (pushed.length > room) this.#mustPull = true;
    this.#start();
  }

  stop(): void {
    this.#stopped = true;
    this.#paused?.();
    this.#cancelLook?.();
  }

  #start(): void {
    if (this.#running || this.#stopped || this.#paused !== undefined) return;
    this.#running = true;
    this.#work().then(
      () => {
        this.#running = false;
        this.#failures = 0;
        if (this.#hasWork()) this.#start();
      },
      (cause: unknown) => {
        this.#running = false;
        this.#failed(cause);
      },
    );
  }

  #hasWork(): boolean {
    return this.#mustPull || this.#envelopes.length > 0 || this.#deliveries.length > 0;
  }

  /** Without an answer nothing is lost: the mailbox has it still. */
  #failed(cause: unknown): void {
    if (!(cause instanceof TransportError)) {
      if (!this.#stopped) this.#parts.onError(cause);
      return;
    }
    this.#parts.log.record({ event: 'mailbox-failed', code: cause.code });
    this.#envelopes = [];
    this.#deliveries = [];
    this.#mustPull = true;
    const { wire, clock, platform } = this.#parts;
    const { retryAfterMs } = cause;
    if (retryAfterMs === undefined && !wire.online) return;
    this.#failures += 1;
    this.#paused = clock.after(pauseMs(0, retryAfterMs) + backoffMs(this.#failures, platform), () => {
      this.#paused = undefined;
      this.#start();
    });
  }

  async #work(): Promise<void> {
    while (this.#hasWork() && !this.#stopped) {
      if (this.#mustPull) await this.#pull();
      const news = this.#deliveries.splice(0);
      if (news.length > 0) await this.#record(news);
      const batch = this.#envelopes.splice(0, MAX_BATCH);
      if (batch.length > 0) await this.#acknowledge(await this.#receive(batch));
    }
  }

  async #pull(): Promise<void> {
    const { clock, log } = this.#parts;
    const since = clock.monotonic();
    this.#mustPull = false;
    let page: Promise<Page> | undefined = this.#page(0);
    let [after, count, fresh] = [0, 0, 0];
    let acknowledged: Promise<void> = Promise.resolve();
    while (page !== undefined && !this.#stopped) {
      const current: Page = await page;
      const { envelopes, deliveries, more } = current;
      const last: number = envelopes.at(-1)?.sequence ?? 0;
      page = more && last > after ? this.#page(last) : undefined;
      page?.catch(() => undefined);
      after = last;
      count += envelopes.length;
      if (deliveries.length > 0) await this.#record(deliveries);
      for (let at = 0; at < envelopes.length; at += MAX_BATCH) {
        const received = await this.#receive(envelopes.slice(at, at + MAX_BATCH));
        // The next ones are opened while the server answers; only one answer is waited for at a time.
        await acknowledged;
        acknowledged = this.#acknowledge(received);
        acknowledged.catch(() => undefined);
        fresh += received.fresh;
      }
    }
    await acknowledged;
    log.record({ event: 'pulled', envelopes: count, fresh, ms: clock.monotonic() - since });
    // Goes on until the mailbox is empty. A server that gives the same envelopes again and again ends the loop.
    if (fresh > 0) this.#mustPull = true;
    if (count > 0) return;
    this.emptyAt = clock.now();
  }

  /** Where one takes too long, its connection is given up, and it with it: the next one is smaller, down to one. */
  async #page(after: number): Promise<Page> {
    const { wire, clock } = this.#parts;
    const [limit, since] = [this.#limit, clock.monotonic()];
    const isSlow = (): boolean => clock.monotonic() - since > SLOW_MS;
    try {
      const page = await wire.request('mailbox:pull', { after, limit });
      if (!isSlow()) this.#limit = Math.min(2 * limit, MAX_MAILBOX_PAGE);
      return page;
    } catch (cause) {
      if (isSlow()) this.#limit = Math.ceil(limit / 4);
      throw cause;
    }
  }

  async #receive(envelopes: readonly ParsedEnvelope[]): Promise<Kept> {
    const { fresh, left, silent } = await this.#parts.receive(envelopes);
    if (left.size > 0) this.#lookAgain();
    const ids = envelopes.map(({ id }) => id).filter((id) => !left.has(id));
    return { fresh, told: ids.filter((id) => !silent.has(id)), silent: ids.filter((id) => silent.has(id)) };
  }

  async #acknowledge({ told, silent }: Kept): Promise<void> {
    const { wire } = this.#parts;
    if (told.length > 0) await wire.request('mailbox:acknowledge', { envelopes: [...told] });
    if (silent.length > 0) await wire.request('mailbox:acknowledge', { envelopes: [...silent], silent: true });
    this.#failures = 0;
  }

  /** Retries the envelopes that were left, once their list may be fetched again. */
  #lookAgain(): void {
    this.#cancelLook ??= this.#parts.clock.after(ASK_AGAIN_MS, () => {
      this.#cancelLook = undefined;
      this.pull();
    });
  }

  async #record(news: readonly ParsedDelivery[]): Promise<void> {
    const { store, clock, wire } = this.#parts;
    await store.transact((copy) => recordDeliveries(copy, news, clock.now()));
    for (let at = 0; at < news.length; at += MAX_ACKNOWLEDGEMENTS) {
      const deliveries = news.slice(at, at + MAX_ACKNOWLEDGEMENTS).map(({ id, device }) => ({ id, device }));
      await wire.request('receipts:acknowledge', { deliveries });
    }
  }
}
