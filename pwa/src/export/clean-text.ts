/** What others wrote, as it may stand in a file that terminals and editors open. */

/** Begins and ends what has a direction of its own. */
const [ISOLATE, END] = ['\u2068', '\u2069'];

/** Breaks lines by line feeds alone, and has no control characters, with which a text could steer a terminal. */
export const cleanText = (text: string): string =>
  text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, '\n').replace(/[^\P{Cc}\n\t]/gu, '');

/** One line that turns nothing around it about. */
export const isolated = (words: string): string =>
  `${ISOLATE}${cleanText(words)
    .replace(/[\n\t]/gu, ' ')
    .replace(/\p{Bidi_C}/gu, '')}${END}`;

/** The greatest distance from 1970 that a date can have, in milliseconds. */
const LAST = 8.64e15;

/** A contact may state any time. */
export const dateOf = (at: number): Date => new Date(Math.min(Math.max(at || 0, -LAST), LAST));
