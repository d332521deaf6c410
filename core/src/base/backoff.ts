/** How long to wait before the next try: longer each time, and never all clients at the same moment. */

/** Where random bytes come from: so many of them. */
export type Randomness = { readonly random: (length: number) => Uint8Array };

const FIRST_MS = 1_000;
const LONGEST_MS = 60_000;
/** Upper bound for pauses that a server asks for: its longest rate limit counts an hour. */
const LONGEST_PAUSE_MS = 3_600_000;
/** Lower bound, so that a server that asks for no pause is not asked in a loop. */
const SHORTEST_PAUSE_MS = 100;

/** A whole number of milliseconds from 0 up to, not including, `mostMs`. */
export const randomDelayMs = (mostMs: number, platform: Randomness): number => {
  const [a = 0, b = 0] = platform.random(2);
  return Math.floor((mostMs * (a * 256 + b)) / 65_536);
};

/** Half fixed, half random: 0.5 to 1 s after the first failure, doubled after each further one, up to a minute. */
export const backoffMs = (failures: number, platform: Randomness): number => {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 10));
  return whole / 2 + randomDelayMs(whole / 2, platform);
};

declare const ASKED: unique symbol;
/** Milliseconds that a server asked to wait. No number for the compiler: only `pauseMs` makes a pause of it. */
export type AskedPause = { readonly [ASKED]: 'milliseconds' };

/**
 * All are asked to wait for as long: a quarter of the own pause keeps them apart. `asked`: a `retryAfterMs` or
 * `reconnectAfterMs`, limited to 100 ms to 1 h (protocol 14.8); undefined where no pause was asked for.
 */
export const pauseMs = (ownMs: number, asked: AskedPause | number | undefined): number =>
  asked === undefined
    ? ownMs
    : Math.max(SHORTEST_PAUSE_MS, Math.min(asked as number, LONGEST_PAUSE_MS)) + Math.round(ownMs / 4);
