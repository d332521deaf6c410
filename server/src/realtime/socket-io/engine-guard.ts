/**
 * Closes what Engine.IO leaves open. Two of the three guards use private parts; where those are not as expected nothing
 * is changed, and `private-parts.test.ts` fails.
 */
import type { IncomingMessage } from 'node:http';
import type { Server } from 'socket.io';
import { isIntricate } from '../../edge/intricate-json.ts';

type Engine = Server['engine'];
type Decode = (data: unknown, binaryType?: string) => unknown;
type Transport = { parser?: { readonly decodePacket?: Decode } };
type WebSocketOptions = { allowSynchronousEvents?: boolean; closeTimeout?: number };
type Inner = { readonly ws?: { readonly options?: WebSocketOptions } };

/** Shorter frames are parsed at once, whatever they hold. */
const LONG_FRAME = 64 * 1024;
const CLOSE_TIMEOUT_MS = 2_000;
/** Engine.IO closes a connection for this packet, as for one that it cannot decode itself. */
const UNDECODABLE = { type: 'error', data: 'parser error' };

/**
 * A session id is only needed to change the transport, and there is one transport. Anyone who knew the id of another
 * connection could take that connection over.
 */
const refuseSessionIds = (engine: Engine): void => {
  engine.use((request: IncomingMessage, _: unknown, next: (failure?: Error) => void) => {
    const { searchParams } = new URL(request.url ?? '', 'http://localhost');
    next(searchParams.has('sid') ? new Error('There is no session to be taken up.') : undefined);
  });
};

/** Undefined where a transport of Engine.IO has no parser of its own. */
export const decoderOf = ({ parser }: Transport): Decode | undefined => parser?.decodePacket;

/** A frame that is costly to parse ends its connection before it is parsed. */
const refuseIntricateFrames = (engine: Engine): void => {
  engine.on('connection', ({ transport }: { readonly transport: Transport }) => {
    const decode = decoderOf(transport);
    if (decode === undefined) return;
    const decodePacket: Decode = (data, binaryType) =>
      typeof data === 'string' && data.length > LONG_FRAME && isIntricate(data)
        ? UNDECODABLE
        : decode(data, binaryType);
    transport.parser = { ...transport.parser, decodePacket };
  });
};

/** Undefined where Engine.IO does not keep its server of ws under this name. */
export const webSocketOptionsOf = (engine: Engine): WebSocketOptions | undefined =>
  (engine as unknown as Inner).ws?.options;

/**
 * One message of each connection per turn of the event loop: otherwise thousands of small ones that arrive together
 * hold up all other connections. And ws gives a client 30 s to answer a close frame, while what it began to send stays
 * in memory. Set before each upgrade, because Engine.IO makes a new server of ws when it begins to listen.
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
  refuseIntricateFrames(engine);
  setWebSocketOptions(engine);
};
