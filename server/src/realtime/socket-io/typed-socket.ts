/** Socket.IO's socket, typed by the events of the wire contract and by the one event between nodes. */
import type { ClientToServerEvents, ServerToClientEvents } from '@cipherchat/protocol';
import type { Socket } from 'socket.io';
import type { VerifiedToken } from '../../auth/tokens.ts';

export type SocketData = { admitted?: VerifiedToken };
export type NodeEvents = { nodes: (notes: unknown) => void };
export type TypedSocket = Socket<ClientToServerEvents, ServerToClientEvents, NodeEvents, SocketData>;
