/** The server's end of a socket, typed by the events of the wire contract. */
import type { ClientToServerEvents, ServerToClientEvents } from '@cipherchat/protocol';
import type { DefaultEventsMap, Socket } from 'socket.io';
import type { VerifiedToken } from '../auth/tokens.ts';

export type SocketData = { admitted?: VerifiedToken };
export type TypedSocket = Socket<ClientToServerEvents, ServerToClientEvents, DefaultEventsMap, SocketData>;
