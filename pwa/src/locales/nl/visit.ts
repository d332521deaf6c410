/** What the page of a visitor tells, in Dutch. */
import type { visit as english } from '../en-visit.ts';

export const visit: typeof english = {
  heading: 'Op uw site',
  page: 'Pagina',
  cameFrom: 'Kwam van',
  language: 'Taal',
  told: (when) => `Verteld door de browser (${when}). De bezoeker ziet wat die vertelt.`,
  onPage: (title) => `Op de pagina ${title}`,
};
