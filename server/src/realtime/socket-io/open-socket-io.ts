/** The port by Socket.IO: websockets and polling, one namespace, nothing but the events of the wire contract. */
import { MAX_FRAME_BYTES, type ClientToServerEvents, type ServerToClientEvents } from '@cipherchat/protocol';
import { Server } from 'socket.io';
import { wireFailure } from '../../edge/wire-failure.ts';
import { guardEngine } from './engine-guard.ts';
import { readFrames } from './frame-reader.ts';
import { hearEvents } from './hear-events.ts';
import { OutgoingBudget } from '../../edge/outgoing-budget.ts';
import { answerOtherUpgrades } from './other-upgrades.ts';
import { closeReason } from './close-reason.ts';
import type { Candidate, HearEvent, OpenSocketServer, SocketServerParts } from './port.ts';
import { guardPolling } from './polling-guard.ts';
import { PollingWriter } from './polling-writer.ts';
import { PreAuthGuard } from './pre-auth-guard.ts';
import { SocketWriter } from './socket-writer.ts';
import type { NodeEvents, SocketData, TypedSocket } from './typed-socket.ts';
import { chargeUnfinished } from './unfinished-messages.ts';
import { limitUpgrades } from './upgrade-limit.ts';
import { isPolling } from './is-polling.ts';

const CONNECT_TIMEOUT_MS = 5_000;
/** What Socket.IO itself puts into the address, and what a balancer goes by (PROTOCOL 14.6). */
const OWN_QUERY = new Set(['EIO', 'transport', 't', 'sid', 'b64', 'place']);

const candidateOf = ({ conn, request, handshake }: TypedSocket): Candidate => ({
  request,
  auth: handshake.auth,
  polls: isPolling(conn),
  queryNames: Object.keys(handshake.query).filter((name) => !OWN_QUERY.has(name)),
  get isOpen() {
    return conn.readyState === 'open';
  },
  onClose: (listener) => void conn.once('close', listener),
});

/** Middleware of the namespace. Socket.IO sends the `data` of an error to the client. */
const admission =
  (admit: SocketServerParts['admit']) =>
  (socket: TypedSocket, next: (failure?: Error) => void): void => {
    admit(candidateOf(socket)).then(
      (admitted) => {
        socket.data.admitted = admitted;
        next();
      },
      (cause: unknown) => {
        const data = wireFailure(cause);
        next(Object.assign(new Error(data.code), { data }));
      },
    );
  };

/** Calls `hear` for events that are read before the library sees them; whole messages of others are its packets. */
const charged = (socket: TypedSocket, hear: HearEvent, begin: SocketServerParts['beginBody']): HearEvent => {
  const { conn, request } = socket;
  const onWhole = chargeUnfinished(request.socket, () => begin(request, MAX_FRAME_BYTES));
  conn.on('packet', onWhole);
  return (...event) => {
    onWhole();
    hear(...event);
  };
};

export const openSocketIo: OpenSocketServer = (http, parts) => {
  const { mayOpen, admit, connected, adapter, hearNodes, networkOf, beginBody } = parts;
  const server = new Server<ClientToServerEvents, ServerToClientEvents, NodeEvents, SocketData>(http, {
    transports: ['websocket', 'polling'],
    allowUpgrades: false,
    destroyUpgrade: false,
    serveClient: false,
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: MAX_FRAME_BYTES,
    connectTimeout: CONNECT_TIMEOUT_MS,
    ...(adapter === undefined ? {} : { adapter }),
  });
  answerOtherUpgrades(http);
  limitUpgrades(server.engine, mayOpen);
  guardEngine(server.engine);
  const budget = new OutgoingBudget();
  const guard = new PreAuthGuard(server.engine, CONNECT_TIMEOUT_MS);
  guardPolling(server.engine, { ...parts, guard });
  server.on('nodes', hearNodes);
  server.use(admission(admit));
  server.on('connection', (socket) => {
    const { admitted } = socket.data;
    if (admitted === undefined) {
      socket.disconnect(true);
      return;
    }
    guard.admit(socket.conn);
    const Writer = isPolling(socket.conn) ? PollingWriter : SocketWriter;
    const writer = new Writer(socket, budget, networkOf(socket.request));
    const { onEvent, onClose } = connected(writer, admitted);
    hearEvents(socket, writer, onEvent);
    if (!isPolling(socket.conn)) readFrames(socket, writer, charged(socket, onEvent, beginBody));
    socket.on('disconnect', (reason) => {
      budget.forget(writer);
      onClose(closeReason(reason));
    });
  });
  return {
    tellNodes: (notes) => server.serverSideEmit('nodes', notes),
    close: () => {
      // Without `local` this would close the connections of all nodes.
      server.local.disconnectSockets(true);
      server.engine.close();
    },
  };
};
