/**
 * Keeps the shell of the inbox on the device, so that it starts without a network, and rings when a push arrives. It
 * never caches an answer of the server's API.
 */
import { catchUp } from '@cipherchat/core';
import { parsePushPayload, type PushKind } from '@cipherchat/protocol';
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { showBadge } from './device/app-badge.ts';
import { KeyChannel } from './lock/key-channel.ts';
import { findWayIn } from './lock/way-in.ts';
import { chooseNoticeWords } from './locales/notice-words.ts';
import { readNoticeData } from './notices/notice.ts';
import { countWhileLocked, readNoticeSettings } from './notices/notice-settings.ts';
import { ring } from './notices/ring.ts';
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

/** Browsers end a worker that takes much longer. */
const CATCH_UP_MS = 20_000;

/** Undefined for what this build does not know: it rings all the same. */
const kindOf = (data: PushMessageData | null): PushKind | undefined => {
  try {
    return data === null ? undefined : parsePushPayload(new Uint8Array(data.arrayBuffer()));
  } catch {
    return undefined;
  }
};

const DATABASE = 'cipherchat:inbox';

const onPush = async (kind: PushKind | undefined): Promise<void> => {
  const way = kind === 'test' ? undefined : await findWayIn(DATABASE, () => new KeyChannel(DATABASE));
  const openProfile = way?.openProfile;
  const settings = await readNoticeSettings();
  await ring(kind, {
    notices: self.registration,
    settings,
    words: chooseNoticeWords(settings.language === undefined ? self.navigator.languages : [settings.language]),
    now: () => new Date(),
    isLocked: way === undefined,
    countWhileLocked,
    catchUp: () =>
      catchUp(
        { server: self.location.origin, database: DATABASE, kind: 'app', ...(openProfile && { openProfile }) },
        CATCH_UP_MS,
      ),
    showBadge,
  }).finally(() => way?.letGo());
};

/** One after the other: two at once would tell of the same messages twice. */
let ringing: Promise<void> = Promise.resolve();

self.addEventListener('push', (event) => {
  const kind = kindOf(event.data);
  ringing = ringing.then(() => onPush(kind)).catch(() => undefined);
  event.waitUntil(ringing);
});

/** The server has other pages at this origin, which would show nothing. */
const isInbox = ({ url }: Client): boolean => routeOf(new URL(url).pathname) !== undefined;

/** Brings an open inbox to the front and shows the conversation there, or opens one. */
const open = async (path: string): Promise<void> => {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const [first] = windows.filter(isInbox).toSorted((a, b) => Number(b.focused) - Number(a.focused));
  if (first === undefined) {
    await self.clients.openWindow(path);
    return;
  }
  first.postMessage({ open: path });
  // Refused where the browser does not count this as a press of the user; the place is right then all the same.
  await first.focus().catch(() => undefined);
};

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const path = readNoticeData(event.notification.data)?.path ?? '/';
  event.waitUntil(open(routeOf(path) === undefined ? '/' : path));
});
