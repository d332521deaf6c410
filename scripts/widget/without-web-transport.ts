/**
 * Engine.IO's client names all of its transports in one table, so no bundler leaves one out. `socket-link.ts` in
 * `core/src/transport` asks for WebSocket or long polling, and never for WebTransport.
 */
import type { Plugin } from 'vite';

const WEB_TRANSPORT = /\/engine\.io-client\/build\/esm\/transports\/webtransport\.js$/u;

export const withoutWebTransport = (): Plugin => ({
  name: 'without-web-transport',
  load: (id) => (WEB_TRANSPORT.test(id) ? 'export const WT = undefined;' : null),
});
