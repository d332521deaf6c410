/** The server's end of a socket, typed by the events of the wire contract, and of the way between nodes. */
import type { ClientToServerEvents, ServerToClientEvents } from '@cipherchat/protocol';
import type { Socket } from 'socket.io';
import type { VerifiedToken } from '../../auth/tokens.ts';

export type SocketData = { admitted?: VerifiedToken };
/** What it carries is parsed by `nodes.ts`. */
export type NodeEvents = { nodes: (notes: unknown) => void };
export type TypedSocket = Socket<ClientToServerEvents, ServerToClientEvents, NodeEvents, SocketData>;
