/** Websockets are counted by network before they are opened: whoever shows no token is counted nowhere else. */
import { ServerResponse, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Server } from 'socket.io';
import type { RateLimits } from '../services/rate-limits.ts';
import { wireFailure } from '../services/wire-failure.ts';

export type UpgradeLimitParts = {
  readonly limits: RateLimits;
  readonly networkOf: (request: IncomingMessage) => string;
};

/** There is no response object for an upgrade. Ended and not only finished, so that nobody keeps it half open. */
const answer = (socket: Socket, status: string, headers: readonly string[], content: object): void => {
  const body = JSON.stringify(content);
  const lines = [
    `HTTP/1.1 ${status}`,
    'Connection: close',
    'Content-Type: application/json; charset=utf-8',
    'Cache-Control: no-store',
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...headers,
  ];
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
};

/** Beyond the limit: 429 with the `WireError` as body, PROTOCOL 14.6. */
export const limitUpgrades = (engine: Server['engine'], { limits, networkOf }: UpgradeLimitParts): void => {
  engine.use((request: IncomingMessage, response: unknown, next: (failure?: unknown) => void) => {
    if (response instanceof ServerResponse) {
      next();
      return;
    }
    const { socket } = request;
    // Node listens no more, and `ws` does not yet.
    socket.on('error', () => socket.destroy());
    limits.demand('upgrade/network', networkOf(request)).then(
      () => next(),
      (cause: unknown) => {
        const error = wireFailure(cause);
        if (error.code !== 'rate-limited') next(cause);
        else {
          const seconds = Math.ceil((error.retryAfterMs ?? 0) / 1000);
          answer(socket, '429 Too Many Requests', [`Retry-After: ${seconds}`], error);
        }
      },
    );
  });
};
