/** The socket edge: admits clients, gives each a session, and passes its events to the dispatcher. */
import type { Server as HttpServer } from 'node:http';
import { NetworkBudget } from '../edge/network-budget.ts';
import type { Logger } from '../observability/logger.ts';
import { createAdmission, type AdmitParts } from './admit-socket.ts';
import { createDispatch } from './dispatch.ts';
import { EVENTS_PER_WINDOW, EventMeter } from './event-meter.ts';
import type { RequestHandlers } from './request-handlers.ts';
import { createRequestTable } from './request-table.ts';
import type { NodesAdapter, OpenSocketServer } from './socket-io/port.ts';
import { ServiceError } from '../services/service-error.ts';
import { SocketSession } from './socket-session.ts';
import type { SocketSessions } from './socket-sessions.ts';

type Roster = Pick<SocketSessions, 'add' | 'remove'>;

/** The other nodes of the same operator. */
export type OtherNodes = Roster & {
  /** Sets the function that sends notes to them. */
  attach(tell: (notes: readonly unknown[]) => void): void;
  /** Takes notes from them: not parsed. */
  hear(notes: unknown): void;
};

export type GatewayParts = AdmitParts & {
  readonly openSocketServer: OpenSocketServer;
  readonly handlers: RequestHandlers;
  readonly logger: Logger;
  readonly sessions: SocketSessions;
  /** Undefined: this node reaches others only through the store. */
  readonly nodes: OtherNodes | undefined;
  readonly adapter: NodesAdapter | undefined;
  readonly now: () => number;
  readonly rateLimitFactor: number;
};

/** Admitted or not. Offices and mobile networks share an address; one profile of a browser has one connection. */
const SOCKETS_PER_NETWORK = 1_000;
const FULL_NETWORK_RETRY_MS = 30_000;

const RECONNECT_LEAST_MS = 250;
const RECONNECT_SPREAD_MS = 2_000;

/** Evenly spread, so that the clients do not all come back at once. */
const jitter = (): number => {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return RECONNECT_LEAST_MS + Math.round((random / 0xffffffff) * RECONNECT_SPREAD_MS);
};

export type Gateway = {
  /** Tells every client that the server stops, and when to reconnect. */
  readonly announceEnd: () => void;
  /** Closes every connection; the HTTP server stays open. */
  readonly close: () => void;
};

export const openGateway = (http: HttpServer, parts: GatewayParts): Gateway => {
  const { sessions, nodes, adapter, limits, networkOf, now, rateLimitFactor } = parts;
  const roster: Roster = nodes ?? sessions;
  const eventLimit = EVENTS_PER_WINDOW * rateLimitFactor;
  const openSockets = new NetworkBudget({
    perNetwork: SOCKETS_PER_NETWORK * rateLimitFactor,
    total: Number.POSITIVE_INFINITY,
  });
  const requests = createRequestTable(parts.handlers);
  const dispatch = createDispatch(parts.logger);
  const server = parts.openSocketServer(http, {
    adapter,
    networkOf,
    hearNodes: (notes) => nodes?.hear(notes),
    mayOpen: async (request) => {
      const network = networkOf(request);
      await limits.demand('upgrade/network', network);
      if (request.socket.destroyed) return;
      const end = openSockets.take(network, 1);
      if (end === undefined) throw new ServiceError('rate-limited', { retryAfterMs: FULL_NETWORK_RETRY_MS });
      request.socket.once('close', end);
    },
    admit: createAdmission(parts),
    connected: (connection, token) => {
      const session = new SocketSession(connection, token, new EventMeter(eventLimit, now));
      roster.add(session);
      return {
        onEvent: (name, args, answer) => void dispatch(session, requests.get(name), args, answer),
        onClose: () => roster.remove(session),
      };
    },
  });
  nodes?.attach((notes) => server.tellNodes(notes));
  return {
    announceEnd: () => {
      for (const session of sessions.all()) session.announceEnd(jitter());
    },
    close: () => server.close(),
  };
};
