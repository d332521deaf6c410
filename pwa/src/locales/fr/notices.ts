/** Words of notifications, in French. The service worker reads them too, so nothing else is imported here. */
import type { NoticeWords } from '../en-notices.ts';
import { count } from './count.ts';

export const notices: NoticeWords = {
  visitor: 'Visiteur',
  unchecked: (name) => `${name} (nom non vérifié)`,
  newMessage: 'Nouveau message',
  newMessages: 'Nouveaux messages',
  newWhileLocked: (arrived) => count(arrived, { one: 'Nouveau message', other: 'Nouveaux messages ({n})' }),
  locked: 'Votre boîte de réception est verrouillée.',
  upToDate: 'À jour',
  upToDateMore: 'Rien de nouveau, ou déjà lu ailleurs.',
  test: 'Cet appareil sonne',
  testMore: 'C’est le test que vous avez demandé.',
  wrote: (arrived) => count(arrived, { one: 'vous a écrit', other: 'vous a écrit. {n} nouveaux messages' }),
};
