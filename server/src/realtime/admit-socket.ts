/** The gate: a socket shows its token in `auth`, never in the address, and gets in or reads why not. */
import type { DeviceId } from '@cipherchat/protocol';
import type { IncomingMessage } from 'node:http';
import * as v from 'valibot';
import type { Authenticate } from '../auth/authenticate.ts';
import type { Health } from '../observability/health.ts';
import type { RateLimits } from '../edge/rate-limits.ts';
import { refuseUnless, ServiceError } from '../services/service-error.ts';
import { wireFailure } from '../edge/wire-failure.ts';
import type { TypedSocket } from './socket-io/typed-socket.ts';

const authSchema = v.strictObject({ token: v.pipe(v.string(), v.maxLength(2048)) });
/** What Socket.IO itself puts into the address of a websocket. */
const OWN_QUERY = new Set(['EIO', 'transport', 't', 'sid']);

export type AdmitParts = {
  readonly authenticate: Authenticate;
  readonly limits: RateLimits;
  readonly health: Health;
  readonly networkOf: (request: IncomingMessage) => string;
};

/** A profile has one engine and that one connection; the others are those that broke and were not noticed yet. */
const MAX_PER_DEVICE = 16;
const FULL_RETRY_MS = 5_000;

/** Open connections by device. What waits unread for each of them takes memory, so that nobody has as many as they like. */
class Places {
  readonly #taken = new Map<string, number>();

  /** Held until the connection is closed. Refuses `rate-limited` beyond the bound, `unavailable` where it is closed already. */
  take(device: DeviceId, { conn }: TypedSocket): void {
    const taken = this.#taken.get(device) ?? 0;
    if (taken >= MAX_PER_DEVICE) throw new ServiceError('rate-limited', { retryAfterMs: FULL_RETRY_MS });
    refuseUnless(conn.readyState === 'open', 'unavailable');
    this.#taken.set(device, taken + 1);
    conn.once('close', () => this.#leave(device));
  }

  #leave(device: DeviceId): void {
    const left = (this.#taken.get(device) ?? 0) - 1;
    if (left > 0) this.#taken.set(device, left);
    else this.#taken.delete(device);
  }
}

const admit = async (parts: AdmitParts, places: Places, socket: TypedSocket): Promise<void> => {
  const { authenticate, limits, health, networkOf } = parts;
  if (health.isDraining) throw new ServiceError('unavailable', { retryAfterMs: 1_000 });
  await limits.demand('connect/network', networkOf(socket.request));
  const hasForeignQuery = Object.keys(socket.handshake.query).some((name) => !OWN_QUERY.has(name));
  const auth = v.safeParse(authSchema, socket.handshake.auth);
  refuseUnless(!hasForeignQuery && auth.success, 'malformed');
  const verified = await authenticate(auth.output.token);
  refuseUnless(verified !== undefined, 'unauthenticated');
  await limits.demand('connect/device', verified.device);
  places.take(verified.device, socket);
  socket.data.admitted = verified;
};

/** Middleware of the namespace; the refusal is a `WireError` in the `data` of the error. */
export const admitSocket = (parts: AdmitParts) => {
  const places = new Places();
  return (socket: TypedSocket, next: (failure?: Error) => void): void => {
    admit(parts, places, socket).then(
      () => next(),
      (cause: unknown) => {
        const data = wireFailure(cause);
        next(Object.assign(new Error(data.code), { data }));
      },
    );
  };
};
