/** The connection to the server: log in, connect, renew the token on the same socket, and reconnect when it breaks. */
import type { ParsedAnswer, ParsedPush, RequestName, RequestOf, TokenAnswer } from '@cipherchat/protocol';
import type { Platform } from '../crypto/platform.ts';
import { TransportError, type Link, type LinkEvents, type Transport, type Wire } from '../transport/port.ts';
import { backoffMs, requestedPauseMs } from '../base/backoff.ts';
import type { Clock, Network } from '../environment/port.ts';
import type { Log } from '../base/diagnostics.ts';
import type { ConnectionState } from '../base/view.ts';

/** A token is renewed this long before it runs out, and a renewal that failed is tried again so soon. */
const RENEW_EARLY_MS = 120_000;
const RENEW_AGAIN_MS = 30_000;
const PROBE_MS = 2_000;

export type ConnectionParts = {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly network: Network;
  readonly platform: Platform;
  readonly log: Log;
  readonly admit: () => Promise<TokenAnswer>;
  readonly onPush: LinkEvents['push'];
  readonly onState: (state: ConnectionState) => void;
  readonly onOnline: () => void;
  /** Called when the connection may have broken without notice, so it is worth a check. */
  readonly onWake: () => void;
  readonly onError: (cause: unknown) => void;
};

type Opening = { link: Link | undefined; closed: boolean };

export class Connection implements Wire {
  readonly #parts: ConnectionParts;
  #state: ConnectionState = 'connecting';
  #link: Link | undefined;
  #token: string | undefined;
  #failures = 0;
  #stopped = false;
  #trying = false;
  #cancelRetry: (() => void) | undefined;
  #cancelRenewal: (() => void) | undefined;
  #ignoreWakes: (() => void) | undefined;

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
  }

  get online(): boolean {
    return this.#link !== undefined;
  }

  get state(): ConnectionState {
    return this.#state;
  }

  start(): void {
    if (this.#trying || this.#stopped || this.#link !== undefined) return;
    this.#ignoreWakes ??= this.#parts.network.onWake(() => this.#wake());
    this.#cancelRetry?.();
    this.#trying = true;
    this.#connect().then(
      () => {
        this.#trying = false;
      },
      (cause: unknown) => {
        this.#trying = false;
        this.#failed(cause);
      },
    );
  }

  stop(): void {
    this.#stopped = true;
    this.#ignoreWakes?.();
    this.#drop();
  }

  restart(): void {
    this.#drop();
    this.#show('connecting');
    this.#failures += 1;
    this.#retryIn(backoffMs(this.#failures, this.#parts.platform));
  }

  token(): string {
    if (this.#token === undefined) throw new TransportError('unreachable');
    return this.#token;
  }

  readonly request = async <N extends RequestName>(name: N, request: RequestOf<N>): Promise<ParsedAnswer<N>> => {
    const link = this.#link;
    if (link === undefined) throw new TransportError('unreachable');
    try {
      return await link.request(name, request);
    } catch (cause) {
      const isSilent = cause instanceof TransportError && cause.code === 'unreachable';
      if (isSilent && this.#link === link) this.restart();
      throw cause;
    }
  };

  async #connect(): Promise<void> {
    const answer = await this.#parts.admit();
    const opening: Opening = { link: undefined, closed: false };
    const link = await this.#parts.transport.connect(answer.token, this.#eventsOf(opening));
    opening.link = link;
    if (this.#stopped) {
      link.close();
      return;
    }
    if (opening.closed) throw new TransportError('unreachable');
    this.#link = link;
    this.#token = answer.token;
    this.#failures = 0;
    this.#scheduleRenewal(answer);
    this.#show('online');
    this.#parts.onOnline();
  }

  /** Events of a connection that was given up are ignored. */
  #eventsOf(opening: Opening): LinkEvents {
    const isCurrent = (): boolean => this.#link !== undefined && this.#link === opening.link;
    return {
      push: (name, push) => {
        if (!isCurrent()) return;
        this.#parts.onPush(name, push);
        if (name === 'server:draining') this.#drain((push as ParsedPush<'server:draining'>).reconnectAfterMs);
      },
      closed: () => {
        opening.closed = true;
        if (isCurrent()) this.#lost();
      },
    };
  }

  #failed(cause: unknown): void {
    if (!(cause instanceof TransportError)) {
      if (!this.#stopped) this.#parts.onError(cause);
      return;
    }
    this.#show('offline');
    this.#failures += 1;
    this.#parts.log.record({ event: 'connect-failed', code: cause.code, failures: this.#failures });
    const own = backoffMs(this.#failures, this.#parts.platform);
    this.#retryIn(Math.max(own, cause.retryAfterMs ?? 0));
  }

  #lost(): void {
    this.#parts.log.record({ event: 'connection-lost' });
    this.#drop();
    this.#show('offline');
    this.#failures += 1;
    this.#retryIn(backoffMs(this.#failures, this.#parts.platform));
  }

  #drain(reconnectAfterMs: number): void {
    this.#parts.log.record({ event: 'server-draining' });
    this.#drop();
    this.#show('connecting');
    this.#retryIn(reconnectAfterMs);
  }

  #drop(): void {
    this.#cancelRetry?.();
    this.#cancelRenewal?.();
    const link = this.#link;
    this.#link = undefined;
    link?.close();
  }

  #retryIn(delayMs: number): void {
    if (this.#stopped) return;
    this.#cancelRetry?.();
    const ms = requestedPauseMs(delayMs);
    this.#parts.log.record({ event: 'backoff', ms });
    this.#cancelRetry = this.#parts.clock.after(ms, () => this.start());
  }

  #wake(): void {
    if (this.#link !== undefined) {
      this.#probe();
      this.#parts.onWake();
      return;
    }
    this.#failures = 0;
    this.start();
  }

  /** A connection that does not answer soon after the machine woke is gone, whatever the socket believes. */
  #probe(): void {
    const link = this.#link;
    const cancel = this.#parts.clock.after(PROBE_MS, () => {
      if (this.#link === link) this.restart();
    });
    this.request('mailbox:pull', { after: Number.MAX_SAFE_INTEGER, limit: 1 }).then(cancel, cancel);
  }

  #scheduleRenewal({ expires, now }: Pick<TokenAnswer, 'expires' | 'now'>): void {
    this.#cancelRenewal?.();
    const delay = Math.max(RENEW_AGAIN_MS, expires - now - RENEW_EARLY_MS);
    this.#cancelRenewal = this.#parts.clock.after(delay, () => void this.#renew());
  }

  async #renew(): Promise<void> {
    const link = this.#link;
    try {
      const answer = await this.#parts.admit();
      if (this.#link !== link || link === undefined) return;
      await link.request('session:renew', { token: answer.token });
      this.#token = answer.token;
      this.#scheduleRenewal(answer);
    } catch (cause) {
      if (!(cause instanceof TransportError)) this.#parts.onError(cause);
      else if (this.#link === link) {
        this.#cancelRenewal = this.#parts.clock.after(RENEW_AGAIN_MS, () => void this.#renew());
      }
    }
  }

  #show(state: ConnectionState): void {
    if (this.#stopped || this.#state === state) return;
    this.#state = state;
    this.#parts.log.record({ event: 'connection', state });
    this.#parts.onState(state);
  }
}
