import type { IncomingMessage } from 'node:http';
import { clientAddress, forwardedAddresses, networkOf } from './client-address.ts';
import type { ProxyCheck } from './proxy-check.ts';

/** The network that a request is counted for. */
export type NetworkOf = (request: IncomingMessage) => string;

export const createNetworkOf =
  (trustedProxyHops: number, check?: ProxyCheck): NetworkOf =>
  ({ socket, headers }) => {
    const header = headers['x-forwarded-for'];
    const forwarded = forwardedAddresses(Array.isArray(header) ? header.join(',') : header);
    check?.see(socket.remoteAddress, forwarded);
    return networkOf(clientAddress(socket.remoteAddress, forwarded, trustedProxyHops));
  };
