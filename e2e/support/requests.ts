/** What a page asked of the network, as its request log tells it. */
import type { Page } from 'playwright-core';

export type RequestLog = {
  readonly urls: () => readonly string[];
  readonly sockets: () => readonly string[];
  readonly clear: () => void;
};

export const recordRequests = (page: Page): RequestLog => {
  const urls: string[] = [];
  const sockets: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  page.on('websocket', (socket) => sockets.push(socket.url()));
  return {
    urls: () => urls,
    sockets: () => sockets,
    clear: () => {
      urls.length = 0;
      sockets.length = 0;
    },
  };
};

/** Names of everything the page's origin has stored: databases, local and session storage, caches, cookies, workers. */
export const storedNames = async (page: Page): Promise<readonly string[]> =>
  await page.evaluate(async () => [
    ...(await indexedDB.databases()).map((database) => `database ${database.name ?? ''}`),
    ...Object.keys(localStorage).map((key) => `local ${key}`),
    ...Object.keys(sessionStorage).map((key) => `session ${key}`),
    ...(await caches.keys()).map((key) => `cache ${key}`),
    ...(document.cookie === '' ? [] : ['cookie']),
    ...(await navigator.serviceWorker.getRegistrations()).map(() => 'service worker'),
  ]);
