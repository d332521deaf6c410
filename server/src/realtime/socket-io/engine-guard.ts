/**
 * Closes what Engine.IO leaves open. Two of the three guards use private parts; where those are not as expected nothing
 * is changed, and `private-parts.test.ts` fails.
 */
import { ServerResponse, type IncomingMessage } from 'node:http';
import type { Server } from 'socket.io';
import { isIntricate } from '../../edge/intricate-json.ts';

type Engine = Server['engine'];
type Decode = (data: unknown, binaryType?: string) => unknown;
type DecodePayload = (data: unknown, binaryType?: string) => readonly unknown[];
type Transport = {
  readonly name?: string;
  parser?: { readonly decodePacket?: Decode; readonly decodePayload?: DecodePayload };
};
type WebSocketOptions = { allowSynchronousEvents?: boolean; closeTimeout?: number };
type Inner = { readonly ws?: { readonly options?: WebSocketOptions } };

/** Shorter frames are parsed at once, whatever they hold. */
const LONG_FRAME = 64 * 1024;
const CLOSE_TIMEOUT_MS = 2_000;
/** Engine.IO closes a connection for this packet, as for one that it cannot decode itself. */
const UNDECODABLE = { type: 'error', data: 'parser error' };

/**
 * An upgrade needs a session id only to change the transport of a connection, which no client does. Anyone who knew the
 * id of another connection could take that connection over.
 */
const refuseSessionIds = (engine: Engine): void => {
  engine.use((request: IncomingMessage, response: unknown, next: (failure?: Error) => void) => {
    const { searchParams } = new URL(request.url ?? '', 'http://localhost');
    const takesOver = searchParams.has('sid') && !(response instanceof ServerResponse);
    next(takesOver ? new Error('There is no session to be taken up.') : undefined);
  });
};

/** Undefined where a transport of Engine.IO has no parser of its own. */
export const decoderOf = ({ parser }: Transport): Decode | undefined => parser?.decodePacket;

/** What stands between the packets in the body of a request that polls. */
const SEPARATOR = '\x1e';
/** More than a client ever has to send at once. All of them are handled in one turn of the event loop. */
const MOST_PACKETS = 256;

/** Packets of Socket.IO that wait for up to ten attachments of 6 MiB. No client of ours sends them. */
const ANNOUNCES_ATTACHMENTS = /^4[56]/u;

const isRefused = (data: string): boolean =>
  ANNOUNCES_ATTACHMENTS.test(data) || (data.length > LONG_FRAME && isIntricate(data));

/** Undefined where a transport of Engine.IO has no parser of its own. */
export const payloadDecoderOf = ({ parser }: Transport): DecodePayload | undefined => parser?.decodePayload;

const guardPayloads = (decode: DecodePayload): DecodePayload => {
  return (data, binaryType) => {
    const packets = String(data).split(SEPARATOR, MOST_PACKETS + 1);
    return packets.length > MOST_PACKETS || packets.some(isRefused) ? [UNDECODABLE] : decode(data, binaryType);
  };
};

/** A frame that is costly to parse or to keep ends its connection before it is parsed. */
const refuseCostlyFrames = (engine: Engine): void => {
  engine.on('connection', ({ transport }: { readonly transport: Transport }) => {
    const decode = decoderOf(transport);
    if (decode === undefined) return;
    const decodePacket: Decode = (data, binaryType) =>
      typeof data === 'string' && isRefused(data) ? UNDECODABLE : decode(data, binaryType);
    const decodePayload = payloadDecoderOf(transport);
    transport.parser = {
      ...transport.parser,
      decodePacket,
      ...(decodePayload === undefined ? {} : { decodePayload: guardPayloads(decodePayload) }),
    };
  });
};

/** Undefined where Engine.IO does not keep its server of ws under this name. */
export const webSocketOptionsOf = (engine: Engine): WebSocketOptions | undefined =>
  (engine as unknown as Inner).ws?.options;

/**
 * One message of each connection per turn of the event loop until it is admitted, when `frame-reader.ts` lets some more
 * through: otherwise thousands of small ones that arrive together hold up all other connections. And ws gives a client
 * 30 s to answer a close frame, while what it began to send stays in memory. Set before each upgrade, because Engine.IO
 * makes a new server of ws when it begins to listen.
 */
const setWebSocketOptions = (engine: Engine): void => {
  engine.use((_request: unknown, _response: unknown, next: () => void) => {
    const options = webSocketOptionsOf(engine);
    if (options !== undefined)
      Object.assign(options, { allowSynchronousEvents: false, closeTimeout: CLOSE_TIMEOUT_MS });
    next();
  });
};

export const guardEngine = (engine: Engine): void => {
  refuseSessionIds(engine);
  refuseCostlyFrames(engine);
  setWebSocketOptions(engine);
};
