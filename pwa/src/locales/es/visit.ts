/** What the page of a visitor tells, in Spanish. */
import type { visit as english } from '../en-visit.ts';

export const visit: typeof english = {
  heading: 'En su sitio',
  page: 'Página',
  cameFrom: 'Viene de',
  language: 'Idioma',
  told: (when) => `Lo indica su navegador (${when}). El visitante ve lo que indica.`,
  onPage: (title) => `En la página ${title}`,
};
