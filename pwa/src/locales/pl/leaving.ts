/** The words for a visitor who has left, in Polish. `who` stays in the nominative. */
import type { leaving as english } from '../en-leaving.ts';

export const leaving: typeof english = {
  asks: (who) => `${who} prosi o usunięcie tej rozmowy. Nic się nie stanie, dopóki nie zdecydujesz.`,
  keep: 'Zachowaj',
  delete: 'Usuń',
  heading: (who) => `Usunąć tę rozmowę (${who})?`,
  consequences: [
    'Na tym urządzeniu wszystkie wiadomości i nazwa zostaną trwale usunięte.',
    'Twoje inne urządzenia zachowają je, dopóki nie usuniesz ich także tam.',
    'Mogą nadal być w kopii zapasowej utworzonej wcześniej.',
  ],
  forGood: 'Usuń trwale',
};
