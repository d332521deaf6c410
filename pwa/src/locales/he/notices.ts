/** Words of notifications, in Hebrew. The service worker reads them too, so nothing but counts is imported here. */
import type { NoticeWords } from '../en-notices.ts';
import { count } from './count.ts';

export const notices: NoticeWords = {
  visitor: 'מבקר',
  unchecked: (name) => `${name} (השם לא נבדק)`,
  newMessage: 'הודעה חדשה',
  newMessages: 'הודעות חדשות',
  newWhileLocked: (pushes) =>
    count(pushes, { one: 'הודעה חדשה', two: 'הודעות חדשות ({n})', other: 'הודעות חדשות ({n})' }),
  locked: 'תיבת הדואר שלך נעולה.',
  upToDate: 'הכול מעודכן',
  upToDateMore: 'אין חדש, או שכבר נקרא במקום אחר.',
  test: 'ההתראות פועלות במכשיר הזה',
  testMore: 'זו הבדיקה שביקשת.',
  wrote: (unread) =>
    count(unread, {
      one: 'הודעה חדשה אליך',
      two: 'שתי הודעות חדשות אליך',
      other: '{n} הודעות חדשות אליך',
    }),
};
