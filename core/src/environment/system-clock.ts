/** The clock of the platform: the one place of the headless client that reads it. */
import type { Clock } from './port.ts';

/** The longest delay that timers can hold. With a longer one they fire immediately. */
const LONGEST_MS = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => Math.round(performance.now()),
  after: (delayMs, callback) => {
    const timer = setTimeout(callback, Math.min(delayMs, LONGEST_MS));
    return () => clearTimeout(timer);
  },
};
