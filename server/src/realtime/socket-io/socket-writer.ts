/**
 * Writes to one client. Frames are put together here, and all frames of one turn of the event loop leave as one text in
 * one write to its TCP socket: Socket.IO's encoder, the two buffers that ws makes for each frame, and one system call
 * per frame are most of what a relay costs. This uses private parts of Engine.IO and ws. Where they are not as
 * expected, Engine.IO's public `write` carries the same frames.
 */
import { writeQueueOf } from '../../edge/write-queue.ts';
import { ClientWriter } from './client-writer.ts';
import type { OutgoingBudget } from '../../edge/outgoing-budget.ts';
import type { TypedSocket } from './typed-socket.ts';

type Stream = { readonly write: (text: string, encoding: 'latin1') => unknown };
type WebSocket = {
  readonly send: (frame: string) => void;
  readonly bufferedAmount: number;
  readonly readyState: number;
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
  return typeof stream?.write === 'function' ? (stream as Stream) : undefined;
};

/** `readyState` of a websocket that takes frames (RFC 6455 section 7.1.3: none may follow a close frame). */
const OPEN = 1;
/** More than that in one turn counts before it is written. */
const COUNTED_BYTES = 64 * 1024;

const NOT_ASCII = /[^\0-\x7f]/u;

const byte = (value: number): string => String.fromCharCode(value);

/** A whole text frame of a server (RFC 6455 section 5.2), one byte a character. `payload`: ASCII, below 4 GiB. */
export const textFrame = (payload: string): string => {
  const { length } = payload;
  if (length < 126) return `\x81${byte(length)}${payload}`;
  if (length < 65_536) return `\x81\x7e${byte(length >>> 8)}${byte(length & 255)}${payload}`;
  const last = [length >>> 24, (length >>> 16) & 255, (length >>> 8) & 255, length & 255].map(byte).join('');
  return `\x81\x7f\0\0\0\0${last}${payload}`;
};

export class SocketWriter extends ClientWriter {
  readonly transport = 'websocket';
  readonly #webSocket: WebSocket | undefined;
  readonly #stream: Stream | undefined;
  /** Frames of this turn that are not written yet. */
  #unwritten = '';

  constructor(socket: TypedSocket, budget: OutgoingBudget, network: string) {
    super(socket, budget, network);
    this.#webSocket = webSocketOf(socket);
    this.#stream = streamOf(this.#webSocket);
    // What the library writes, such as a farewell, follows what was written before it.
    socket.conn.on('packetCreate', () => this.#flush());
  }

  protected override write(packet: string): void {
    if (this.#webSocket === undefined || this.#stream === undefined) {
      this.socket.conn.write(packet);
      return;
    }
    const payload = MESSAGE + packet;
    if (NOT_ASCII.test(payload)) {
      this.#flush();
      this.#webSocket.send(payload);
      this.budget.wrote(this);
      return;
    }
    if (this.#unwritten === '') process.nextTick(() => this.#flush());
    this.#unwritten += textFrame(payload);
    if (this.#unwritten.length > COUNTED_BYTES) this.budget.wrote(this);
  }

  override get waitingBytes(): number {
    return this.#unwritten.length + (this.#webSocket?.bufferedAmount ?? 0);
  }

  override get leftBytes(): number {
    const { socket } = this.socket.conn.request;
    // A write counts as taken as a whole when it ends; its progress until then is in the queue of the handle.
    return socket.bytesWritten - socket.writableLength - writeQueueOf(socket);
  }

  override destroy(): void {
    this.#unwritten = '';
    this.budget.forget(this);
    this.close();
    this.socket.conn.request.socket.destroy();
  }

  #flush(): void {
    const text = this.#unwritten;
    this.#unwritten = '';
    if (text === '' || this.#webSocket?.readyState !== OPEN) return;
    this.#stream?.write(text, 'latin1');
    this.budget.wrote(this);
  }
}
