/** The gate: a socket shows its token in `auth`, never in the address, and gets in or reads why not. */
import type { IncomingMessage } from 'node:http';
import * as v from 'valibot';
import type { Authenticate } from '../auth/authenticate.ts';
import type { Health } from '../observability/health.ts';
import type { RateLimits } from '../services/rate-limits.ts';
import { refuseUnless, ServiceError } from '../services/service-error.ts';
import { wireFailure } from '../services/wire-failure.ts';
import type { TypedSocket } from './typed-socket.ts';

const authSchema = v.strictObject({ token: v.pipe(v.string(), v.maxLength(2048)) });
/** What Socket.IO itself puts into the address of a websocket. */
const OWN_QUERY = new Set(['EIO', 'transport', 't', 'sid']);

export type AdmitParts = {
  readonly authenticate: Authenticate;
  readonly limits: RateLimits;
  readonly health: Health;
  readonly networkOf: (request: IncomingMessage) => string;
};

const admit = async ({ authenticate, limits, health, networkOf }: AdmitParts, socket: TypedSocket): Promise<void> => {
  if (health.isDraining) throw new ServiceError('unavailable', { retryAfterMs: 1_000 });
  await limits.demand('connect/network', networkOf(socket.request));
  const hasForeignQuery = Object.keys(socket.handshake.query).some((name) => !OWN_QUERY.has(name));
  const auth = v.safeParse(authSchema, socket.handshake.auth);
  refuseUnless(!hasForeignQuery && auth.success, 'malformed');
  const verified = await authenticate(auth.output.token);
  refuseUnless(verified !== undefined, 'unauthenticated');
  await limits.demand('connect/device', verified.device);
  socket.data.admitted = verified;
};

/** Middleware of the namespace; the refusal is a `WireError` in the `data` of the error. */
export const admitSocket =
  (parts: AdmitParts) =>
  (socket: TypedSocket, next: (failure?: Error) => void): void => {
    admit(parts, socket).then(
      () => next(),
      (cause: unknown) => {
        const data = wireFailure(cause);
        next(Object.assign(new Error(data.code), { data }));
      },
    );
  };
