/** What is shown of a long message before the reader asks for all of it. */
import { beginningOf } from '@cipherchat/core/view';

/** A little over half of a phone's screen. */
const [SHOWN_LINES, SHOWN_UNITS] = [16, 900];
/** A rest of a few words is shown at once. */
const [MOST_LINES, MOST_UNITS] = [24, 1_400];

const LINE_ENDS = /\r\n|[\n\r\u0085\u2028\u2029\v\f]/u;

/** The beginning of a long text, undefined for one that is shown whole. */
export const headOf = (text: string): string | undefined => {
  const lines = text.split(LINE_ENDS);
  if (lines.length <= MOST_LINES && text.length <= MOST_UNITS) return undefined;
  const head = lines.slice(0, SHOWN_LINES).join('\n');
  const cut = beginningOf(head, SHOWN_UNITS);
  // Between two words, where there is a space near the end.
  const word = cut === head ? cut : cut.replace(/\s\S{0,40}$/u, '');
  return `${word.trimEnd()} …`;
};
