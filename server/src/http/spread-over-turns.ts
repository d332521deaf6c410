/**
 * Requests that come at once arrive in one turn of the event loop, and it would take them all before anything else has its turn: a message over a
 * socket, a timer, a request for health. What exceeds the share of a turn waits for the next one, in its order.
 */
import type { RequestListener } from 'node:http';

const SHARE_MS = 20;

export const spreadOverTurns = (listener: RequestListener, clock = () => performance.now()): RequestListener => {
  let began: number | undefined;
  const isSpent = (): boolean => {
    if (began === undefined) {
      began = clock();
      setImmediate(() => (began = undefined));
    }
    return clock() - began > SHARE_MS;
  };
  const take: RequestListener = (request, response) => {
    if (isSpent()) setImmediate(take, request, response);
    else listener(request, response);
  };
  return take;
};
