/**
 * How many TCP connections one network, and all together, hold open, whatever they do with them. A connection above a
 * bound is reset: it has sent nothing yet that could be answered.
 */
import type { Server } from 'node:http';
import { networkOf } from '../edge/client-address.ts';
import { NetworkBudget } from '../edge/network-budget.ts';

/** Twice what may be open as websockets, so that a crowd behind one address has room for requests. */
const CONNECTIONS_PER_NETWORK = 2_000;
const CONNECTIONS_IN_ALL = 40_000;

/** Not for a server behind a proxy: there every connection is the proxy's, which has to bound them. */
export const boundConnections = (server: Server, factor: number): void => {
  const budget = new NetworkBudget({
    perNetwork: CONNECTIONS_PER_NETWORK * factor,
    total: CONNECTIONS_IN_ALL * factor,
  });
  server.on('connection', (socket) => {
    const end = budget.take(networkOf(socket.remoteAddress), 1);
    if (end === undefined) socket.destroy();
    else socket.once('close', end);
  });
};
