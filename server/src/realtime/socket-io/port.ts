/**
 * The socket protocol as the rest of the server sees it. Everything that knows Socket.IO, Engine.IO or ws is in this
 * folder; outside of it only this file is imported, and `compose.ts` names the implementation.
 */
import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { PushName, PushOf } from '@cipherchat/protocol';
import type { ServerOptions } from 'socket.io';
import type { VerifiedToken } from '../../auth/tokens.ts';
import type { CloseReason, Transport } from '../../observability/metrics/port.ts';

/** A client that asks to be admitted. */
export interface Candidate {
  readonly request: IncomingMessage;
  /** As the client sent it: not parsed. */
  readonly auth: unknown;
  /** True for HTTP polling. */
  readonly polls: boolean;
  /** Names of the query parameters in the address, without those of the library. */
  readonly queryNames: readonly string[];
  /** False once the connection is closed. */
  readonly isOpen: boolean;
  /** The listener is called once, when the connection is closed. */
  onClose(listener: () => void): void;
}

/** A client that was admitted. */
export interface Connection {
  /** The network of the client, for limits only: it is neither stored nor logged. */
  readonly network: string;
  readonly transport: Transport;
  /**
   * Sends one push. Does nothing once the connection is closed. Closes it instead when more than 16 MiB wait for the
   * client to read them.
   */
  push<N extends PushName>(name: N, push: PushOf<N>): void;
  /** Bytes that the client has not read yet; 0 where that is not known. */
  readonly waitingBytes: number;
  close(): void;
}

/** Takes packets of Socket.IO as text. */
export interface PacketWriter extends Connection {
  send(packet: string): void;
}

/** `answer` is undefined where the client asks for none. Name and arguments are what the client sent: not parsed. */
export type HearEvent = (
  name: unknown,
  args: readonly unknown[],
  answer: ((content: object) => void) | undefined,
) => void;

export type ConnectionListener = { readonly onEvent: HearEvent; readonly onClose: (reason: CloseReason) => void };

/** How messages travel between the Socket.IO servers of several nodes; undefined: not at all. */
export type NodesAdapter = NonNullable<ServerOptions['adapter']>;

export type SocketServerParts = {
  /**
   * Asked before a connection is opened; resolves with what to call when it is over. The code `rate-limited` becomes
   * HTTP 429.
   */
  readonly mayOpen: (request: IncomingMessage) => Promise<() => void>;
  /** Asked before each further request of a client that polls. */
  readonly mayPoll: (request: IncomingMessage) => Promise<void>;
  /**
   * A body, or the rest of a message over a websocket, of so many bytes begins; gives what to call when it has ended,
   * or undefined where there is no room.
   */
  readonly beginBody: (request: IncomingMessage, bytes: number) => (() => void) | undefined;
  /** A websocket was asked for without an `Upgrade` header: a proxy took it out. */
  readonly onLostUpgrade: () => void;
  /** Rejects a client that may not connect; the client reads the failure as a `WireError`. */
  readonly admit: (candidate: Candidate) => Promise<VerifiedToken>;
  readonly connected: (connection: Connection, token: VerifiedToken) => ConnectionListener;
  readonly adapter: NodesAdapter | undefined;
  readonly networkOf: (request: IncomingMessage) => string;
  /** Takes what `tellNodes` of another node sent: not parsed. */
  readonly hearNodes: (notes: unknown) => void;
};

export interface SocketServer {
  /** Sends notes, which are JSON, to all other nodes. They may get lost. */
  tellNodes(notes: readonly unknown[]): void;
  /** Closes every connection of this node; the HTTP server stays open. */
  close(): void;
}

/**
 * Listens at `/socket.io/` of that HTTP server, for websockets and for HTTP polling, without a change from one to the
 * other. Other upgrades are answered in HTTP/1.1.
 */
export type OpenSocketServer = (http: HttpServer, parts: SocketServerParts) => SocketServer;
