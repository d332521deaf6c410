/**
 * Writes to one client. Frames are put together here and handed to its websocket directly, and all frames of one turn
 * of the event loop leave in one write: Socket.IO's encoder and one system call per frame are most of what a relay
 * costs. This uses private parts of Engine.IO and ws. Where they are not as expected, Engine.IO's public `write`
 * carries the same frames.
 */
import type { PushName, PushOf } from '@cipherchat/protocol';
import { pushPacket } from './packets.ts';
import type { Outgoing, OutgoingBudget } from './outgoing-budget.ts';
import type { Connection } from './port.ts';
import type { TypedSocket } from './typed-socket.ts';

type Stream = { readonly cork: () => void; readonly uncork: () => void };
type WebSocket = {
  readonly send: (frame: string) => void;
  readonly bufferedAmount: number;
  readonly _socket?: Partial<Stream> | null;
};

/** Engine.IO packet type "message". */
const MESSAGE = '4';

/** Undefined where Engine.IO does not keep the websocket of ws in its transport. */
export const webSocketOf = (socket: TypedSocket): WebSocket | undefined => {
  const { socket: found } = socket.conn.transport as unknown as { readonly socket?: Partial<WebSocket> };
  return typeof found?.send === 'function' && typeof found.bufferedAmount === 'number'
    ? (found as WebSocket)
    : undefined;
};

/** Undefined where ws does not keep its TCP or TLS socket under this name. */
export const streamOf = (webSocket: WebSocket | undefined): Stream | undefined => {
  const stream = webSocket?._socket;
  return typeof stream?.cork === 'function' && typeof stream.uncork === 'function' ? (stream as Stream) : undefined;
};

/** Most that may wait for a client that does not read. Beyond it the connection is closed; the client pulls later. */
const MAX_WAITING_BYTES = 16 * 1024 * 1024;

/** Bytes of the running write that the system has not taken; 0 where Node does not keep them under this name. */
export const writeQueueOf = (socket: object): number => {
  const { _handle: handle } = socket as { readonly _handle?: { readonly writeQueueSize?: unknown } | null };
  return typeof handle?.writeQueueSize === 'number' ? handle.writeQueueSize : 0;
};

export class SocketWriter implements Connection, Outgoing {
  readonly #socket: TypedSocket;
  readonly #webSocket: WebSocket | undefined;
  readonly #stream: Stream | undefined;
  #isCorked = false;

  readonly #budget: OutgoingBudget;
  readonly network: string;

  constructor(socket: TypedSocket, budget: OutgoingBudget, network: string) {
    this.#socket = socket;
    this.network = network;
    this.#budget = budget;
    this.#webSocket = webSocketOf(socket);
    this.#stream = streamOf(this.#webSocket);
  }

  push<N extends PushName>(name: N, push: PushOf<N>): void {
    this.send(pushPacket(name, push));
  }

  /** A packet of Socket.IO as text, without binary parts. */
  send(packet: string): void {
    if (!this.#socket.connected) return;
    if (this.waitingBytes > MAX_WAITING_BYTES) {
      this.destroy();
      return;
    }
    if (this.#webSocket === undefined) {
      this.#socket.conn.write(packet);
      return;
    }
    this.#cork();
    this.#webSocket.send(MESSAGE + packet);
    this.#budget.wrote(this);
  }

  get waitingBytes(): number {
    return this.#webSocket?.bufferedAmount ?? 0;
  }

  get leftBytes(): number {
    const { socket } = this.#socket.conn.request;
    // A write counts as taken as a whole when it ends; its progress until then is in the queue of the handle.
    return socket.bytesWritten - socket.writableLength - writeQueueOf(socket);
  }

  close(): void {
    this.#socket.disconnect(true);
  }

  destroy(): void {
    this.#budget.forget(this);
    this.close();
    this.#socket.conn.request.socket.destroy();
  }

  #cork(): void {
    const stream = this.#stream;
    if (stream === undefined || this.#isCorked) return;
    this.#isCorked = true;
    stream.cork();
    process.nextTick(() => {
      this.#isCorked = false;
      stream.uncork();
    });
  }
}
