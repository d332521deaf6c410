/** What the page of a visitor tells, in Hindi. */
import type { visit as english } from '../en-visit.ts';

export const visit: typeof english = {
  heading: 'आपकी साइट पर',
  page: 'पेज',
  cameFrom: 'कहाँ से आए',
  language: 'भाषा',
  told: (when) => `उनके ब्राउज़र ने बताया (${when})। वे देखते हैं कि वह क्या बताता है।`,
  onPage: (title) => `पेज ${title} पर`,
};
