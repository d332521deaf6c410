/** What the page of a visitor tells, in German. */
import type { visit as english } from '../en-visit.ts';

export const visit: typeof english = {
  heading: 'Auf Ihrer Website',
  page: 'Seite',
  cameFrom: 'Gekommen von',
  language: 'Sprache',
  told: (when) => `Vom Browser mitgeteilt (${when}). Der Besucher sieht, was mitgeteilt wird.`,
  onPage: (title) => `Auf der Seite ${title}`,
};
