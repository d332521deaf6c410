/** Requests beyond their share of a turn wait for the next one, in order. */
import type { RequestListener } from 'node:http';
import { TurnShare } from '../edge/turn-share.ts';

export const spreadOverTurns = (listener: RequestListener, share = new TurnShare()): RequestListener => {
  const take: RequestListener = (request, response) => {
    if (share.isSpent()) setImmediate(take, request, response);
    else listener(request, response);
  };
  return take;
};
