/** What a search finds in messages, in Italian. */
import type { found as english } from '../en-found.ts';
import { count } from './count.ts';

const numbers = new Intl.NumberFormat('it');

export const found: typeof english = {
  messages: 'Messaggi',
  more: (left) => count(left, { one: 'Mostra {n} altro', other: 'Mostra altri {n}' }),
  reading: (read, all) =>
    count(read, {
      one: `Ricerca: {n} conversazione su ${numbers.format(all)}`,
      other: `Ricerca: {n} conversazioni su ${numbers.format(all)}`,
    }),
  read: (texts, conversations) =>
    `${count(texts, { one: '{n} messaggio trovato', other: '{n} messaggi trovati' })}, ${count(conversations, {
      one: '{n} conversazione esaminata',
      other: '{n} conversazioni esaminate',
    })}`,
  failed: 'Non è stato possibile cercare nei messaggi su questo dispositivo. Scrivi di nuovo per riprovare.',
};
