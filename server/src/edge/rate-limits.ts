/**
 * How much one device, account or network may ask for: bounds that a person never reaches, but a script does.
 * `client-address.ts` says what counts as a network; the /56 and the /48 around one in IPv6 have bounds of their own.
 * The factor raises all limits; no setting switches them off.
 */
import { RateLimiterRes, type IRateLimiterOptions, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { ServiceError } from '../services/service-error.ts';
import { networksAround, WIDER } from './client-address.ts';

type Window = { readonly points: number; readonly seconds: number };

const MINUTE = 60;
const HOUR = 3600;

export const LIMITS = {
  /** Any request of one network over REST. */
  'request/network': [{ points: 1200, seconds: MINUTE }],
  'challenge/network': [{ points: 240, seconds: MINUTE }],
  'login/network': [{ points: 240, seconds: MINUTE }],
  /** Counted after the proof was checked, so that no one can use up the limit of another device. */
  'login/device': [{ points: 60, seconds: 10 * MINUTE }],
  'registration/network': [
    { points: 30, seconds: MINUTE },
    { points: 300, seconds: HOUR },
  ],
  'lists/network': [{ points: 600, seconds: MINUTE }],
  /** Lists come with registrations too. */
  'publish/account': [
    { points: 20, seconds: HOUR },
    { points: 60, seconds: 24 * HOUR },
  ],
  'bundle/account': [
    { points: 60, seconds: MINUTE },
    { points: 300, seconds: HOUR },
  ],
  'bundle/pair': [{ points: 10, seconds: 10 * MINUTE }],
  /**
   * Beyond it bundles come without one-time prekeys: the stock lasts and no request is refused. Only requests within
   * `bundle/source` count here, so that it takes many networks to reach it.
   */
  'bundle/target': [{ points: 300, seconds: 10 * MINUTE }],
  /** The same for one network and one device, whatever account asks: otherwise a few accounts empty the stock. */
  'bundle/source': [{ points: 20, seconds: HOUR }],
  'prekeys/device': [{ points: 120, seconds: HOUR }],
  /** Twice the next one: a client with a token is refused there, with an error that a browser can read. */
  'upgrade/network': [{ points: 480, seconds: MINUTE }],
  'connect/network': [{ points: 240, seconds: MINUTE }],
  'connect/device': [{ points: 60, seconds: MINUTE }],
  'send/device': [
    { points: 150, seconds: 10 },
    { points: 6000, seconds: HOUR },
  ],
  /** Places of one mailbox beyond those that are free; see `services/mailbox-places.ts`. */
  'places/account': [
    { points: 300, seconds: HOUR },
    { points: 1_000, seconds: 24 * HOUR },
  ],
  'places/source': [
    { points: 500, seconds: HOUR },
    { points: 1_500, seconds: 24 * HOUR },
  ],
  'pull/device': [{ points: 600, seconds: MINUTE }],
  /** Envelopes and delivery news together. A full mailbox and as much news fit into one window. */
  'acknowledge/device': [{ points: 1000, seconds: 10 }],
} as const satisfies Readonly<Record<string, readonly Window[]>>;

export type LimitName = keyof typeof LIMITS;

/** Makes the counter of one window, in memory or in Redis. */
export type CreateLimiter = (options: IRateLimiterOptions) => RateLimiterAbstract;

export interface RateLimits {
  /** Rejects with `rate-limited` and the time to wait. */
  demand(name: LimitName, key: string, points?: number): Promise<void>;
  /** Share of the bound that is used: 1 at the bound, more beyond it. Counts one request as well. */
  strain(name: LimitName, key: string): Promise<number>;
}

const consumed = async (limiter: RateLimiterAbstract, key: string, points: number): Promise<RateLimiterRes> => {
  try {
    return await limiter.consume(key, points);
  } catch (cause) {
    if (cause instanceof RateLimiterRes) return cause;
    throw cause;
  }
};

const isOfNetworks = (name: LimitName): boolean => name.endsWith('/network');

export const createRateLimits = (createLimiter: CreateLimiter, factor: number): RateLimits => {
  const limiters = new Map<LimitName, readonly (readonly RateLimiterAbstract[])[]>();
  for (const [name, windows] of Object.entries(LIMITS) as [LimitName, readonly Window[]][]) {
    const made = windows.map(({ points, seconds }) =>
      (isOfNetworks(name) ? WIDER : [1]).map((times) =>
        createLimiter({
          keyPrefix: `${name}/${seconds}`,
          points: Math.ceil(points * factor * times),
          duration: seconds,
        }),
      ),
    );
    limiters.set(name, made);
  }
  /** Each limiter that counts the key, with the key under which it does. */
  const counting = (name: LimitName, key: string): readonly (readonly [RateLimiterAbstract, string])[] => {
    const keys = isOfNetworks(name) ? networksAround(key) : [key];
    const all = limiters.get(name) ?? [];
    return all.flatMap((sizes) =>
      sizes.flatMap((limiter, i) => {
        const counted = keys[i];
        return counted === undefined ? [] : [[limiter, counted] as const];
      }),
    );
  };
  return {
    demand: async (name, key, points = 1) => {
      for (const [limiter, counted] of counting(name, key)) {
        const { consumedPoints, msBeforeNext } = await consumed(limiter, counted, points);
        if (consumedPoints > limiter.points) {
          throw new ServiceError('rate-limited', { retryAfterMs: Math.max(1, msBeforeNext) });
        }
      }
    },
    strain: async (name, key) => {
      let most = 0;
      for (const [limiter, counted] of counting(name, key)) {
        const { consumedPoints } = await consumed(limiter, counted, 1);
        most = Math.max(most, consumedPoints / limiter.points);
      }
      return most;
    },
  };
};
