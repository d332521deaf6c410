/** Words of notifications, in Polish. The service worker reads them too, so nothing else is imported here. */
import type { NoticeWords } from '../en-notices.ts';
import { count } from './count.ts';

export const notices: NoticeWords = {
  visitor: 'Gość',
  unchecked: (name) => `${name} (nazwa niesprawdzona)`,
  newMessage: 'Nowa wiadomość',
  newMessages: 'Nowe wiadomości',
  newWhileLocked: (arrived) =>
    count(arrived, {
      one: 'Nowa wiadomość',
      few: 'Nowe wiadomości ({n})',
      many: 'Nowe wiadomości ({n})',
      other: 'Nowe wiadomości ({n})',
    }),
  locked: 'Twoja skrzynka jest zablokowana.',
  upToDate: 'Wszystko na bieżąco',
  upToDateMore: 'Nic nowego albo przeczytano to gdzie indziej.',
  test: 'Powiadomienia na tym urządzeniu działają',
  testMore: 'To test, o który chodziło.',
  wrote: (arrived) =>
    count(arrived, {
      one: 'Nowa wiadomość do Ciebie',
      few: '{n} nowe wiadomości do Ciebie',
      many: '{n} nowych wiadomości do Ciebie',
      other: '{n} nowych wiadomości do Ciebie',
    }),
};
