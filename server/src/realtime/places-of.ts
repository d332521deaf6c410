/** The places that an account and a network may take in a mailbox that fills up, counted by the rate limits. */
import { networksAround } from '../edge/client-address.ts';
import type { LimitName, RateLimits } from '../edge/rate-limits.ts';
import type { MailboxPlaces } from '../services/mailbox-places.ts';
import { ServiceError } from '../services/service-error.ts';
import type { SocketSession } from './socket-session.ts';

export const placesOf = (limits: RateLimits, { network, principal }: SocketSession): MailboxPlaces => {
  const sources: readonly (readonly [LimitName, string])[] = [
    ['places/account', principal.account],
    ...networksAround(network).map((one) => ['places/source', one] as const),
  ];
  /** With 0 points it only checks. */
  const count = async (device: string, points: number): Promise<void> => {
    for (const [name, source] of sources) await limits.demand(name, `${source} ${device}`, points);
  };
  return {
    demand: async (device) => {
      try {
        await count(device, 0);
      } catch (cause) {
        if (!(cause instanceof ServiceError) || cause.code !== 'rate-limited') throw cause;
        throw new ServiceError('mailbox-full', { retryAfterMs: cause.retryAfterMs ?? 0 });
      }
    },
    // A sender that reaches the bound with this place is refused the next one.
    took: (device) => count(device, 1).catch(() => undefined),
  };
};
