/** Who may connect: a client shows its token in `auth`, never in the address. */
import type { IncomingMessage } from 'node:http';
import * as v from 'valibot';
import type { Authenticate } from '../auth/authenticate.ts';
import type { VerifiedToken } from '../auth/tokens.ts';
import type { RateLimits } from '../edge/rate-limits.ts';
import type { Health } from '../observability/health.ts';
import { refuseUnless, ServiceError } from '../services/service-error.ts';
import type { UpgradeWatch } from './upgrade-watch.ts';
import { ConnectionQuota } from './connection-quota.ts';
import type { Candidate } from './socket-io/port.ts';

const authSchema = v.strictObject({ token: v.pipe(v.string(), v.maxLength(2048)) });

export type AdmitParts = {
  readonly authenticate: Authenticate;
  readonly limits: RateLimits;
  readonly health: Health;
  readonly networkOf: (request: IncomingMessage) => string;
  readonly upgrades: UpgradeWatch;
};

/** Codes `unavailable` while the server stops, `rate-limited`, `malformed`, `unauthenticated`. */
export const createAdmission = ({ authenticate, limits, health, networkOf, upgrades }: AdmitParts) => {
  const quota = new ConnectionQuota();
  return async (candidate: Candidate): Promise<VerifiedToken> => {
    if (health.isDraining) throw new ServiceError('unavailable', { retryAfterMs: 1_000 });
    await limits.demand('connect/network', networkOf(candidate.request));
    const auth = v.safeParse(authSchema, candidate.auth);
    refuseUnless(candidate.queryNames.length === 0 && auth.success, 'malformed');
    const verified = await authenticate(auth.output.token);
    refuseUnless(verified !== undefined, 'unauthenticated');
    await limits.demand('connect/device', verified.device);
    quota.take(verified.device, candidate);
    if (candidate.polls) upgrades.missed();
    return verified;
  };
};
