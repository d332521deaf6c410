/** When an immediate try is worthwhile: the network is back, the page is visible again, or the machine woke up. */
import type { Clock, Network } from './port.ts';

/** The part of the document that this file uses. A service worker has none. */
type Page = EventTarget & { readonly visibilityState: string };
export type NetworkHost = EventTarget & {
  readonly navigator?: { readonly onLine?: boolean };
  readonly document?: Page;
};

/**
 * A timer that comes this much late slept with the machine: more than the once a minute to which browsers slow hidden
 * tabs.
 */
const LOOK_EVERY_MS = 5_000;
const SLEPT_MS = 90_000;

const listenTo = (target: EventTarget, type: string, hear: () => void): (() => void) => {
  target.addEventListener(type, hear);
  return () => target.removeEventListener(type, hear);
};

const watchSleep = (clock: Clock, woken: () => void): (() => void) => {
  let last = clock.now();
  const look = (): void => {
    const now = clock.now();
    const slept = now - last > SLEPT_MS;
    last = now;
    stop = clock.after(LOOK_EVERY_MS, look);
    if (slept) woken();
  };
  let stop = clock.after(LOOK_EVERY_MS, look);
  return () => stop();
};

const watch = (host: NetworkHost, clock: Clock, wake: () => void): (() => void) => {
  const page = host.document;
  const stops = [
    listenTo(host, 'online', wake),
    listenTo(host, 'pageshow', wake),
    watchSleep(clock, wake),
    ...(page === undefined
      ? []
      : [
          listenTo(page, 'resume', wake),
          listenTo(page, 'visibilitychange', () => {
            if (page.visibilityState === 'visible') wake();
          }),
        ]),
  ];
  return () => {
    for (const stop of stops) stop();
  };
};

export const createWebNetwork = (host: NetworkHost, clock: Clock): Network => ({
  /** Unknown counts as online. */
  online: () => host.navigator?.onLine !== false,
  onWake: (listener) => watch(host, clock, listener),
});
