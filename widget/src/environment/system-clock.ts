/** The clock of the platform: the one place of the headless client that reads it. */
import type { Clock } from '../client/environment.ts';

export const systemClock: Clock = {
  now: () => Date.now(),
  after: (delayMs, callback) => {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
};
