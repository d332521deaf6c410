/** How many sockets are open at the same time, admitted or not. */
import { NetworkBudget } from '../edge/network-budget.ts';

/** Offices and mobile networks share an address; one profile of a browser has one connection. */
const SOCKETS_PER_NETWORK = 1_000;
/** Twice what one process was measured with. */
const SOCKETS_IN_ALL = 20_000;

export const openSocketBudget = (factor: number): NetworkBudget =>
  new NetworkBudget({ perNetwork: SOCKETS_PER_NETWORK * factor, total: SOCKETS_IN_ALL * factor });
