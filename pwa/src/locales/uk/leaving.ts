/** The words for a visitor who has left, in Ukrainian. */
import type { leaving as english } from '../en-leaving.ts';

export const leaving: typeof english = {
  asks: (who) => `${who} просить видалити цю розмову. Без вашого рішення нічого не станеться.`,
  keep: 'Залишити',
  delete: 'Видалити',
  heading: (who) => `Видалити розмову з контактом ${who}?`,
  consequences: [
    'На цьому пристрої всі повідомлення та ім’я буде видалено назавжди.',
    'На інших ваших пристроях вони залишаться, доки ви не видалите їх і там.',
    'Вони ще можуть бути в резервній копії, створеній раніше.',
  ],
  forGood: 'Видалити назавжди',
};
