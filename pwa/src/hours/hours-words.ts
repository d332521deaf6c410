/** Words that the browser has: spans of time, time zones. */

import { spanIn } from '@cipherchat/widget/languages';

const ANSWERS = [5, 15, 30, 60, 120, 240, 480, 1_440, 2_880];

/** Those that are offered, and the chosen one. */
export const answerTimes = (lang: string, chosen: number | undefined): readonly { minutes: number; text: string }[] => {
  const all = chosen === undefined || ANSWERS.includes(chosen) ? ANSWERS : [...ANSWERS, chosen].sort((a, b) => a - b);
  return all.map((minutes) => ({ minutes, text: spanIn(lang, minutes) }));
};

/** Those that the browser knows, and the chosen one. */
export const timeZones = (chosen: string): readonly string[] => {
  const known = Intl.supportedValuesOf('timeZone');
  return known.includes(chosen) ? known : [chosen, ...known];
};
