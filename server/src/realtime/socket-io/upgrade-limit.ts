/** Asks before a websocket is opened: a client that shows no token is counted nowhere else. */
import { ServerResponse, type IncomingMessage } from 'node:http';
import type { Server } from 'socket.io';
import { wireFailure } from '../../edge/wire-failure.ts';
import { answerUpgrade } from './answer-upgrade.ts';
import type { SocketServerParts } from './port.ts';

/** `rate-limited` is answered with 429 and the `WireError` as body (PROTOCOL 14.6), any other failure with 400. */
export const limitUpgrades = (engine: Server['engine'], mayOpen: SocketServerParts['mayOpen']): void => {
  engine.use((request: IncomingMessage, response: unknown, next: (failure?: unknown) => void) => {
    // An ordinary request: `polling-guard.ts`.
    if (response instanceof ServerResponse) {
      next();
      return;
    }
    const { socket } = request;
    // Node no longer listens for errors here, and ws does not do so yet.
    socket.on('error', () => socket.destroy());
    mayOpen(request).then(
      (end) => {
        if (socket.destroyed) end();
        else {
          socket.once('close', end);
          next();
        }
      },
      (cause: unknown) => {
        const error = wireFailure(cause);
        if (error.code !== 'rate-limited') {
          next(cause);
          return;
        }
        const seconds = Math.ceil((error.retryAfterMs ?? 0) / 1000);
        answerUpgrade(socket, '429 Too Many Requests', [`Retry-After: ${seconds}`], error);
      },
    );
  });
};
