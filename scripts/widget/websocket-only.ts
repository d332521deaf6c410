import type { Plugin } from 'vite';
import { ENGINE_IO } from './engine-io-cuts.ts';
import { leanLibrary } from './lean-library.ts';
import { SOCKET_IO } from './socket-io-cuts.ts';

/**
 * The client speaks WebSocket and nothing else, but engine.io-client's table of transports keeps its long polling and WebTransport in every
 * bundle, and its index hands them on. This gives it a table with the one entry, and empty classes in place of the others.
 */
const REPLACED: Readonly<Record<string, string>> = {
  index: "import { WS } from './websocket.js';\nexport const transports = { websocket: WS };\n",
  'polling-xhr': 'export class XHR {}\n',
  'polling-fetch': 'export class Fetch {}\n',
  webtransport: 'export class WT {}\n',
};

const TRANSPORT = /engine\.io-client[/\\]build[/\\]esm(?:-debug)?[/\\]transports[/\\]([a-z-]+)\.js$/u;

const oneTransport: Plugin = {
  name: 'websocket-only',
  enforce: 'pre',
  load: (id) => REPLACED[TRANSPORT.exec(id)?.[1] ?? ''],
};

export const websocketOnly = (): Plugin[] => [oneTransport, ...[...ENGINE_IO, ...SOCKET_IO].map(leanLibrary)];
