/**
 * Requests that arrive together would all be handled in one turn of the event loop, before any message over a socket,
 * timer or health check. What exceeds the share of a turn waits for the next one, in order.
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
