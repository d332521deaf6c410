import { createServer, type RequestListener, type Server } from 'node:http';
import { oneAtATime } from './one-at-a-time.ts';
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

/**
 * A client that takes nothing of an answer for this long is cut off; one that stalls its request gets 408 before.
 * Websockets have a rule of their own.
 */
export const STALL_MS = 60_000;

/** Does not listen yet. */
export const createHttpServer = (listener: RequestListener): Server => {
  const server = createServer(LIMITS, oneAtATime(spreadOverTurns(listener)));
  server.timeout = STALL_MS;
  return server;
};
