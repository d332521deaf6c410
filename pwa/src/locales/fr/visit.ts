/** What the page of a visitor tells, in French. */
import type { visit as english } from '../en-visit.ts';

export const visit: typeof english = {
  heading: 'Sur votre site',
  page: 'Page',
  cameFrom: 'Venu de',
  language: 'Langue',
  told: (when) => `Indiqué par son navigateur (${when}). Le visiteur voit ce qui est indiqué.`,
  onPage: (title) => `Sur la page ${title}`,
};
