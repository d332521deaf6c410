/**
 * The link to Redis: one connection for commands, one for subscriptions, and whether both work. Nothing here waits. A
 * command that cannot be sent at once is not sent, an answer after more than half a second does not count, and what was
 * missed is in the store.
 *
 * An echo goes through both connections a few times a second. It does not come back when Redis is gone, hangs or is
 * slow, or when one of the connections is cut. All of these are treated alike: Redis is away.
 */
import { Redis } from 'ioredis';
import type { Logger } from '../../observability/logger.ts';

/** `starting`: not known yet. */
export type LinkState = 'starting' | 'up' | 'away';

const ANSWER_WITHIN_MS = 500;
const CONNECT_WITHIN_MS = 2_000;
/** A connection that is silent for this long is dead; the echo keeps a working one busy. */
const SILENCE_MS = 5_000;
const MAX_RETRY_MS = 1_000;
const ECHO_EVERY_MS = 250;
/** In beats and not in time: while this process is busy it cannot hear an echo. */
const BEATS_TO_WAIT = 6;

const COMMON = {
  connectTimeout: CONNECT_WITHIN_MS,
  socketTimeout: SILENCE_MS,
  retryStrategy: (attempt: number) => Math.min(50 * attempt, MAX_RETRY_MS),
  maxRetriesPerRequest: null,
  autoResendUnfulfilledCommands: false,
} as const;

/** No queue: a command is sent now or not at all. */
const ASKING = { ...COMMON, enableOfflineQueue: false, commandTimeout: ANSWER_WITHIN_MS };
/** Only subscriptions, which wait for the connection and are restored with it. */
const LISTENING = { ...COMMON, autoResubscribe: true };

/** Stable and without a secret: `ECONNREFUSED`, or the first word of an error of Redis, such as `WRONGPASS`. */
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
  /** Beats since the last echo was sent, while it has not come back; undefined when it has. */
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
    // The first echo leaves as soon as it can be heard: until then this node tells the others nothing.
    this.listening.subscribe(this.#channel).then(
      () => this.#beat(),
      () => undefined,
    );
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
      if (this.#waited < BEATS_TO_WAIT) {
        // The first one may have left before both connections were there.
        if (this.#state === 'starting') this.#sendEcho();
        return;
      }
      this.#is('away');
    }
    this.#echo += 1;
    this.#waited = 0;
    this.#sendEcho();
  }

  #sendEcho(): void {
    this.asking.publish(this.#channel, String(this.#echo)).catch((cause: unknown) => {
      if (this.asking.status === 'ready') this.#reason = reasonOf(cause);
    });
  }

  #heard(): void {
    this.#waited = undefined;
    this.#is('up');
  }

  /** Logs and reports a change once. */
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
