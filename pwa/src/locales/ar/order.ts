/** Keeping order: closing, snoozing and filtering conversations, in Arabic. */
import { isolated } from '@cipherchat/widget/languages';
import type { order as english } from '../en-order.ts';

export const order: typeof english = {
  close: 'إغلاق',
  reopen: 'إعادة الفتح',
  more: 'المزيد',
  snooze: 'تأجيل',
  snoozeUntil: {
    afternoon: 'بعد ظهر اليوم',
    tomorrow: 'غدًا',
    monday: 'الاثنين القادم',
    'they-write': 'إلى أن تصل رسالة',
  },
  ownTime: 'اختيار وقت…',
  ownTimeHeading: 'التأجيل حتى',
  ownTimeIsPast: 'اختر وقتًا لم يحن بعد.',
  wake: 'إنهاء التأجيل',
  markUnread: 'تمييز كغير مقروءة',
  markRead: 'تمييز كمقروءة',
  failed: 'لم يستطع هذا المتصفح تخزين ذلك.',
  snoozedUntil: (when) => `مؤجَّلة حتى ${isolated(when)}`,
  snoozedForNow: 'مؤجَّلة إلى أن تصل رسالة',
  closed: 'مغلقة',
  markedUnread: 'مميَّزة كغير مقروءة',

  select: 'تحديد عدة محادثات',
  selected: (many) => `المحدَّدة: ${String(many)}`,
  selectAll: 'تحديد الكل',
  endSelect: 'إنهاء التحديد',
  selectOne: (name) => `تحديد ${isolated(name)}`,

  filter: 'تصفية',
  show: 'عرض',
  kinds: { open: 'المفتوحة', snoozed: 'المؤجَّلة', closed: 'المغلقة', blocked: 'محظورة' },
  only: 'فقط',
  unread: 'غير المقروءة',
  tag: 'الوسم',
  reset: 'إعادة ضبط',
  done: 'تم',
  narrowed: (kind, unread, tag) =>
    [kind, ...(unread ? ['غير المقروءة فقط'] : []), ...(tag === undefined ? [] : [`الوسم «${isolated(tag)}»`])].join(
      '، ',
    ),
  endFilter: 'عرض كل المحادثات المفتوحة',
  nothing: {
    open: 'لا محادثات مفتوحة',
    snoozed: 'لا محادثات مؤجَّلة',
    closed: 'لا محادثات مغلقة',
    blocked: 'لا توجد محادثة محظورة',
  },
  nothingNarrowed: 'لا محادثات تطابق التصفية',
};
