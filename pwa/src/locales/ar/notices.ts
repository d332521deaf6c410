/** Words of notifications, in Arabic. The service worker reads them too, so nothing but counts is imported here. */
import type { NoticeWords } from '../en-notices.ts';
import { count } from './count.ts';

export const notices: NoticeWords = {
  visitor: 'زائر',
  unchecked: (name) => `${name} (لم يُتحقق من الاسم)`,
  newMessage: 'رسالة جديدة',
  newMessages: 'رسائل جديدة',
  newWhileLocked: (pushes) =>
    count(pushes, {
      one: 'رسالة جديدة',
      two: 'رسائل جديدة ({n})',
      few: 'رسائل جديدة ({n})',
      many: 'رسائل جديدة ({n})',
      other: 'رسائل جديدة ({n})',
    }),
  locked: 'صندوق الوارد مقفل.',
  upToDate: 'لا جديد',
  upToDateMore: 'لا رسائل جديدة، أو قُرئت في مكان آخر.',
  test: 'التنبيه يعمل على هذا الجهاز',
  testMore: 'هذه هي التجربة التي طلبتها.',
  wrote: (unread) =>
    count(unread, {
      one: 'كتب إليك',
      two: 'كتب إليك. رسالتان جديدتان',
      few: 'كتب إليك. {n} رسائل جديدة',
      many: 'كتب إليك. {n} رسالة جديدة',
      other: 'كتب إليك. {n} رسالة جديدة',
    }),
};
