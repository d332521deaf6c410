/** Whether the inbox starts without a network, for which the service worker keeps its files. */

/** `update`: it does, and a new version waits for a reload. `not-yet`: the files are still being stored. */
export type OfflineStart = 'ready' | 'update' | 'not-yet' | 'never';

/** Browsers and windows that allow no service worker either lack the API or refuse to look. */
export const readOfflineStart = async (): Promise<OfflineStart> => {
  if (!('serviceWorker' in navigator)) return 'never';
  const registration = await navigator.serviceWorker.getRegistration().catch(() => undefined);
  if (registration === undefined) return 'never';
  if (registration.active === null) return 'not-yet';
  return registration.waiting === null ? 'ready' : 'update';
};
