/**
 * How much one device, account or network may ask for: bounds that a person never reaches, but a script does.
 * `client-address.ts` says what counts as a network; the /56 and the /48 around one in IPv6 have bounds of their own.
 * The factor raises all limits; no setting switches them off.
 */
import { ServiceError } from '../services/service-error.ts';
import { networksAround, WIDER } from './client-address.ts';
import type { FixedWindows, WindowOptions } from './fixed-windows.ts';

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
  'erasure/network': [{ points: 30, seconds: MINUTE }],
  'lists/network': [{ points: 600, seconds: MINUTE }],
  /** Lists come with registrations too. */
  'publish/account': [
    { points: 20, seconds: HOUR },
    { points: 60, seconds: 24 * HOUR },
  ],
  'roster/account': [
    { points: 60, seconds: HOUR },
    { points: 240, seconds: 24 * HOUR },
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
  /** Rendezvous that one account opens to link a device. */
  'links/account': [{ points: 10, seconds: HOUR }],
  'links/network': [{ points: 60, seconds: MINUTE }],
  'push/device': [{ points: 60, seconds: HOUR }],
  'push-test/device': [{ points: 12, seconds: HOUR }],
  /** A backup of the largest size is made or replaced within the hour. */
  'backup/account': [{ points: 1_200, seconds: HOUR }],
  /** Also guesses at a passphrase: an access key has 32 bytes, and each guess costs its sender an Argon2id. */
  'backup/network': [
    { points: 120, seconds: MINUTE },
    { points: 2_400, seconds: HOUR },
  ],
  /** Mebibytes of files; a smaller one counts as one. */
  'files/account': [{ points: 1_024, seconds: 24 * HOUR }],
  'files/network': [{ points: 2_048, seconds: 24 * HOUR }],
  'prekeys/device': [{ points: 120, seconds: HOUR }],
  /** Twice the next one: a client with a token is refused there, with an error that a browser can read. */
  'upgrade/network': [{ points: 480, seconds: MINUTE }],
  /** Requests of clients that poll: two for each message, and one in 25 s without any. */
  'poll/network': [{ points: 6_000, seconds: MINUTE }],
  'connect/network': [{ points: 240, seconds: MINUTE }],
  'connect/device': [{ points: 60, seconds: MINUTE }],
  'send/device': [
    { points: 150, seconds: 10 },
    { points: 6000, seconds: HOUR },
  ],
  /** Twenty devices at their bound: room for an office behind one address, and an end for a crowd of accounts. */
  'send/network': [
    { points: 3_000, seconds: 10 },
    { points: 120_000, seconds: HOUR },
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

/** Makes the counter of one window, for this node alone or for all of them. */
export type CreateLimiter = (options: WindowOptions) => Pick<FixedWindows, 'points' | 'consume' | 'get'>;
type Limiter = ReturnType<CreateLimiter>;

export interface RateLimits {
  /** Rejects with `rate-limited` and the time to wait. */
  demand(name: LimitName, key: string, points?: number): Promise<void>;
  /** Share of the bound that is used: 1 at the bound, more beyond it. Counts one request as well. */
  strain(name: LimitName, key: string): Promise<number>;
}

const isOfNetworks = (name: LimitName): boolean => name.endsWith('/network');

/** One counter of a limit. `tail` counts what passes while it is used up. */
type Counter = { readonly limiter: Limiter; readonly tail: Limiter | undefined };

/**
 * Nobody is locked out for ten minutes or a day: while a window longer than a minute is used up, one request passes in
 * four times the average distance of those within it. So a sustained rate grows by a quarter at most.
 */
const TAIL = 4;

/** Undefined if it passes, else milliseconds until the next one may. */
const waitIn = ({ limiter, tail }: Counter, key: string, points: number): number | undefined => {
  const { consumedPoints, msBeforeNext } = limiter.consume(key, points);
  if (consumedPoints <= limiter.points) return undefined;
  // A request of many points would pass as one.
  if (tail === undefined || points > 1) return msBeforeNext;
  const isFirst = consumedPoints - points === limiter.points;
  // Looking costs nothing outside of this process; what is counted is told to other nodes.
  const running = tail.get(key);
  if (running !== undefined && running.consumedPoints >= tail.points)
    return Math.min(msBeforeNext, running.msBeforeNext);
  const begun = tail.consume(key, 1);
  return isFirst ? Math.min(msBeforeNext, begun.msBeforeNext) : undefined;
};

const PASSES = Promise.resolve();

export const createRateLimits = (createLimiter: CreateLimiter, factor: number): RateLimits => {
  const counterOf = (name: LimitName, { points, seconds }: Window, times: number): Counter => {
    const most = Math.ceil(points * factor * times);
    const keyPrefix = `${name}/${seconds}`;
    const limiter = createLimiter({ keyPrefix, points: most, duration: seconds });
    if (seconds <= MINUTE) return { limiter, tail: undefined };
    const distance = Math.ceil((TAIL * seconds) / most);
    return { limiter, tail: createLimiter({ keyPrefix: `${keyPrefix}/tail`, points: 1, duration: distance }) };
  };
  const counters = new Map<LimitName, readonly (readonly Counter[])[]>();
  for (const [name, windows] of Object.entries(LIMITS) as [LimitName, readonly Window[]][]) {
    const sizes = isOfNetworks(name) ? WIDER : [1];
    counters.set(
      name,
      windows.map((window) => sizes.map((times) => counterOf(name, window, times))),
    );
  }
  /** Each counter of the key, with the key under which it counts. */
  const counting = (name: LimitName, key: string): readonly (readonly [Counter, string])[] => {
    const keys = isOfNetworks(name) ? networksAround(key) : [key];
    const counted: (readonly [Counter, string])[] = [];
    for (const sizes of counters.get(name) ?? []) {
      for (const [i, counter] of sizes.entries()) {
        const under = keys[i];
        if (under !== undefined) counted.push([counter, under]);
      }
    }
    return counted;
  };
  return {
    demand: (name, key, points = 1) => {
      for (const [counter, counted] of counting(name, key)) {
        const wait = waitIn(counter, counted, points);
        if (wait !== undefined) {
          return Promise.reject(new ServiceError('rate-limited', { retryAfterMs: Math.max(1, wait) }));
        }
      }
      return PASSES;
    },
    strain: (name, key) => {
      let most = 0;
      for (const [{ limiter }, counted] of counting(name, key)) {
        most = Math.max(most, limiter.consume(counted, 1).consumedPoints / limiter.points);
      }
      return Promise.resolve(most);
    },
  };
};
