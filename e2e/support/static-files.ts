/**
 * A host that knows nothing of the chat server and serves the files of the script tag, as a CDN does. The same files
 * are at the path of every build.
 */
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ROOT } from '../../scripts/root.ts';
import { builtLoader } from './foreign-site.ts';

const FILE = /^\/w\/[0-9a-f]{16}\/(?<file>[a-z-]+\.js)$/u;

export class StaticFiles {
  readonly #server: Server;

  constructor() {
    const folder = join(ROOT, 'widget/dist/w', builtLoader().build);
    this.#server = createServer(({ url = '/' }, response) => {
      const path = join(folder, FILE.exec(url)?.groups?.['file'] ?? 'no-such-file');
      const isThere = existsSync(path);
      response.writeHead(isThere ? 200 : 404, {
        'Content-Type': 'text/javascript',
        'Access-Control-Allow-Origin': '*',
        'Cache-Control': 'public, max-age=31536000, immutable',
      });
      response.end(isThere ? readFileSync(path) : '');
    });
  }

  async start(): Promise<this> {
    await once(this.#server.listen(0, '127.0.0.1'), 'listening');
    return this;
  }

  /** The origin, without a slash at the end. */
  get url(): string {
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
