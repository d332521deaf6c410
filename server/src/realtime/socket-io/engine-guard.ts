/**
 * What `engine.io` leaves open, in front of everything that Socket.IO does. Some of it reaches into what it keeps to itself; where that is not as expected nothing
 * is changed, and `server/test` notices.
 */
import type { IncomingMessage } from 'node:http';
import type { Server } from 'socket.io';
import { isIntricate } from '../../edge/intricate-json.ts';

type Engine = Server['engine'];
type Decode = (data: unknown, binaryType?: string) => unknown;
type Transport = { parser?: { readonly decodePacket?: Decode } };
type WebSocketOptions = { allowSynchronousEvents?: boolean; closeTimeout?: number };
type Inner = { readonly ws?: { readonly options?: WebSocketOptions } };

/** Shorter ones are parsed in a moment, whatever they hold. */
const LONG_FRAME = 64 * 1024;
const CLOSE_TIMEOUT_MS = 2_000;
/** For which `engine.io` ends a connection, as for what it cannot decode itself. */
const UNDECODABLE = { type: 'error', data: 'parser error' };

/** A session id is for changing the transport, and there is one transport: whoever knew the id of another could take over that connection. */
const refuseSessionIds = (engine: Engine): void => {
  engine.use((request: IncomingMessage, _: unknown, next: (failure?: Error) => void) => {
    const { searchParams } = new URL(request.url ?? '', 'http://localhost');
    next(searchParams.has('sid') ? new Error('There is no session to be taken up.') : undefined);
  });
};

/** Frames that would be costly to parse end their connection before they are. */
const refuseIntricateFrames = (engine: Engine): void => {
  engine.on('connection', ({ transport }: { readonly transport: Transport }) => {
    const { parser } = transport;
    const decode = parser?.decodePacket;
    if (decode === undefined) return;
    const decodePacket: Decode = (data, binaryType) =>
      typeof data === 'string' && data.length > LONG_FRAME && isIntricate(data)
        ? UNDECODABLE
        : decode(data, binaryType);
    transport.parser = { ...parser, decodePacket };
  });
};

/**
 * One message of each connection in a turn of the event loop, else thousands of small ones that came together hold up all others. And half a minute is long
 * for a client to answer a close frame, while what it began to say stays in memory. Set for each connection: `engine.io` makes its websocket server anew when
 * it begins to listen.
 */
const setWebSocketOptions = (engine: Engine): void => {
  engine.use((_request: unknown, _response: unknown, next: () => void) => {
    const { options } = (engine as unknown as Inner).ws ?? {};
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
