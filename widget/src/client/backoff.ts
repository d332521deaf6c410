/** How long to wait before the next try: longer each time, and never all clients at the same moment. */
import type { Platform } from '../crypto/platform.ts';

const FIRST_MS = 1_000;
const LONGEST_MS = 60_000;

/** A number from 0 up to, not including, 1. */
export const fraction = (random: Platform['random']): number => {
  const [a = 0, b = 0] = random(2);
  return (a * 256 + b) / 65_536;
};

/** Half fixed, half random: 0.5 to 1 s for the first failure, doubled for each one after it, up to a minute. */
export const backoffMs = (failures: number, random: Platform['random']): number => {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 10));
  return whole / 2 + (whole / 2) * fraction(random);
};
