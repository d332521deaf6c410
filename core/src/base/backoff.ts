/** How long to wait before the next try: longer each time, and never all clients at the same moment. */

/** Where random bytes come from: so many of them. */
export type Randomness = { readonly random: (length: number) => Uint8Array };

const FIRST_MS = 1_000;
const LONGEST_MS = 60_000;
/** No server is left alone for longer, whatever it asks for: its longest limit counts an hour. */
const LONGEST_PAUSE_MS = 3_600_000;
/** A server that asks for none is not asked in a loop. */
const SHORTEST_PAUSE_MS = 100;

/** A whole number of milliseconds from 0 up to, not including, `mostMs`. */
export const randomDelayMs = (mostMs: number, platform: Randomness): number => {
  const [a = 0, b = 0] = platform.random(2);
  return Math.floor((mostMs * (a * 256 + b)) / 65_536);
};

/** Half fixed, half random: 0.5 to 1 s for the first failure, doubled for each one after it, up to a minute. */
export const backoffMs = (failures: number, platform: Randomness): number => {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 10));
  return whole / 2 + randomDelayMs(whole / 2, platform);
};

/** What a server asks for with `retryAfterMs` or `reconnectAfterMs`, from 100 ms to an hour (protocol 14.8). */
export const requestedPauseMs = (askedMs: number): number =>
  Math.max(SHORTEST_PAUSE_MS, Math.min(askedMs, LONGEST_PAUSE_MS));
