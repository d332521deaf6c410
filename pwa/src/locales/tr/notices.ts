/** Words of notifications, in Turkish. The service worker reads them too. */
import type { notices as english } from '../en-notices.ts';
import { count } from './count.ts';

export const notices: typeof english = {
  visitor: 'Ziyaretçi',
  unchecked: (name) => `${name} (ad doğrulanmadı)`,
  newMessage: 'Yeni mesaj',
  newMessages: 'Yeni mesajlar',
  newWhileLocked: (pushes) => count(pushes, { one: 'Yeni mesaj', other: 'Yeni mesajlar ({n})' }),
  locked: 'Gelen kutunuz kilitli.',
  upToDate: 'Her şey güncel',
  upToDateMore: 'Yeni bir şey yok veya başka bir yerde okundu.',
  test: 'Bu cihaza bildirim geliyor',
  testMore: 'Bu, istediğiniz test bildirimi.',
  wrote: (unread) => count(unread, { one: 'size yazdı', other: 'size yazdı. {n} yeni mesaj' }),
};
