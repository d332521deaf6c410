/** Renews the token of a connection on its socket, before it runs out. */
import type { TokenAnswer } from '@cipherchat/protocol';
import { pauseMs, randomDelayMs, type Randomness } from '../base/backoff.ts';
import { TransportError, type Link } from '../transport/port.ts';

/** A token is renewed this long before it runs out. A renewal that failed is tried again so soon, or little later. */
const EARLY_MS = 120_000;
const AGAIN_MS = 30_000;
const SPREAD_MS = 20_000;

type RenewalParts = {
  readonly clock: { readonly after: (ms: number, callback: () => void) => () => void };
  readonly platform: Randomness;
  readonly admit: (fresh: boolean) => Promise<TokenAnswer>;
  readonly onError: (cause: unknown) => void;
};

export class TokenRenewal {
  readonly #parts: RenewalParts;
  readonly #renewed: (token: string) => void;
  #link: Link | undefined;
  #cancel: (() => void) | undefined;

  constructor(parts: RenewalParts, renewed: (token: string) => void) {
    this.#parts = parts;
    this.#renewed = renewed;
  }

  /** Of this connection alone, until `stop`. */
  follow(link: Link, { expires, now }: Pick<TokenAnswer, 'expires' | 'now'>): void {
    this.#link = link;
    this.#in(Math.max(AGAIN_MS, expires - now - EARLY_MS), link);
  }

  stop(): void {
    this.#link = undefined;
    this.#cancel?.();
  }

  #in(ms: number, link: Link): void {
    this.#cancel?.();
    this.#cancel = this.#parts.clock.after(ms, () => void this.#renew(link));
  }

  async #renew(link: Link): Promise<void> {
    const { admit, platform, onError } = this.#parts;
    try {
      const answer = await admit(true);
      if (this.#link !== link) return;
      await link.request('session:renew', { token: answer.token });
      this.#renewed(answer.token);
      this.follow(link, answer);
    } catch (cause) {
      if (!(cause instanceof TransportError)) onError(cause);
      else if (this.#link === link) {
        const own = AGAIN_MS + randomDelayMs(SPREAD_MS, platform);
        this.#in(Math.max(own, pauseMs(own, cause.retryAfterMs)), link);
      }
    }
  }
}
