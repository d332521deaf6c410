/** One side's way to the other while they link: blobs under one id, until both are done or the time is over. */
import { LINK_LIFETIME_MS, type LinkStep } from '@cipherchat/protocol';
import { pauseMs, randomDelayMs, type Randomness } from '../base/backoff.ts';
import type { LinkFailure } from '../base/devices.ts';
import type { Clock } from '../environment/port.ts';
import { TransportError, type LinkDirectory } from '../transport/port.ts';

/** 20 a minute at most, of the 60 that a network has. */
const AGAIN_MS = 3_000;
/** The server asks all of a network to wait for as long. */
const SPREAD_MS = 10_000;

/** Ends a link. Not an error: `grant` and `join` turn it into their result. */
export class LinkEnd extends Error {
  override readonly name = 'LinkEnd';
  readonly failure: LinkFailure;

  constructor(failure: LinkFailure) {
    super(`the link has ended: ${failure}`);
    this.failure = failure;
  }
}

export type RendezvousParts = {
  readonly links: LinkDirectory;
  readonly clock: Pick<Clock, 'after' | 'monotonic'>;
  readonly platform: Randomness;
  readonly stop: AbortSignal;
};

/** Of this request: another one may be answered otherwise. */
const isPassing = ({ code }: TransportError): boolean =>
  code === 'unreachable' || code === 'unavailable' || code === 'internal' || code === 'rate-limited';

const endOf = ({ code }: TransportError): LinkFailure => {
  if (code === 'not-found' || code === 'conflict') return 'expired';
  if (code === 'rate-limited') return 'limited';
  return code === 'method-not-allowed' ? 'unsupported' : 'unreachable';
};

export class Rendezvous {
  readonly #parts: RendezvousParts;
  readonly #id: string;
  readonly #until: number;

  /** `id`: 32 hexadecimal digits. */
  constructor(parts: RendezvousParts, id: string) {
    this.#parts = parts;
    this.#id = id;
    this.#until = parts.clock.monotonic() + LINK_LIFETIME_MS;
  }

  /** Rejects with a `LinkEnd`. */
  async open(token: string): Promise<void> {
    try {
      await this.#parts.links.open(token, this.#id);
    } catch (cause) {
      if (!(cause instanceof TransportError)) throw cause;
      // An older server has no such route.
      throw new LinkEnd(cause.code === 'not-found' ? 'unsupported' : endOf(cause));
    }
  }

  /** Rejects with a `LinkEnd`. */
  async put(step: LinkStep, blob: Uint8Array): Promise<void> {
    await this.#repeated(() => this.#parts.links.put(this.#id, step, blob), isPassing);
  }

  /** Waits for the blob of the other side. Rejects with a `LinkEnd`. */
  async take(step: LinkStep): Promise<Uint8Array> {
    const isWaiting = (cause: TransportError): boolean => cause.code === 'not-found' || isPassing(cause);
    return await this.#repeated(() => this.#parts.links.read(this.#id, step), isWaiting);
  }

  /** What the user answers, in time. Rejects with a `LinkEnd`. */
  async answer<T>(ask: (give: (answer: T) => void) => void): Promise<T> {
    const { stop, clock } = this.#parts;
    this.#check();
    return await new Promise((resolve, reject) => {
      const cancel = clock.after(this.#until - clock.monotonic(), () => reject(new LinkEnd('expired')));
      stop.addEventListener('abort', () => reject(new LinkEnd('cancelled')), { once: true });
      ask((answer) => {
        cancel();
        resolve(answer);
      });
    });
  }

  /** Looks for it again and again. Rejects with a `LinkEnd`. */
  async until<T>(look: () => Promise<T | undefined>, everyMs: number): Promise<T> {
    for (;;) {
      const found = await look();
      if (found !== undefined) return found;
      await this.#pause(everyMs);
    }
  }

  async #repeated<T>(request: () => Promise<T>, isWorthIt: (cause: TransportError) => boolean): Promise<T> {
    for (;;) {
      this.#check();
      try {
        return await request();
      } catch (cause) {
        if (!(cause instanceof TransportError)) throw cause;
        if (!isWorthIt(cause)) throw new LinkEnd(endOf(cause));
        const spread = randomDelayMs(SPREAD_MS, this.#parts.platform);
        await this.#pause(Math.max(AGAIN_MS, pauseMs(spread, cause.retryAfterMs ?? 0)));
      }
    }
  }

  #check(): void {
    if (this.#parts.stop.aborted) throw new LinkEnd('cancelled');
    if (this.#parts.clock.monotonic() >= this.#until) throw new LinkEnd('expired');
  }

  async #pause(ms: number): Promise<void> {
    const { clock, stop } = this.#parts;
    this.#check();
    await new Promise<void>((resolve) => {
      const end = (): void => {
        cancel();
        stop.removeEventListener('abort', end);
        resolve();
      };
      const cancel = clock.after(Math.min(ms, this.#until - clock.monotonic()), end);
      stop.addEventListener('abort', end, { once: true });
    });
    this.#check();
  }
}

/** The result of a link; anything but its expected ends is thrown on. */
export const resultOf = async (work: () => Promise<void>): Promise<'linked' | LinkFailure> => {
  try {
    await work();
    return 'linked';
  } catch (cause) {
    if (cause instanceof LinkEnd) return cause.failure;
    throw cause;
  }
};
