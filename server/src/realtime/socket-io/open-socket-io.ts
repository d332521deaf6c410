/** The port by Socket.IO: websockets only, one namespace, nothing but the events of the wire contract. */
import { MAX_FRAME_BYTES, type ClientToServerEvents, type ServerToClientEvents } from '@cipherchat/protocol';
import { Server } from 'socket.io';
import { wireFailure } from '../../edge/wire-failure.ts';
import { guardEngine } from './engine-guard.ts';
import { hearEvents } from './hear-events.ts';
import { OutgoingBudget } from './outgoing-budget.ts';
import { answerOtherUpgrades } from './other-upgrades.ts';
import type { Candidate, OpenSocketServer, SocketServerParts } from './port.ts';
import { PreAuthGuard } from './pre-auth-guard.ts';
import { SocketWriter } from './socket-writer.ts';
import type { NodeEvents, SocketData, TypedSocket } from './typed-socket.ts';
import { limitUpgrades } from './upgrade-limit.ts';

const CONNECT_TIMEOUT_MS = 5_000;
/** What Socket.IO itself puts into the address of a websocket. */
const OWN_QUERY = new Set(['EIO', 'transport', 't', 'sid']);

const candidateOf = ({ conn, request, handshake }: TypedSocket): Candidate => ({
  request,
  auth: handshake.auth,
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

export const openSocketIo: OpenSocketServer = (http, { mayOpen, admit, connected, adapter, hearNodes, networkOf }) => {
  const server = new Server<ClientToServerEvents, ServerToClientEvents, NodeEvents, SocketData>(http, {
    transports: ['websocket'],
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
  server.on('nodes', hearNodes);
  server.use(admission(admit));
  server.on('connection', (socket) => {
    const { admitted } = socket.data;
    if (admitted === undefined) {
      socket.disconnect(true);
      return;
    }
    guard.admit(socket.conn);
    const writer = new SocketWriter(socket, budget, networkOf(socket.request));
    const { onEvent, onClose } = connected(writer, admitted);
    hearEvents(socket, writer, onEvent);
    socket.on('disconnect', () => {
      budget.forget(writer);
      onClose();
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
