/** What the page of a visitor tells, in Arabic. */
import { isolated } from '@cipherchat/widget/languages';
import type { visit as english } from '../en-visit.ts';

export const visit: typeof english = {
  heading: 'في موقعك',
  page: 'الصفحة',
  cameFrom: 'قادم من',
  language: 'اللغة',
  told: (when) => `أخبر به متصفحه (${isolated(when)}). يرى الزائر ما يخبر به.`,
  onPage: (title) => `في الصفحة ${isolated(title)}`,
};
