/** What a search finds in messages, in Ukrainian. */
import type { found as english } from '../en-found.ts';
import { count, numeral } from './count.ts';

export const found: typeof english = {
  messages: 'Повідомлення',
  more: (left) =>
    count(left, { one: 'Показати ще {n}', few: 'Показати ще {n}', many: 'Показати ще {n}', other: 'Показати ще {n}' }),
  reading: (read, all) =>
    count(all, {
      one: `Пошук: ${numeral(read)} з {n} розмови`,
      few: `Пошук: ${numeral(read)} з {n} розмов`,
      many: `Пошук: ${numeral(read)} з {n} розмов`,
      other: `Пошук: ${numeral(read)} з {n} розмови`,
    }),
  read: (texts, conversations) => {
    const messages = count(texts, {
      one: 'Знайдено {n} повідомлення',
      few: 'Знайдено {n} повідомлення',
      many: 'Знайдено {n} повідомлень',
      other: 'Знайдено {n} повідомлення',
    });
    const searched = count(conversations, {
      one: 'переглянуто {n} розмову',
      few: 'переглянуто {n} розмови',
      many: 'переглянуто {n} розмов',
      other: 'переглянуто {n} розмови',
    });
    return `${messages}, ${searched}`;
  },
  failed: 'Не вдалося виконати пошук у повідомленнях на цьому пристрої. Введіть запит знову, щоб спробувати ще раз.',
};
