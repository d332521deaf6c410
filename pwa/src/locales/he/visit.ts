/** What the page of a visitor tells, in Hebrew. */
import { isolated } from '@cipherchat/widget/languages';
import type { visit as english } from '../en-visit.ts';

export const visit: typeof english = {
  heading: 'באתר שלך',
  page: 'עמוד',
  cameFrom: 'הגעה מ־',
  language: 'שפה',
  told: (when) => `נמסר מהדפדפן (${isolated(when)}). הצד השני רואה מה נמסר.`,
  onPage: (title) => `בעמוד ${isolated(title)}`,
};
