/** How long the next try of a PIN has to wait. It slows down a person at the screen, not a copy of the disk. */
import type { LockTries } from '../storage/lock-port.ts';

/** Tries that cost nothing. */
const FREE = 5;
const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
/** After the fifth wrong try, the sixth, and so on. The last one holds for all others. */
const WAITS_MS = [30 * SECOND_MS, MINUTE_MS, 5 * MINUTE_MS, 15 * MINUTE_MS, 60 * MINUTE_MS] as const;

/** Milliseconds until the next try. A clock that was set back makes no wait longer than it was. */
export const waitAfter = (tries: LockTries | undefined, now: number): number => {
  if (tries === undefined || tries.failed < FREE) return 0;
  const wait = WAITS_MS[Math.min(tries.failed - FREE, WAITS_MS.length - 1)] ?? 0;
  return Math.min(wait, Math.max(0, tries.at + wait - now));
};
