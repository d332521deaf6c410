/** What a search finds in messages, in Polish. */
import type { found as english } from '../en-found.ts';
import { count } from './count.ts';

const messages = (texts: number): string =>
  count(texts, {
    one: 'Znaleziono {n} wiadomość',
    few: 'Znaleziono {n} wiadomości',
    many: 'Znaleziono {n} wiadomości',
    other: 'Znaleziono {n} wiadomości',
  });

export const found: typeof english = {
  messages: 'Wiadomości',
  more: (left) =>
    count(left, {
      one: 'Pokaż jeszcze {n}',
      few: 'Pokaż jeszcze {n}',
      many: 'Pokaż jeszcze {n}',
      other: 'Pokaż jeszcze {n}',
    }),
  reading: (read, all) =>
    count(all, {
      one: `Szukanie: ${String(read)} z {n} rozmowy`,
      few: `Szukanie: ${String(read)} z {n} rozmów`,
      many: `Szukanie: ${String(read)} z {n} rozmów`,
      other: `Szukanie: ${String(read)} z {n} rozmowy`,
    }),
  read: (texts, conversations) =>
    count(conversations, {
      one: `${messages(texts)}, przeszukano {n} rozmowę`,
      few: `${messages(texts)}, przeszukano {n} rozmowy`,
      many: `${messages(texts)}, przeszukano {n} rozmów`,
      other: `${messages(texts)}, przeszukano {n} rozmowy`,
    }),
  failed:
    'Nie udało się przeszukać wiadomości na tym urządzeniu. Wpisz szukany tekst jeszcze raz, aby spróbować ponownie.',
};
