/** What the page of a visitor tells, in Polish. */
import type { visit as english } from '../en-visit.ts';

export const visit: typeof english = {
  heading: 'W Państwa witrynie',
  page: 'Strona',
  cameFrom: 'Przejście z',
  language: 'Język',
  told: (when) => `Podane przez przeglądarkę (${when}). Odwiedzający widzi, co ona podaje.`,
  onPage: (title) => `Na stronie ${title}`,
};
