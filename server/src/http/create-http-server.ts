import { createServer, type RequestListener, type Server } from 'node:http';
import { spreadOverTurns } from './spread-over-turns.ts';

/**
 * A client that sends its request too slowly is cut off. The keep-alive timeout is longer than the pauses of common
 * proxies.
 */
const LIMITS = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
};

/** Does not listen yet. */
export const createHttpServer = (listener: RequestListener): Server => createServer(LIMITS, spreadOverTurns(listener));
