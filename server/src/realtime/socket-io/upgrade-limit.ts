/** Websockets are counted by network before they are opened: whoever shows no token is counted nowhere else. */
import { ServerResponse, type IncomingMessage } from 'node:http';
import type { Server } from 'socket.io';
import type { RateLimits } from '../../edge/rate-limits.ts';
import { wireFailure } from '../../edge/wire-failure.ts';
import { answerUpgrade } from './answer-upgrade.ts';

export type UpgradeLimitParts = {
  readonly limits: RateLimits;
  readonly networkOf: (request: IncomingMessage) => string;
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
          answerUpgrade(socket, '429 Too Many Requests', [`Retry-After: ${seconds}`], error);
        }
      },
    );
  });
};
