/**
 * Keeps the shell of the inbox on the device, so that it starts without a network. It never caches an answer of the
 * server's API.
 */
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { routeOf } from './routing/route.ts';

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: readonly { readonly url: string; readonly revision: string | null }[];
};

precacheAndRoute([...self.__WB_MANIFEST]);
cleanupOutdatedCaches();

const shell = new NavigationRoute(createHandlerBoundToURL('/index.html'));
registerRoute(
  ({ request, url, sameOrigin }) => sameOrigin && request.mode === 'navigate' && routeOf(url.pathname) !== undefined,
  shell.handler,
);

/** The page sends this after the user has chosen to reload. */
self.addEventListener('message', (event) => {
  const message: unknown = event.data;
  if (typeof message === 'object' && message !== null && 'type' in message && message.type === 'SKIP_WAITING')
    void self.skipWaiting();
});

/** Takes control of the page that installed the first version, because its next start may be without a network. */
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});
