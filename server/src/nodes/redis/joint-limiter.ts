/**
 * Rate limits that all nodes share. Each node counts in its own memory and decides at once; what it has counted goes to Redis in small shares, and when
 * all nodes together are over the bound, the key is blocked here until its window ends. Nobody waits for Redis. Without it each node goes on with what it
 * has counted: nothing is let through that one node would refuse, and nobody is refused for its sake.
 *
 * Redis sees no device and no network: a key is a MAC under a secret of the nodes.
 */
import {
  RateLimiterMemory,
  RateLimiterRedis,
  type RateLimiterRes,
  type IRateLimiterOptions,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import type { RedisLink } from './redis-link.ts';

/** All nodes together let through at most this part of the bound more, for each node. */
const SHARES = 32;
const PREFIX = 'cipherchat-limit';

export type JointLimiterParts = {
  readonly link: Pick<RedisLink, 'asking' | 'isUp'>;
  /** Hides what a key names. */
  readonly disguise: (key: string) => string;
};

class JointLimiter extends RateLimiterMemory {
  readonly #parts: JointLimiterParts;
  readonly #shared: RateLimiterRedis;
  readonly #share: number;

  constructor(options: IRateLimiterOptions, parts: JointLimiterParts) {
    super(options);
    this.#parts = parts;
    this.#share = Math.max(1, Math.floor(this.points / SHARES));
    this.#shared = new RateLimiterRedis({
      ...options,
      keyPrefix: `${PREFIX}/${options.keyPrefix ?? ''}`,
      storeClient: parts.link.asking,
      rejectIfRedisNotReady: true,
    });
  }

  override async consume(...request: Parameters<RateLimiterMemory['consume']>): Promise<RateLimiterRes> {
    const [key, points = 1] = request;
    const counted = await super.consume(...request);
    this.#tell(String(key), points, counted.consumedPoints);
    return counted;
  }

  /** Tells the others when the count has passed a further share. */
  #tell(key: string, points: number, count: number): void {
    const shares = Math.floor(count / this.#share) - Math.floor((count - points) / this.#share);
    if (shares === 0 || !this.#parts.link.isUp) return;
    this.#shared.penalty(this.#parts.disguise(key), shares * this.#share).then(
      async ({ consumedPoints, msBeforeNext }) => {
        if (consumedPoints > this.points) await this.block(key, Math.ceil(msBeforeNext / 1000));
      },
      () => undefined,
    );
  }
}

export const createJointLimiters =
  (parts: JointLimiterParts) =>
  (options: IRateLimiterOptions): RateLimiterAbstract =>
    new JointLimiter(options, parts);
