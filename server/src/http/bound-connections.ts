/**
 * How many TCP connections one network holds open, whatever it does with them. A connection above the bound is reset:
 * it has sent nothing yet that could be answered.
 */
import type { Server } from 'node:http';
import { networkOf } from '../edge/client-address.ts';
import { NetworkBudget } from '../edge/network-budget.ts';

/** Twice what it may hold as websockets, so that a crowd behind one address has room for requests. */
const CONNECTIONS_PER_NETWORK = 2_000;

/** Not for a server behind a proxy: there every connection is the proxy's, which has to bound them. */
export const boundConnections = (server: Server, factor: number): void => {
  const budget = new NetworkBudget({
    perNetwork: CONNECTIONS_PER_NETWORK * factor,
    total: Number.POSITIVE_INFINITY,
  });
  server.on('connection', (socket) => {
    const end = budget.take(networkOf(socket.remoteAddress), 1);
    if (end === undefined) socket.destroy();
    else socket.once('close', end);
  });
};
