/** The Socket.IO edge: websocket only, one namespace, nothing but the events of the wire contract. */
import type { Server as HttpServer } from 'node:http';
import { MAX_FRAME_BYTES, type ClientToServerEvents, type ServerToClientEvents } from '@cipherchat/protocol';
import { Server, type ServerOptions } from 'socket.io';
import type { Logger } from '../observability/logger.ts';
import { admitSocket, type AdmitParts } from './admit-socket.ts';
import { PreAuthGuard } from './socket-io/pre-auth-guard.ts';
import { createDispatch } from './dispatch.ts';
import { EVENTS_PER_WINDOW, EventMeter } from './event-meter.ts';
import { guardEngine } from './socket-io/engine-guard.ts';
import { hearEvents } from './socket-io/hear-events.ts';
import type { Nodes } from '../nodes/nodes.ts';
import { answerOtherUpgrades } from './socket-io/other-upgrades.ts';
import type { RequestHandlers } from './request-handlers.ts';
import { createRequestTable } from './request-table.ts';
import { SocketSession } from './socket-session.ts';
import type { NodeEvents, SocketData } from './socket-io/typed-socket.ts';
import type { SocketSessions } from './socket-sessions.ts';
import { limitUpgrades } from './socket-io/upgrade-limit.ts';

export type GatewayParts = AdmitParts & {
  readonly handlers: RequestHandlers;
  readonly logger: Logger;
  readonly sessions: SocketSessions;
  /** Undefined: there is no faster way to other nodes than the store. */
  readonly nodes: { readonly notifier: Nodes; readonly adapter: NonNullable<ServerOptions['adapter']> } | undefined;
  readonly now: () => number;
  readonly rateLimitFactor: number;
};

const CONNECT_TIMEOUT_MS = 5_000;
const RECONNECT_LEAST_MS = 250;
const RECONNECT_SPREAD_MS = 2_000;

/** Evenly spread, so that not all come back at once. */
const jitter = (): number => {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return RECONNECT_LEAST_MS + Math.round((random / 0xffffffff) * RECONNECT_SPREAD_MS);
};

export type Gateway = {
  /** Tells every client that the server stops, and when to come back. */
  readonly announceEnd: () => void;
  /** Ends every connection; the HTTP server stays. */
  readonly close: () => void;
};

export const openGateway = (http: HttpServer, parts: GatewayParts): Gateway => {
  const { sessions, nodes, now, rateLimitFactor } = parts;
  const roster = nodes?.notifier ?? sessions;
  const eventLimit = EVENTS_PER_WINDOW * rateLimitFactor;
  const server = new Server<ClientToServerEvents, ServerToClientEvents, NodeEvents, SocketData>(http, {
    transports: ['websocket'],
    destroyUpgrade: false,
    serveClient: false,
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: MAX_FRAME_BYTES,
    connectTimeout: CONNECT_TIMEOUT_MS,
    ...(nodes === undefined ? {} : { adapter: nodes.adapter }),
  });
  answerOtherUpgrades(http);
  limitUpgrades(server.engine, parts);
  guardEngine(server.engine);
  const guard = new PreAuthGuard(server.engine, CONNECT_TIMEOUT_MS);
  const requests = createRequestTable(parts.handlers);
  const dispatch = createDispatch(parts.logger);
  nodes?.notifier.attach((notes) => server.serverSideEmit('nodes', notes));
  server.on('nodes', (notes: unknown) => nodes?.notifier.hear(notes));
  server.use(admitSocket(parts));
  server.on('connection', (socket) => {
    const { admitted } = socket.data;
    if (admitted === undefined) {
      socket.disconnect(true);
      return;
    }
    guard.admit(socket.conn);
    const session = new SocketSession(socket, admitted, new EventMeter(eventLimit, now));
    roster.add(session);
    hearEvents(socket, session.writer, (name, args, answer) => dispatch(session, requests.get(name), args, answer));
    socket.on('disconnect', () => roster.remove(session));
  });
  return {
    announceEnd: () => {
      for (const { socket } of sessions.all()) socket.emit('server:draining', { reconnectAfterMs: jitter() });
    },
    close: () => {
      // Without `local` it would end those of all nodes.
      server.local.disconnectSockets(true);
      server.engine.close();
    },
  };
};
