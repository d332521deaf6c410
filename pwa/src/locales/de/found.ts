/** What a search finds in messages, in German. */
import type { found as english } from '../en-found.ts';
import { count } from './count.ts';

const messages = (texts: number): string =>
  count(texts, { one: '{n} Nachricht gefunden', other: '{n} Nachrichten gefunden' });

export const found: typeof english = {
  messages: 'Nachrichten',
  more: (left) => count(left, { one: '{n} weitere anzeigen', other: '{n} weitere anzeigen' }),
  reading: (read, all) =>
    count(all, {
      one: `Suche läuft: ${String(read)} von {n} Unterhaltung`,
      other: `Suche läuft: ${String(read)} von {n} Unterhaltungen`,
    }),
  read: (texts, conversations) =>
    count(conversations, {
      one: `${messages(texts)}, {n} Unterhaltung durchsucht`,
      other: `${messages(texts)}, {n} Unterhaltungen durchsucht`,
    }),
  failed:
    'Die Nachrichten auf diesem Gerät konnten nicht durchsucht werden. Tippen Sie noch einmal, um es zu wiederholen.',
};
