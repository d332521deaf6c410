/**
 * The way out to one client. Frames are put together here and handed to its websocket directly, and all frames of one turn of the event loop leave in one
 * write: Socket.IO's encoder and one system call for each frame are most of what a relay costs. This reaches into what `engine.io` and `ws` keep
 * to themselves; where that is not as expected, the public way of the engine carries the same frames.
 */
import type { TypedSocket } from './typed-socket.ts';

type Stream = { readonly cork: () => void; readonly uncork: () => void };
type WebSocket = {
  readonly send: (frame: string) => void;
  readonly bufferedAmount: number;
  readonly _socket?: Partial<Stream> | null;
};

/** Engine.IO packet type "message". */
const MESSAGE = '4';

const webSocketOf = (socket: TypedSocket): WebSocket | undefined => {
  const { socket: found } = socket.conn.transport as unknown as { readonly socket?: Partial<WebSocket> };
  return typeof found?.send === 'function' && typeof found.bufferedAmount === 'number'
    ? (found as WebSocket)
    : undefined;
};

const streamOf = (webSocket: WebSocket | undefined): Stream | undefined => {
  const stream = webSocket?._socket;
  return typeof stream?.cork === 'function' && typeof stream.uncork === 'function' ? (stream as Stream) : undefined;
};

/** What may wait for a client that does not read, pushes and answers alike; beyond it the client is let go and pulls later. */
const MAX_WAITING_BYTES = 16 * 1024 * 1024;

export class SocketWriter {
  readonly #socket: TypedSocket;
  readonly #webSocket: WebSocket | undefined;
  readonly #stream: Stream | undefined;
  #isCorked = false;

  constructor(socket: TypedSocket) {
    this.#socket = socket;
    this.#webSocket = webSocketOf(socket);
    this.#stream = streamOf(this.#webSocket);
  }

  /** A packet of Socket.IO as text, without binary parts. */
  send(packet: string): void {
    if (!this.#socket.connected) return;
    if (this.waitingBytes > MAX_WAITING_BYTES) {
      this.#socket.disconnect(true);
      return;
    }
    if (this.#webSocket === undefined) {
      this.#socket.conn.write(packet);
      return;
    }
    this.#cork();
    this.#webSocket.send(MESSAGE + packet);
  }

  /** Bytes that the client has not taken yet, as far as they are known. */
  get waitingBytes(): number {
    return this.#webSocket?.bufferedAmount ?? 0;
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
