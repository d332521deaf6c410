/**
 * Rate limits that all nodes share. Each node counts in its own memory and decides at once. What it counted goes to
 * Redis in small shares; when all nodes together exceed the bound, the key is blocked here until its window ends. No
 * request waits for Redis. Without Redis each node goes on with its own count: it lets nothing through that a single
 * node would refuse, and refuses nothing because Redis is away.
 *
 * Redis sees no device and no network: a key is a MAC under a secret of the nodes.
 */
import { RateLimiterRedis } from 'rate-limiter-flexible';
import { FixedWindows, type Counted, type WindowOptions } from '../../edge/fixed-windows.ts';
import type { RedisLink } from './redis-link.ts';

/** Shares of a bound. Each node may add one share to what all nodes together let through. */
const SHARES = 32;
const PREFIX = 'cipherchat-limit';

export type JointLimiterParts = {
  readonly link: Pick<RedisLink, 'asking' | 'isUp'>;
  /** Replaces the key by a text that does not tell which device or network it is. */
  readonly disguise: (key: string) => string;
};

class JointLimiter extends FixedWindows {
  readonly #parts: JointLimiterParts;
  readonly #shared: RateLimiterRedis;
  readonly #share: number;

  constructor(options: WindowOptions, parts: JointLimiterParts) {
    super(options);
    this.#parts = parts;
    this.#share = Math.max(1, Math.floor(this.points / SHARES));
    this.#shared = new RateLimiterRedis({
      ...options,
      keyPrefix: `${PREFIX}/${options.keyPrefix}`,
      storeClient: parts.link.asking,
      rejectIfRedisNotReady: true,
    });
  }

  override consume(key: string, points = 1): Counted {
    const counted = super.consume(key, points);
    // What is refused here needs no other node.
    if (counted.consumedPoints <= this.points) this.#tell(key, points, counted.consumedPoints);
    return counted;
  }

  /** Reports to Redis when the count has passed another share. */
  #tell(key: string, points: number, count: number): void {
    const shares = Math.floor(count / this.#share) - Math.floor((count - points) / this.#share);
    if (shares === 0 || !this.#parts.link.isUp) return;
    this.#shared.penalty(this.#parts.disguise(key), shares * this.#share).then(
      ({ consumedPoints, msBeforeNext }) => {
        if (consumedPoints > this.points) this.block(key, Math.ceil(msBeforeNext / 1000));
      },
      () => undefined,
    );
  }
}

export const createJointLimiters =
  (parts: JointLimiterParts) =>
  (options: WindowOptions): FixedWindows =>
    new JointLimiter(options, parts);
