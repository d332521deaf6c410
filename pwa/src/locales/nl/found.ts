/** What a search finds in messages, in Dutch. */
import type { found as english } from '../en-found.ts';
import { count } from './count.ts';

const messages = (texts: number): string =>
  count(texts, { one: '{n} bericht gevonden', other: '{n} berichten gevonden' });

export const found: typeof english = {
  messages: 'Berichten',
  more: (left) => count(left, { one: 'Nog {n} tonen', other: 'Nog {n} tonen' }),
  reading: (read, all) =>
    count(all, {
      one: `Bezig met zoeken: ${String(read)} van {n} gesprek`,
      other: `Bezig met zoeken: ${String(read)} van {n} gesprekken`,
    }),
  read: (texts, conversations) =>
    count(conversations, {
      one: `${messages(texts)}, {n} gesprek doorzocht`,
      other: `${messages(texts)}, {n} gesprekken doorzocht`,
    }),
  failed: 'De berichten op dit apparaat konden niet worden doorzocht. Typ opnieuw om het nog eens te proberen.',
};
