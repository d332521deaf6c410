/** The socket edge: admits clients, gives each a session, and passes its events to the dispatcher. */
import type { Server as HttpServer } from 'node:http';
import type { Socket } from 'node:net';
import { wireFailure } from '../edge/wire-failure.ts';
import type { Logger } from '../observability/logger.ts';
import type { Metrics } from '../observability/metrics/port.ts';
import { createAdmission, type AdmitParts } from './admit-socket.ts';
import { DeliveryTimer } from './delivery-timer.ts';
import { createDispatch } from './dispatch.ts';
import { EVENTS_PER_WINDOW, EventMeter } from './event-meter.ts';
import { openSocketBudget } from './open-sockets.ts';
import type { RequestHandlers } from './request-handlers.ts';
import { createRequestTable } from './request-table.ts';
import type { NodesAdapter, OpenSocketServer, SocketServerParts } from './socket-io/port.ts';
import { ServiceError } from '../services/service-error.ts';
import { SocketSession } from './socket-session.ts';
import type { SocketSessions } from './socket-sessions.ts';
import type { UpgradeWatch } from './upgrade-watch.ts';

type Bodies = {
  begin(network: string, socket: Socket, most: number): (() => void) | undefined;
};

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
  /** Milliseconds that are never set. */
  readonly monotonic: () => number;
  readonly rateLimitFactor: number;
  readonly upgrades: UpgradeWatch;
  readonly metrics: Metrics;
  /** Bodies under way, of the REST routes too. */
  readonly bodies: Bodies;
};

const FULL_NETWORK_RETRY_MS = 30_000;

const RECONNECT_LEAST_MS = 250;
const RECONNECT_SPREAD_MS = 2_000;

/** Evenly spread, so that the clients do not all come back at once. */
const jitter = (): number => {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return RECONNECT_LEAST_MS + Math.round((random / 0xffffffff) * RECONNECT_SPREAD_MS);
};

/** Counts who was admitted, and who was not and why. */
const counted =
  (admit: SocketServerParts['admit'], metrics: Metrics): SocketServerParts['admit'] =>
  async (candidate) => {
    try {
      const admitted = await admit(candidate);
      metrics.admitted('ok');
      return admitted;
    } catch (cause) {
      metrics.admitted(wireFailure(cause).code);
      throw cause;
    }
  };

const timerOf = (metrics: Metrics): DeliveryTimer | undefined =>
  metrics.isOn
    ? new DeliveryTimer(
        () => performance.now(),
        (ms) => metrics.delivered(ms),
      )
    : undefined;

export type Gateway = {
  /** Tells every client that the server stops, and when to reconnect. */
  readonly announceEnd: () => void;
  /** Closes every connection; the HTTP server stays open. */
  readonly close: () => void;
};

export const openGateway = (http: HttpServer, parts: GatewayParts): Gateway => {
  const { sessions, nodes, adapter, limits, networkOf, now, rateLimitFactor, upgrades, bodies, metrics } = parts;
  const roster: Roster = nodes ?? sessions;
  const eventLimit = EVENTS_PER_WINDOW * rateLimitFactor;
  const openSockets = openSocketBudget(rateLimitFactor);
  const requests = createRequestTable(parts.handlers);
  const dispatch = createDispatch(parts);
  const server = parts.openSocketServer(http, {
    adapter,
    networkOf,
    hearNodes: (notes) => nodes?.hear(notes),
    mayOpen: async (request) => {
      const network = networkOf(request);
      if (request.headers.upgrade !== undefined) upgrades.upgraded();
      await limits.demand('upgrade/network', network);
      const end = openSockets.take(network, 1);
      if (end === undefined) throw new ServiceError('rate-limited', { retryAfterMs: FULL_NETWORK_RETRY_MS });
      return end;
    },
    mayPoll: (request) => limits.demand('poll/network', networkOf(request)),
    beginBody: (request, bytes) => bodies.begin(networkOf(request), request.socket, bytes),
    onLostUpgrade: () => upgrades.missed(),
    admit: counted(createAdmission(parts), metrics),
    connected: (connection, token) => {
      const session = new SocketSession(connection, token, new EventMeter(eventLimit, now), timerOf(metrics));
      const { transport } = connection;
      roster.add(session);
      metrics.opened(transport);
      return {
        onEvent: (name, args, answer) => void dispatch(session, requests.get(name), args, answer),
        onClose: (reason) => {
          session.end();
          roster.remove(session);
          metrics.closed(transport, reason);
        },
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
