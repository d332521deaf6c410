import type { Plugin } from 'vite';

const TRANSPORTS = /engine\.io-client[/\\]build[/\\]esm(-debug)?[/\\]transports[/\\]index\.js$/u;

/**
 * The client speaks WebSocket and nothing else, but engine.io-client's table of transports keeps its long polling and WebTransport
 * in every bundle. This hands it a table with the one entry (saves about 2 kB).
 */
export const websocketOnly = (): Plugin => ({
  name: 'websocket-only',
  enforce: 'pre',
  load: (id) =>
    TRANSPORTS.test(id)
      ? `import { WS } from './websocket.js';\nexport const transports = { websocket: WS };\n`
      : undefined,
});
