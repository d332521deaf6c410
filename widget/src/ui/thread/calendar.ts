/** Draws an element again when a new day begins, or when the device is in another time zone than before. */
import type { ReactiveControllerHost } from 'lit';
import { followZone, sameDay } from '../dates.ts';

const LOOK_MS = 60_000;

export const followCalendar = (host: ReactiveControllerHost & { readonly now: () => number }): void => {
  let looked = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  const look = (): void => {
    const now = host.now();
    if (followZone() || !sameDay(now, looked)) host.requestUpdate();
    looked = now;
  };
  host.addController({
    hostConnected: () => {
      look();
      timer = setInterval(look, LOOK_MS);
      document.addEventListener('visibilitychange', look);
    },
    hostDisconnected: () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    },
  });
};
