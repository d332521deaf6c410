/** The real transport: REST for keys and login, Socket.IO for mail. Works in browsers and in Node. */
import type { Transport } from './port.ts';
import { createRestDirectory } from './rest-directory.ts';
import { connectSocket } from './socket-link.ts';

/** How long an answer may take before the server counts as unreachable. */
const ANSWER_TIMEOUT_MS = 10_000;

/** `origin` as a browser serialises it, for example `https://chat.example`. */
export const createSocketTransport = (origin: string, { timeoutMs = ANSWER_TIMEOUT_MS } = {}): Transport => ({
  origin,
  directory: createRestDirectory(origin, timeoutMs),
  connect: (token, events) => connectSocket(origin, token, events, timeoutMs),
});
