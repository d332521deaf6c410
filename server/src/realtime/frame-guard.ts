/**
 * Frames that would be costly to parse end their connection before they are. Socket.IO parses whatever comes; what its transports decode with is the one
 * place in front of that, and `engine.io` keeps it to itself. Where it is not as expected nothing is looked at, and `server/test/abuse` notices.
 */
import type { Server } from 'socket.io';
import { isIntricate } from '../services/intricate-json.ts';

type Decode = (data: unknown, binaryType?: string) => unknown;
type Transport = { parser?: { readonly decodePacket?: Decode } };

/** Shorter ones are parsed in a moment, whatever they hold. */
const LONG_FRAME = 64 * 1024;
/** For which `engine.io` ends a connection, as for what it cannot decode itself. */
const UNDECODABLE = { type: 'error', data: 'parser error' };

export const guardFrames = (engine: Server['engine']): void => {
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
