import type { IncomingMessage } from 'node:http';
import { clientAddress, networkOf } from './client-address.ts';

/** The network that a request is counted for. */
export type NetworkOf = (request: IncomingMessage) => string;

export const createNetworkOf =
  (trustedProxyHops: number): NetworkOf =>
  ({ socket, headers }) => {
    const forwarded = headers['x-forwarded-for'];
    const text = Array.isArray(forwarded) ? forwarded.join(',') : forwarded;
    return networkOf(clientAddress(socket.remoteAddress, text, trustedProxyHops));
  };
