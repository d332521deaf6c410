/** Words of notifications, in German. The service worker reads them too, so nothing else is imported here. */
import type { NoticeWords } from '../en-notices.ts';
import { count } from './count.ts';

export const notices: NoticeWords = {
  visitor: 'Besucher',
  unchecked: (name) => `${name} (Name nicht geprüft)`,
  newMessage: 'Neue Nachricht',
  newMessages: 'Neue Nachrichten',
  newWhileLocked: (arrived) => count(arrived, { one: 'Neue Nachricht', other: 'Neue Nachrichten ({n})' }),
  locked: 'Ihr Posteingang ist gesperrt.',
  upToDate: 'Auf dem neuesten Stand',
  upToDateMore: 'Nichts Neues, oder es wurde anderswo gelesen.',
  test: 'Dieses Gerät klingelt',
  testMore: 'Das ist der Test, den Sie angefordert haben.',
  wrote: (arrived) =>
    count(arrived, { one: 'hat Ihnen geschrieben', other: 'hat Ihnen geschrieben. {n} neue Nachrichten' }),
};
