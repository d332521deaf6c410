/**
 * Draws an element again every minute, for its words go by the time: a new day begins, the other side opens or closes,
 * or the device is in another time zone than before.
 */
import type { ReactiveControllerHost } from 'lit';
import { followZone } from '../dates.ts';

const MINUTE_MS = 60_000;

export const followCalendar = (host: ReactiveControllerHost): void => {
  let timer: ReturnType<typeof setInterval> | undefined;
  const look = (): void => {
    followZone();
    host.requestUpdate();
  };
  host.addController({
    hostConnected: () => {
      look();
      timer = setInterval(look, MINUTE_MS);
      document.addEventListener('visibilitychange', look);
    },
    hostDisconnected: () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    },
  });
};
