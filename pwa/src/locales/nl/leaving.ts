/** The words for a visitor who has left, in Dutch. */
import type { leaving as english } from '../en-leaving.ts';

export const leaving: typeof english = {
  asks: (who) => `${who} vraagt je dit gesprek te verwijderen. Er gebeurt niets voordat je beslist.`,
  keep: 'Behouden',
  delete: 'Verwijderen',
  heading: (who) => `Gesprek met ${who} verwijderen?`,
  consequences: [
    'Op dit apparaat worden alle berichten en de naam definitief verwijderd.',
    'Je andere apparaten behouden ze tot je ze ook daar verwijdert.',
    'In een eerder gemaakte back-up kunnen ze nog staan.',
  ],
  forGood: 'Definitief verwijderen',
};
