/** Words of notifications, in Spanish. The service worker reads them too, so nothing else is imported here. */
import type { NoticeWords } from '../en-notices.ts';
import { count } from './count.ts';

export const notices: NoticeWords = {
  visitor: 'Visitante',
  unchecked: (name) => `${name} (nombre sin comprobar)`,
  newMessage: 'Mensaje nuevo',
  newMessages: 'Mensajes nuevos',
  newWhileLocked: (arrived) => count(arrived, { one: 'Mensaje nuevo', other: 'Mensajes nuevos ({n})' }),
  locked: 'Tu bandeja de entrada está bloqueada.',
  upToDate: 'Todo al día',
  upToDateMore: 'No hay nada nuevo, o ya se leyó en otro lugar.',
  test: 'Este dispositivo te avisa',
  testMore: 'Esta es la prueba que pediste.',
  wrote: (arrived) => count(arrived, { one: 'te escribió', other: 'te escribió. {n} mensajes nuevos' }),
};
