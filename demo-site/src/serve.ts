/**
 * Serves the demo shop: the page of a site owner, on another site than the chat. It knows of CipherChat what any site
 * owner knows: where the chat server is (`CHAT_URL`), and which build to pin (`WIDGET_MANIFEST`). It listens on
 * `DEMO_PORT`, on this machine only.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shopSite } from './shop-site.ts';
import type { WidgetBuild } from './shop-page.ts';

const HERE = dirname(fileURLToPath(import.meta.url));
const HOST = '127.0.0.1';

const fail = (sentence: string): never => {
  console.error(sentence);
  process.exit(1);
};

const readPort = (text: string): number => {
  const port = Number(text);
  return Number.isInteger(port) && port >= 0 && port < 65_536
    ? port
    : fail(`DEMO_PORT has to be a port number, not "${text}".`);
};

const readChatUrl = (text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'http:' || url?.protocol === 'https:'
    ? url.origin
    : fail(`CHAT_URL has to be an http(s) address, not "${text}".`);
};

const readWidget = (path: string): WidgetBuild => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as WidgetBuild;
  } catch {
    return fail(`The widget's build is not there (${path}): build it first, or name another place in WIDGET_MANIFEST.`);
  }
};

const {
  DEMO_PORT = '4000',
  CHAT_URL = 'http://localhost:3000',
  WIDGET_MANIFEST = resolve(HERE, '../../widget/dist/manifest.json'),
} = process.env;

const port = readPort(DEMO_PORT);
const server = createServer(
  shopSite({ directory: HERE, chatUrl: readChatUrl(CHAT_URL), widget: readWidget(WIDGET_MANIFEST) }),
);

server.once('error', (error: NodeJS.ErrnoException) => {
  fail(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken: set DEMO_PORT to another one.`
      : `The demo site cannot listen: ${error.message}`,
  );
});
server.listen(port, HOST, () => {
  console.log(`Demo shop at http://${HOST}:${port}`);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close();
    server.closeAllConnections();
  });
}
