/** Words of notifications, in Dutch. The service worker reads them too, so nothing else is imported here. */
import type { NoticeWords } from '../en-notices.ts';
import { count } from './count.ts';

export const notices: NoticeWords = {
  visitor: 'Bezoeker',
  unchecked: (name) => `${name} (naam niet gecontroleerd)`,
  newMessage: 'Nieuw bericht',
  newMessages: 'Nieuwe berichten',
  newWhileLocked: (arrived) => count(arrived, { one: 'Nieuw bericht', other: 'Nieuwe berichten ({n})' }),
  locked: 'Je inbox is vergrendeld.',
  upToDate: 'Je bent helemaal bij',
  upToDateMore: 'Niets nieuws, of het is ergens anders gelezen.',
  test: 'Meldingen werken op dit apparaat',
  testMore: 'Dit is de test waar je om vroeg.',
  wrote: (arrived) =>
    count(arrived, { one: 'heeft je geschreven', other: 'heeft je geschreven. {n} nieuwe berichten' }),
};
