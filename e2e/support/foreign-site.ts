/** A site that is not ours, with the chat on its page. The test decides what else is on the page. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ROOT } from '../../scripts/root.ts';

type Manifest = { readonly build: string; readonly loader: { readonly file: string; readonly integrity: string } };

/** What the inbox would put into its tag. */
export const builtLoader = (): Manifest =>
  JSON.parse(readFileSync(join(ROOT, 'widget/dist/manifest.json'), 'utf8')) as Manifest;

export type TagOptions = {
  /** Origin of the chat server. */
  readonly server: string;
  readonly owner?: string;
  /** Everything after `data-owner`, as it is written in a page. */
  readonly more?: string;
};

/** The tag as the inbox gives it. */
export const chatTag = ({ server, owner, more = '' }: TagOptions): string => {
  const { build, loader } = builtLoader();
  const address = owner === undefined ? '' : `data-owner="${owner}"`;
  return `<script src="${server}/w/${build}/${loader.file}" integrity="${loader.integrity}" crossorigin="anonymous" ${address} ${more}></script>`;
};

/** A page of a shop; `head` and `body` are written as they are. */
export const shopPage = (parts: { readonly head?: string; readonly body: string }): string =>
  `<!doctype html><head><title>Shop</title>${parts.head ?? ''}</head><body>${parts.body}</body>`;

export class ForeignSite {
  /** What every path answers that has no page of its own. */
  html = '';
  /** Pages by their path. */
  readonly pages = new Map<string, string>();
  /** Of every answer. */
  headers: Readonly<Record<string, string>> = {};
  readonly #server: Server;

  constructor() {
    const answer: RequestListener = ({ url = '/' }, response) => {
      const { pathname } = new URL(url, 'http://site.invalid');
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...this.headers });
      response.end(this.pages.get(pathname) ?? this.html);
    };
    this.#server = createServer(answer);
  }

  async start(): Promise<this> {
    await once(this.#server.listen(0, '127.0.0.1'), 'listening');
    return this;
  }

  /** `host`: a name that leads to this machine. */
  url(host = '127.0.0.1'): string {
    return `http://${host}:${String((this.#server.address() as AddressInfo).port)}/`;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
