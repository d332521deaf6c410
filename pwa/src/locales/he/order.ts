/** Keeping order: closing, snoozing and filtering conversations, in Hebrew. */
import { isolated } from '@cipherchat/widget/languages';
import type { order as english } from '../en-order.ts';

export const order: typeof english = {
  close: 'סגירה',
  reopen: 'פתיחה מחדש',
  more: 'עוד',
  snooze: 'דחייה',
  snoozeUntil: {
    afternoon: 'היום אחר הצהריים',
    tomorrow: 'מחר',
    monday: 'יום שני הבא',
    'they-write': 'עד שתגיע הודעה',
  },
  ownTime: 'בחירת מועד…',
  ownTimeHeading: 'דחייה עד',
  ownTimeIsPast: 'יש לבחור מועד שעוד לא עבר.',
  wake: 'ביטול הדחייה',
  markUnread: 'סימון כלא נקראה',
  markRead: 'סימון כנקראה',
  failed: 'הדפדפן הזה לא הצליח לשמור את זה.',
  snoozedUntil: (when) => `נדחתה עד ${isolated(when)}`,
  snoozedForNow: 'נדחתה עד שתגיע הודעה',
  closed: 'סגורה',
  markedUnread: 'סומנה כלא נקראה',

  select: 'בחירת כמה שיחות',
  selected: (many) => `נבחרו: ${String(many)}`,
  selectAll: 'בחירת הכול',
  endSelect: 'סיום הבחירה',
  selectOne: (name) => `בחירת ${isolated(name)}`,

  filter: 'סינון',
  show: 'הצגה',
  kinds: { open: 'פתוחות', snoozed: 'נדחו', closed: 'סגורות', blocked: 'חסומות' },
  only: 'רק',
  unread: 'לא נקראו',
  tag: 'תגית',
  reset: 'איפוס',
  done: 'סיום',
  narrowed: (kind, unread, tag) =>
    [kind, ...(unread ? ['רק כאלה שלא נקראו'] : []), ...(tag === undefined ? [] : [`תגית ״${isolated(tag)}״`])].join(
      ', ',
    ),
  endFilter: 'הצגת כל השיחות הפתוחות',
  nothing: {
    open: 'אין שיחות פתוחות',
    snoozed: 'אין שיחות שנדחו',
    closed: 'אין שיחות סגורות',
    blocked: 'אין שיחה חסומה',
  },
  nothingNarrowed: 'אין שיחות שמתאימות לסינון',
};
