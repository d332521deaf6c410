/** The connection to the server: log in, connect, renew the token on the same socket, and reconnect when it breaks. */
import { HOUR_MS, type ParsedAnswer, type ParsedPush, type TokenAnswer } from '@cipherchat/protocol';
import type { RequestName, RequestOf } from '@cipherchat/protocol';
import type { Platform } from '../crypto/platform.ts';
import { TransportError, type Link, type LinkEvents, type Transport, type Wire } from '../transport/port.ts';
import { backoffMs, pauseMs, type AskedPause } from '../base/backoff.ts';
import { causeOf, CONNECTING, isFirm, type ConnectionCause, type ConnectionStatus } from '../base/connection-status.ts';
import type { ServerClock } from '../clock/server-clock.ts';
import type { Network } from '../environment/port.ts';
import { EndingLink } from './ending-link.ts';
import { SignOfLife } from './sign-of-life.ts';
import { TokenRenewal } from './token-renewal.ts';
import type { Log } from '../base/diagnostics.ts';

/** A request without an answer for this long makes the client doubt the connection. */
const SILENT_MS = 3_000;
/** A connection that broke earlier counts as a failure: the pauses before the next tries go on growing. */
const STABLE_MS = 60_000;
/** How often a slow connection looks for a better one. */
const FASTER_MS = 300_000;

export type ConnectionParts = {
  readonly transport: Transport;
  readonly clock: ServerClock;
  readonly network: Network;
  readonly platform: Platform;
  readonly log: Log;
  /** Gives a token: the one that is kept, unless `fresh`. */
  readonly admit: (fresh: boolean) => Promise<TokenAnswer>;
  /** The server has stated its time. */
  readonly onTime: (at: number) => void;
  readonly onPush: LinkEvents['push'];
  readonly onStatus: (status: ConnectionStatus) => void;
  readonly onOnline: () => void;
  /** Called when the connection may have broken without notice, so it is worth a check. */
  readonly onWake: () => void;
  readonly onError: (cause: unknown) => void;
};

type Opening = { link: Link | undefined; closed: boolean };
type Cancel = (() => void) | undefined;

export class Connection implements Wire {
  readonly #parts: ConnectionParts;
  #status = CONNECTING;
  #link: Link | undefined;
  readonly #signs: SignOfLife;
  /** Gave no sign of life in time: another connection is opened next to it, and the first that answers stays. */
  #silent: Link | undefined;
  readonly #ending: EndingLink;
  #token: string | undefined;
  /** The kept token was not accepted. */
  #needsLogin = false;
  #failures = 0;
  #stopped = false;
  #trying = false;
  #cancelRetry: Cancel;
  readonly #renewal: TokenRenewal;
  /** When this connection began, by the monotonic clock. */
  #since = 0;
  #ignoreWakes: Cancel;
  /** The server has asked for the pause: only the user ends it early. */
  #isAsked = false;

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
    this.#ending = new EndingLink(parts.clock);
    this.#renewal = new TokenRenewal(parts, (token) => (this.#token = token));
    this.#signs = new SignOfLife({
      clock: parts.clock,
      silent: (link) => {
        if (this.#link !== link) return;
        this.#silent = link;
        this.#show('connecting');
        this.#try();
      },
      revived: (link) => {
        if (this.#silent !== link) return;
        this.#silent = undefined;
        this.#showOnline(link);
      },
    });
  }

  get online(): boolean {
    return this.#link !== undefined;
  }

  get status(): ConnectionStatus {
    return this.#status;
  }

  start(): void {
    if (this.#link === undefined || this.#ending.is(this.#link)) this.#try();
  }

  stop(): void {
    this.#stopped = true;
    this.#ignoreWakes?.();
    this.#drop();
    this.#ending.stop();
  }

  restart(): void {
    this.#needsLogin = true;
    this.#isAsked = false;
    this.#drop();
    this.#show('connecting', undefined, this.#retryIn(this.#backoff()));
  }

  /** The user asks for a try now. */
  reconnect(): void {
    this.start();
    this.#signs.ask(this.#link);
  }

  token(): string {
    if (this.#token === undefined) throw new TransportError('unreachable');
    return this.#token;
  }

  readonly request = async <N extends RequestName>(name: N, request: RequestOf<N>): Promise<ParsedAnswer<N>> => {
    const link = this.#link;
    if (link === undefined) throw new TransportError('unreachable');
    const doubt = (): void => (this.#link === link ? this.#signs.ask(link) : undefined);
    const cancel = this.#parts.clock.after(SILENT_MS, doubt);
    try {
      const answer = await link.request(name, request);
      // The server works: the end of this connection is not one more failure.
      if (name === 'envelope:send') this.#failures = 0;
      if ('now' in answer) this.#parts.onTime(answer.now);
      return answer;
    } catch (cause) {
      if (cause instanceof TransportError && cause.code === 'unreachable') doubt();
      throw cause;
    } finally {
      cancel();
    }
  };

  /** Opens a connection, also next to one that exists. `fallback`: by polling, where websockets do not get through. */
  #try(fallback = true): void {
    if (this.#trying || this.#stopped) return;
    this.#ignoreWakes ??= this.#parts.network.onWake(() => this.#wake());
    this.#cancelRetry?.();
    this.#trying = true;
    this.#connect(fallback)
      .finally(() => (this.#trying = false))
      .catch((cause: unknown) => this.#failed(cause));
  }

  async #connect(fallback: boolean): Promise<void> {
    const { transport, clock } = this.#parts;
    const answer = await this.#parts.admit(this.#needsLogin);
    const opening: Opening = { link: undefined, closed: false };
    const link = await transport.connect(answer.token, this.#eventsOf(opening), fallback);
    opening.link = link;
    if (this.#stopped) {
      link.close();
      return;
    }
    if (opening.closed) throw new TransportError('unreachable');
    this.#drop(true);
    this.#link = link;
    this.#token = answer.token;
    this.#needsLogin = false;
    this.#since = clock.monotonic();
    this.#renewal.follow(link, answer);
    if (link.slow) this.#seekFaster();
    this.#showOnline(link);
    this.#parts.onOnline();
  }

  #seekFaster(): void {
    this.#cancelRetry = this.#parts.clock.after(FASTER_MS, () => this.#try(false));
  }

  /** Events of a connection that was given up are ignored. */
  #eventsOf(opening: Opening): LinkEvents {
    const isCurrent = (): boolean => this.#link !== undefined && this.#link === opening.link;
    return {
      push: (name, push) => {
        if (!isCurrent() && !this.#ending.wasReplaced(opening.link)) return;
        this.#parts.onPush(name, push);
        if (name !== 'server:draining' || !isCurrent()) return;
        this.#parts.log.record({ event: 'server-draining' });
        const { reconnectAfterMs } = push as ParsedPush<'server:draining'>;
        this.#retryIn(this.#ending.begin(this.#link, pauseMs(backoffMs(1, this.#parts.platform), reconnectAfterMs)));
      },
      closed: () => {
        opening.closed = true;
        if (isCurrent()) this.#lost();
      },
    };
  }

  #failed(cause: unknown): void {
    const { log } = this.#parts;
    if (!(cause instanceof TransportError)) {
      if (!this.#stopped) this.#parts.onError(cause);
      return;
    }
    const { code } = cause;
    if (code === 'unauthenticated' && !this.#needsLogin) {
      this.#needsLogin = true;
      this.#try();
      return;
    }
    log.record({ event: 'connect-failed', code, failures: this.#failures + 1 });
    if (this.#link !== undefined && this.#link !== this.#silent) {
      if (this.#ending.is(this.#link)) this.#retryIn(this.#ending.begin(this.#link, this.#backoff(cause.retryAfterMs)));
      else if (this.#link.slow) this.#seekFaster();
      return;
    }
    this.#giveUp(cause);
  }

  #lost(): void {
    this.#parts.log.record({ event: 'connection-lost' });
    if (this.#ending.is(this.#link)) {
      this.#drop();
      this.#isAsked = true;
      this.#show('connecting', undefined, this.#retryIn(this.#ending.leftMs));
    } else this.#giveUp(new TransportError('unreachable'));
  }

  #giveUp(failed: TransportError): void {
    const { network, clock } = this.#parts;
    this.#drop();
    const why = causeOf(failed, network.online(), clock.isBehind());
    const { retryAfterMs } = failed;
    this.#isAsked = retryAfterMs !== undefined;
    this.#show('offline', why, this.#retryIn(this.#backoff(isFirm(why) ? HOUR_MS : retryAfterMs)));
  }

  /** After one more failure. */
  #backoff(asked?: AskedPause | number): number {
    this.#failures += 1;
    const own = backoffMs(this.#failures, this.#parts.platform);
    return Math.max(own, pauseMs(own, asked));
  }

  #drop(replaced = false): void {
    this.#cancelRetry?.();
    this.#renewal.stop();
    const link = this.#link;
    if (link !== undefined && this.#parts.clock.monotonic() - this.#since >= STABLE_MS) this.#failures = 0;
    this.#link = undefined;
    this.#silent = undefined;
    this.#ending.close(link, replaced);
  }

  /** Returns the time of the next try. */
  #retryIn(delayMs: number): number | undefined {
    if (this.#stopped) return undefined;
    const { clock, log } = this.#parts;
    this.#cancelRetry?.();
    const ms = Math.max(0, delayMs);
    log.record({ event: 'backoff', ms });
    this.#cancelRetry = clock.after(ms, () => this.start());
    return clock.now() + ms;
  }

  #wake(): void {
    if (this.#link !== undefined) {
      this.#signs.ask(this.#link);
      this.#parts.onWake();
    } else if (!this.#isAsked && this.#status.cause !== 'limited' && !isFirm(this.#status.cause)) this.start();
  }

  #showOnline({ slow }: Link): void {
    this.#show('online', slow ? 'slower' : undefined);
  }

  #show(connection: ConnectionStatus['connection'], cause?: ConnectionCause, retryAt?: number): void {
    if (this.#stopped) return;
    const before = this.#status;
    this.#status = { connection, cause, retryAt };
    if (before.connection !== connection) this.#parts.log.record({ event: 'connection', state: connection });
    if (before.connection !== connection || before.cause !== cause || before.retryAt !== retryAt)
      this.#parts.onStatus(this.#status);
  }
}
