/**
 * Reads the events of an admitted websocket at ws's `message`, before Engine.IO and Socket.IO decode them: their
 * decoders, emitters and a turn of the event loop are a tenth of what a message costs. Only an event of the default
 * namespace without attachments is taken here. Every other frame, and every one that is not as expected, goes the
 * libraries' way.
 *
 * And up to 32 frames of a connection are handled in one turn of the event loop, so that they share a commit and a
 * write. Before a client is admitted it is one (`engine-guard.ts`). This uses private parts of Engine.IO and ws. Where
 * they are not as expected, nothing is changed.
 */
import type { HearEvent, PacketWriter } from './port.ts';
import { acknowledgementPacket } from './packets.ts';
import type { TypedSocket } from './typed-socket.ts';

type Listener = (data: Uint8Array, isBinary: boolean) => void;
type Receiver = { _allowSynchronousEvents: boolean };
type WebSocket = {
  readonly _receiver?: Partial<Receiver> | null;
  readonly listeners: (event: 'message') => readonly unknown[];
  readonly off: (event: 'message', listener: Listener) => unknown;
  readonly on: ((event: 'message', listener: Listener) => unknown) &
    ((event: 'ping' | 'pong', listener: (data: Uint8Array) => void) => unknown);
};

/** Thousands of frames that arrive together must not hold up other connections. */
const MOST_FRAMES = 32;
/** The frame that reaches this is the last one of its turn. */
const MOST_BYTES = 64 * 1024;

const [FOUR, FIVE, SIX, TWO, ZERO, NINE, BRACKET] = [0x34, 0x35, 0x36, 0x32, 0x30, 0x39, 0x5b];
/** More digits may not be exact. */
const MOST_DIGITS = 15;
/** Names that Socket.IO keeps for itself. It closes the connection of a client that emits one. */
const RESERVED = new Set(['connect', 'connect_error', 'disconnect', 'disconnecting', 'newListener', 'removeListener']);

/** Packets of types 5 and 6, which no client of ours sends. */
const announcesAttachments = ([type, packet]: Uint8Array): boolean =>
  type === FOUR && (packet === FIVE || packet === SIX);

type Event = { readonly name: string; readonly args: readonly unknown[]; readonly id: number | undefined };

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Undefined for what has to go the libraries' way. `frame`: UTF-8. */
export const eventIn = (frame: Buffer): Event | undefined => {
  if (frame.length > MOST_BYTES || frame[0] !== FOUR || frame[1] !== TWO) return undefined;
  let [at, id] = [2, 0];
  for (let byte = frame[at] ?? 0; byte >= ZERO && byte <= NINE; byte = frame[at] ?? 0) {
    id = id * 10 + byte - ZERO;
    at += 1;
  }
  const digits = at - 2;
  if (frame[at] !== BRACKET || digits > MOST_DIGITS) return undefined;
  const content = parsed(frame.toString('utf8', at));
  if (!Array.isArray(content)) return undefined;
  const [first, ...args] = content as unknown[];
  if (typeof first !== 'string' || RESERVED.has(first)) return undefined;
  return { name: first, args, id: digits === 0 ? undefined : id };
};

export const receiverOf = (webSocket: WebSocket | undefined): Receiver | undefined => {
  const receiver = webSocket?._receiver;
  return typeof receiver?._allowSynchronousEvents === 'boolean' ? (receiver as Receiver) : undefined;
};

const inTransport = (socket: TypedSocket): WebSocket | undefined =>
  (socket.conn.transport as unknown as { readonly socket?: WebSocket }).socket;

/** What Engine.IO listens with; undefined where that is not one function. */
export const listenerOf = (webSocket: WebSocket | undefined): Listener | undefined => {
  const listeners = typeof webSocket?.listeners === 'function' ? webSocket.listeners('message') : [];
  return listeners.length === 1 && typeof listeners[0] === 'function' ? (listeners[0] as Listener) : undefined;
};

type Heartbeat = { readonly pingTimeoutTimer?: unknown; readonly hasRefreshedPingTimeout?: unknown };

class FrameReader {
  readonly #socket: TypedSocket;
  readonly #writer: Pick<PacketWriter, 'send'>;
  readonly #hear: HearEvent;
  readonly #receiver: Receiver | undefined;
  readonly #library: Listener;
  /** Socket.IO hears an event in the next turn of Node's queue: until then nothing may overtake it. */
  #isBehind = false;
  /** Socket.IO waits for attachments, and no other frame may come before them: it is left to it from then on. */
  #isLeft = false;
  #frames = 0;
  #bytes = 0;

  constructor(socket: TypedSocket, writer: Pick<PacketWriter, 'send'>, hear: HearEvent, library: Listener) {
    [this.#socket, this.#writer, this.#hear, this.#library] = [socket, writer, hear, library];
    this.#receiver = receiverOf(inTransport(socket));
  }

  /** With the flag, ws hands over a frame at once; without it in the next turn. So that frame begins a turn. */
  count({ length }: Uint8Array): void {
    const receiver = this.#receiver;
    if (receiver === undefined) return;
    if (!receiver._allowSynchronousEvents) [this.#frames, this.#bytes] = [0, 0];
    this.#frames += 1;
    this.#bytes += length;
    receiver._allowSynchronousEvents = this.#frames < MOST_FRAMES && this.#bytes < MOST_BYTES;
  }

  take(data: Uint8Array, isBinary: boolean): void {
    this.count(data);
    const read = isBinary || !this.#isDirect || !Buffer.isBuffer(data) ? undefined : eventIn(data);
    if (read === undefined) {
      this.#isBehind = true;
      this.#isLeft ||= isBinary || announcesAttachments(data);
      this.#library(data, isBinary);
      process.nextTick(() => (this.#isBehind = false));
      return;
    }
    const { name, args, id } = read;
    const answer = (content: object): void => this.#writer.send(acknowledgementPacket(Number(id), content));
    this.#hear(name, args, id === undefined ? undefined : answer);
  }

  /** While Engine.IO waits for the answer to a ping, the first frame goes through it: that counts as a sign of life. */
  get #isDirect(): boolean {
    const { conn } = this.#socket;
    const { pingTimeoutTimer, hasRefreshedPingTimeout } = conn as unknown as Heartbeat;
    const isAwaited = pingTimeoutTimer !== null && hasRefreshedPingTimeout !== true;
    return !this.#isBehind && !this.#isLeft && !isAwaited && this.#socket.connected && conn.readyState === 'open';
  }
}

/** False where the connection is no websocket, or is not as expected. */
export const readFrames = (socket: TypedSocket, writer: Pick<PacketWriter, 'send'>, hear: HearEvent): boolean => {
  const webSocket = inTransport(socket);
  const library = listenerOf(webSocket);
  if (webSocket === undefined || library === undefined) return false;
  const reader = new FrameReader(socket, writer, hear, library);
  const count = (data: Uint8Array): void => reader.count(data);
  webSocket.off('message', library);
  webSocket.on('message', (data, isBinary) => reader.take(data, isBinary));
  webSocket.on('ping', count);
  webSocket.on('pong', count);
  return true;
};
