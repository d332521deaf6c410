/**
 * Challenges for login and registration (PROTOCOL 3.4): 32 bytes, valid once, for 60 s. A nonce is 16 random bytes and
 * a MAC over them and the expiry. The key of the MAC lives as long as the process, or is shared by all nodes. So open
 * challenges take no memory, however many are issued; only used ones are remembered until they expire. A challenge
 * names no account: it is the same for known and unknown devices.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { CHALLENGE_LIFETIME_MS } from '@cipherchat/protocol';

const RANDOM_BYTES = 16;
const MAC_BYTES = 16;
const DEFAULT_MAX_USED = 200_000;
/** A used challenge that would be valid for longer than that was issued before the clock was set back. */
const FAR_AHEAD_MS = 10 * CHALLENGE_LIFETIME_MS;

/** Marks a challenge as used at all nodes, for that many milliseconds. False if it was used before. */
export type ClaimChallenge = (id: string, lifetimeMs: number) => Promise<boolean>;

export type ChallengeOptions = {
  readonly now: () => number;
  readonly maxUsed?: number;
  /** With several nodes, what they share: the key of the MAC (32 bytes) and the memory of used challenges. */
  readonly shared?: { readonly key: Uint8Array; readonly claim: ClaimChallenge } | undefined;
};

export class Challenges {
  #key: Uint8Array;
  readonly #isShared: boolean;
  readonly #claim: ClaimChallenge;
  readonly #now: () => number;
  readonly #maxUsed: number;
  /** Used nonces, oldest first, with their expiry. */
  readonly #used = new Map<string, number>();

  constructor({ now, maxUsed = DEFAULT_MAX_USED, shared }: ChallengeOptions) {
    this.#now = now;
    this.#maxUsed = maxUsed;
    this.#key = shared?.key ?? randomBytes(32);
    this.#isShared = shared !== undefined;
    this.#claim = shared?.claim ?? (() => Promise.resolve(true));
  }

  /** `nonce` 32 bytes, `expires` in milliseconds. */
  issue(): { readonly nonce: Uint8Array; readonly expires: number } {
    const expires = this.#now() + CHALLENGE_LIFETIME_MS;
    const random = randomBytes(RANDOM_BYTES);
    return { nonce: Buffer.concat([random, this.#mac(random, expires)]), expires };
  }

  /**
   * `taken` once for each challenge that has not expired; it counts as used, whatever follows. `full`: try again later.
   */
  async take(nonce: Uint8Array, expires: number): Promise<'taken' | 'unknown' | 'full'> {
    const now = this.#now();
    if (expires <= now || expires > now + CHALLENGE_LIFETIME_MS) return 'unknown';
    const mac = this.#mac(nonce.subarray(0, RANDOM_BYTES), expires);
    const given = nonce.subarray(RANDOM_BYTES);
    if (given.length !== MAC_BYTES || !timingSafeEqual(mac, given)) return 'unknown';
    const id = Buffer.from(nonce).toString('base64');
    if (this.#used.has(id)) return 'unknown';
    this.#forget(now);
    if (this.#used.size >= this.#maxUsed) return 'full';
    this.#used.set(id, expires);
    return (await this.#claim(id, expires - now)) ? 'taken' : 'unknown';
  }

  /** How many used challenges are remembered. */
  get remembered(): number {
    return this.#used.size;
  }

  #mac(random: Uint8Array, expires: number): Buffer {
    return createHmac('sha256', this.#key).update(random).update(String(expires)).digest().subarray(0, MAC_BYTES);
  }

  /**
   * Forgets what has expired, and what a clock that was far ahead issued: that would stay first for as long as the
   * clock was ahead, with all others behind it. Its time comes again, so a key that is not shared ends with it.
   */
  #forget(now: number): void {
    let wasAhead = false;
    for (const [id, expires] of this.#used) {
      const isFarAhead = expires > now + FAR_AHEAD_MS;
      if (expires > now && !isFarAhead) break;
      this.#used.delete(id);
      wasAhead ||= isFarAhead;
    }
    if (wasAhead && !this.#isShared) this.#key = randomBytes(32);
  }
}
