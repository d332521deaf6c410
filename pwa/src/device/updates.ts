/**
 * The service worker of this page, and the offer of a new version. A new version waits until the user reloads: a reload
 * by itself would interrupt a message that is being written.
 */
import { Workbox } from 'workbox-window';
import { trustedScript } from './trusted-scripts.ts';

const SCRIPT = '/service-worker.js';
/** An inbox can stay open for weeks, and browsers look for a new version only when a page is loaded. */
const CHECK_MS = 3_600_000;

export type Updates = {
  /** Activates the new version, then reloads the page. */
  readonly reload: () => void;
};

/** Activates the version, or a still newer one that takes its place before it could take over. */
const activate = (registration: ServiceWorkerRegistration, version: ServiceWorker): void => {
  const look = (): void => {
    if (version.state === 'installed') version.postMessage({ type: 'SKIP_WAITING' });
    if (version.state !== 'redundant') return;
    // Browsers differ in whether the newer one is called waiting by now.
    const newer = [registration.waiting, registration.installing].find((one) => one !== null && one !== version);
    if (newer) activate(registration, newer);
    else location.reload();
  };
  version.addEventListener('statechange', look);
  look();
};

/** Registers the service worker. Calls `onReady` when a new version has been fetched and waits. */
export const followUpdates = (onReady: (updates: Updates) => void): void => {
  if (!('serviceWorker' in navigator)) return;
  const workbox = new Workbox(trustedScript(SCRIPT) as ConstructorParameters<typeof Workbox>[0]);
  let wanted = false;
  const reload = (): void => {
    wanted = true;
    void navigator.serviceWorker.getRegistration().then((registration) => {
      // If the version no longer waits, another tab activated it and a plain reload is enough.
      if (registration?.waiting) activate(registration, registration.waiting);
      else location.reload();
    });
  };
  const offer = (): void => {
    onReady({ reload });
  };
  const registering = workbox.register();
  let first: ServiceWorker | null | undefined;
  // The very first one waits for a moment, too, where the machine is busy. It brings nothing new.
  let newcomer: ServiceWorker | null | undefined;
  workbox.addEventListener('waiting', ({ sw }) => {
    void registering.then(
      () => {
        if (sw !== newcomer) offer();
      },
      () => undefined,
    );
  });
  workbox.addEventListener('controlling', ({ isUpdate, isExternal }) => {
    if (wanted) location.reload();
    // Another tab activated the new version. This page still runs the previous one.
    else if (isUpdate === true || (isExternal === true && navigator.serviceWorker.controller !== first)) offer();
  });
  // A worker that another page has installed just now may take control of this one later. It brings nothing new.
  const begun = (registration?: ServiceWorkerRegistration): void => {
    first = registration?.installing ?? registration?.waiting ?? registration?.active;
    if (!registration?.active) newcomer = first;
  };
  void registering.then(begun, () => undefined);
  const check = (): void => {
    if (navigator.onLine) void workbox.update().catch(() => undefined);
  };
  setInterval(check, CHECK_MS);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') check();
  });
};
