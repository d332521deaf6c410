/**
 * The way to Redis: one connection that asks, one that listens, and whether both of them work. Nothing here waits: what cannot be said at once is
 * not said, an answer that takes longer than half a second is none, and what was missed is found in the store.
 *
 * An echo goes through both connections a few times a second. It does not come back when Redis is gone, hangs, is slow, or one of the connections is cut;
 * all of these are the same here: Redis is away.
 */
import { Redis } from 'ioredis';
import type { Logger } from '../../observability/logger.ts';

/** `starting`: not yet known. */
export type LinkState = 'starting' | 'up' | 'away';

const ANSWER_WITHIN_MS = 500;
const CONNECT_WITHIN_MS = 2_000;
/** Without a byte for so long a connection is dead; the echo fills it otherwise. */
const SILENCE_MS = 5_000;
const MAX_RETRY_MS = 1_000;
const ECHO_EVERY_MS = 250;
/** Counted in beats and not in time: a process that was busy itself has had no chance to hear. */
const BEATS_TO_WAIT = 6;

const COMMON = {
  connectTimeout: CONNECT_WITHIN_MS,
  socketTimeout: SILENCE_MS,
  retryStrategy: (attempt: number) => Math.min(50 * attempt, MAX_RETRY_MS),
  maxRetriesPerRequest: null,
  autoResendUnfulfilledCommands: false,
} as const;

/** Nothing queues here: a command is carried out now or not at all. */
const ASKING = { ...COMMON, enableOfflineQueue: false, commandTimeout: ANSWER_WITHIN_MS };
/** Only subscriptions, which have to wait for the connection and come back with it. */
const LISTENING = { ...COMMON, autoResubscribe: true };

/** Stable and without a secret: `ECONNREFUSED`, or the first word of what Redis says, such as `WRONGPASS`. */
const reasonOf = (cause: unknown): string => {
  if (!(cause instanceof Error)) return 'unknown';
  if ('code' in cause && typeof cause.code === 'string') return cause.code;
  return /^[A-Z]{3,}(?= )/u.exec(cause.message)?.[0] ?? cause.name;
};

export class RedisLink {
  readonly asking: Redis;
  readonly listening: Redis;
  readonly #logger: Logger;
  readonly #channel = `cipherchat-echo#${crypto.randomUUID()}`;
  readonly #listeners: ((state: LinkState) => void)[] = [];
  #state: LinkState = 'starting';
  #reason = 'no answer';
  #echo = 0;
  /** Beats since the last echo was sent that has not come back; undefined when it has. */
  #waited: number | undefined;
  readonly #pulse: NodeJS.Timeout;

  constructor(url: string, logger: Logger) {
    this.#logger = logger;
    this.asking = new Redis(url, ASKING);
    this.listening = new Redis(url, LISTENING);
    for (const connection of [this.asking, this.listening]) {
      connection.on('error', (cause: unknown) => (this.#reason = reasonOf(cause)));
      connection.on('close', () => this.#is('away'));
    }
    this.listening.on('message', (channel: string, text: string) => {
      if (channel === this.#channel && text === String(this.#echo)) this.#heard();
    });
    this.listening.subscribe(this.#channel).catch(() => undefined);
    this.#pulse = setInterval(() => this.#beat(), ECHO_EVERY_MS).unref();
  }

  get state(): LinkState {
    return this.#state;
  }

  get isUp(): boolean {
    return this.#state === 'up';
  }

  /** Hears every change of the state. */
  onChange(listener: (state: LinkState) => void): void {
    this.#listeners.push(listener);
  }

  close(): void {
    clearInterval(this.#pulse);
    this.#listeners.length = 0;
    for (const connection of [this.asking, this.listening]) {
      connection.removeAllListeners('close');
      connection.disconnect();
    }
  }

  #beat(): void {
    if (this.#waited !== undefined) {
      this.#waited += 1;
      if (this.#waited < BEATS_TO_WAIT) return;
      this.#is('away');
    }
    this.#echo += 1;
    this.#waited = 0;
    this.asking.publish(this.#channel, String(this.#echo)).catch((cause: unknown) => {
      if (this.asking.status === 'ready') this.#reason = reasonOf(cause);
    });
  }

  #heard(): void {
    this.#waited = undefined;
    this.#is('up');
  }

  /** Says so once, in the log as well. */
  #is(state: LinkState): void {
    if (state === this.#state) return;
    this.#state = state;
    if (state === 'up') this.#logger.info('redis is there');
    else
      this.#logger.warn({ reason: this.#reason }, 'redis is away: mailboxes are polled, limits count in this process');
    this.#reason = 'no answer';
    for (const listener of this.#listeners) listener(state);
  }
}
