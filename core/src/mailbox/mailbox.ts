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
import { requestedPauseMs } from '../base/backoff.ts';
import { recordDeliveries } from './delivery-news.ts';
import { ASK_AGAIN_MS, type Received } from './receive-envelopes.ts';
import type { EngineStore } from '../rows/engine-store.ts';
import type { Log } from '../base/diagnostics.ts';
import type { Clock } from '../environment/port.ts';

/** Envelopes in one commit: a page. Smaller ones cost a commit, a receipt and an event more for each page. */
const MAX_BATCH = MAX_MAILBOX_PAGE;
/** Pushes beyond these are left to the mailbox: a server that floods costs no memory. */
const MAX_QUEUED = 256;
const TRY_AGAIN_MS = 5_000;

export type MailboxParts = {
  readonly store: EngineStore;
  readonly clock: Clock;
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
  /**
   * The server has said how long to wait: until then nothing is asked for, whatever is pushed and however often the
   * connection changes.
   */
  #mustWait = false;
  #cancel: (() => void) | undefined;
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
    if (this.#envelopes.length < MAX_QUEUED) this.#envelopes.push(envelope);
    else this.#mustPull = true;
    this.#start();
  }

  takeNews(deliveries: readonly ParsedDelivery[]): void {
    if (this.#deliveries.length < MAX_QUEUED) this.#deliveries.push(...deliveries.slice(0, MAX_QUEUED));
    this.#start();
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel?.();
    this.#cancelLook?.();
  }

  #start(): void {
    if (this.#running || this.#stopped || this.#mustWait) return;
    this.#running = true;
    this.#work().then(
      () => {
        this.#running = false;
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
    const { wire, clock } = this.#parts;
    const { retryAfterMs } = cause;
    if (retryAfterMs === undefined && !wire.online) return;
    this.#mustWait = retryAfterMs !== undefined;
    this.#cancel?.();
    this.#cancel = clock.after(requestedPauseMs(retryAfterMs ?? TRY_AGAIN_MS), () => {
      this.#mustWait = false;
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

  #page(after: number): Promise<Page> {
    return this.#parts.wire.request('mailbox:pull', { after, limit: MAX_MAILBOX_PAGE });
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
