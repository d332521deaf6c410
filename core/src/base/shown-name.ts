/** What is shown of a name that someone has given to themselves. */
import { isVisible } from './message-text.ts';

/** Check marks, locks and shields, with the selector of their form: in a name they pass for marks of the interface. */
const MARKS =
  /[\u221a\u2611\u2705\u2713\u2714\u237b\u26ca\u26e8\u{1f4db}\u{1f50f}-\u{1f513}\u{1f530}\u{1f5f8}\u{1f5f9}\u{1f6e1}\u{1f197}]\ufe0f?/gu;

/**
 * Without control characters, those that steer the direction of writing, so that a name cannot turn the words around it
 * about, and marks that look like ours; empty where nothing of it would be seen.
 */
export const shownName = (name: string): string => {
  const clean = name
    .replace(/[\p{Cc}\p{Bidi_C}]/gu, '')
    .replace(MARKS, '')
    .replace(/ {2,}/gu, ' ')
    .trim();
  return isVisible(clean) ? clean : '';
};
