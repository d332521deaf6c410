/** After how long messages are to be deleted (PROTOCOL 21.7). */
import { uint, where } from './form.ts';

const MIN_SECONDS = 60;
const MAX_SECONDS = 31_536_000;

/** 0 = never, or 60 to 31,536,000 seconds. */
export const timerSeconds = where(uint(0, MAX_SECONDS), (seconds) => seconds === 0 || seconds >= MIN_SECONDS);
