/** Words of notifications, in Italian. The service worker reads them too, so nothing else is imported here. */
import type { NoticeWords } from '../en-notices.ts';
import { count } from './count.ts';

export const notices: NoticeWords = {
  visitor: 'Visitatore',
  unchecked: (name) => `${name} (nome non verificato)`,
  newMessage: 'Nuovo messaggio',
  newMessages: 'Nuovi messaggi',
  newWhileLocked: (arrived) => count(arrived, { one: 'Nuovo messaggio', other: 'Nuovi messaggi ({n})' }),
  locked: 'La tua casella è bloccata.',
  upToDate: 'Tutto aggiornato',
  upToDateMore: 'Niente di nuovo, oppure è stato letto altrove.',
  test: 'Questo dispositivo ti avvisa',
  testMore: 'Questa è la prova che hai chiesto.',
  wrote: (arrived) => count(arrived, { one: 'ti ha scritto', other: 'ti ha scritto. {n} nuovi messaggi' }),
};
