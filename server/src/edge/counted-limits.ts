/** Counts what the rate limits refuse, by limit. The limits of a server without metrics are not wrapped. */
import type { Metrics } from '../observability/metrics/port.ts';
import { ServiceError } from '../services/service-error.ts';
import type { RateLimits } from './rate-limits.ts';

export const countRefusals = (limits: RateLimits, metrics: Pick<Metrics, 'refused'>): RateLimits => ({
  ...limits,
  demand: async (name, key, points) => {
    try {
      await limits.demand(name, key, points);
    } catch (cause) {
      if (cause instanceof ServiceError && cause.code === 'rate-limited') metrics.refused(name);
      throw cause;
    }
  },
});
