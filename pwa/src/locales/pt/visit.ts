/** What the page of a visitor tells, in Portuguese. */
import type { visit as english } from '../en-visit.ts';

export const visit: typeof english = {
  heading: 'No seu site',
  page: 'Página',
  cameFrom: 'Veio de',
  language: 'Idioma',
  told: (when) => `Informado pelo navegador (${when}). O visitante vê o que é informado.`,
  onPage: (title) => `Na página ${title}`,
};
