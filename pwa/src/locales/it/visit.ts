/** What the page of a visitor tells, in Italian. */
import type { visit as english } from '../en-visit.ts';

export const visit: typeof english = {
  heading: 'Sul suo sito',
  page: 'Pagina',
  cameFrom: 'Provenienza',
  language: 'Lingua',
  told: (when) => `Comunicato dal browser (${when}). Il visitatore vede che cosa comunica.`,
  onPage: (title) => `Nella pagina ${title}`,
};
