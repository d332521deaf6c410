/** Answers the requests of the shop: its page and its files, nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import type { RequestListener, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { securityHeaders } from './content-policy.ts';
import { shopPage, type WidgetBuild } from './shop-page.ts';

const TYPES: Readonly<Record<string, string>> = { '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml' };

export type SiteOptions = {
  /** Where `shop.html` and `assets/` are. */
  readonly directory: string;
  readonly chatUrl: string;
  readonly widget: WidgetBuild;
};

type File = { readonly type: string; readonly content: Buffer };

/** Every file there is, by its path on the site; what is not in this list does not exist. */
const readAssets = (directory: string): ReadonlyMap<string, File> =>
  new Map(
    readdirSync(join(directory, 'assets')).map((name) => [
      `/assets/${name}`,
      {
        type: TYPES[extname(name)] ?? 'application/octet-stream',
        content: readFileSync(join(directory, 'assets', name)),
      },
    ]),
  );

const answer = (response: ServerResponse, status: number, type: string, content: Buffer | string): void => {
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(content) });
  response.end(content);
};

/** Only path and query matter; the origin is any. */
const addressOf = (target: string): URL | undefined => {
  const origin = 'http://shop.invalid';
  return URL.canParse(target, origin) ? new URL(target, origin) : undefined;
};

export const shopSite = ({ directory, chatUrl, widget }: SiteOptions): RequestListener => {
  const shop = { template: readFileSync(join(directory, 'shop.html'), 'utf8'), chatUrl, widget };
  const assets = readAssets(directory);
  const headers = securityHeaders(chatUrl);
  return (request, response): void => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      answer(response, 405, 'text/plain; charset=utf-8', 'This site can only be read.\n');
      return;
    }
    const address = addressOf(request.url ?? '/');
    const file = assets.get(address?.pathname ?? '');
    if (file !== undefined) {
      response.setHeader('Cache-Control', 'no-cache');
      answer(response, 200, file.type, file.content);
    } else if (address?.pathname === '/') {
      response.setHeader('Cache-Control', 'no-store');
      answer(response, 200, 'text/html; charset=utf-8', shopPage(shop, address.searchParams.get('owner')));
    } else {
      answer(response, 404, 'text/plain; charset=utf-8', 'There is no such page in this shop.\n');
    }
  };
};
