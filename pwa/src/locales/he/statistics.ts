/** What is counted on this device, in Hebrew. */
import type { statistics as english } from '../en-statistics.ts';

export const statistics: typeof english = {
  heading: 'סטטיסטיקה',
  rowHint: 'כמה כותבים, מתי, ותוך כמה זמן אתם עונים',
  lead: 'נספר במכשיר הזה, לא נשלח לשום מקום.',
  period: 'תקופה',
  days: '14 ימים',
  months: '3 חודשים',
  all: 'כל הזמן',
  conversations: 'שיחות חדשות',
  half: 'חצי מהתשובות תוך',
  messages: 'הודעות ממבקרים',
  answerTime: 'זמן עד לתשובה הראשונה',
  later: 'מאוחר יותר',
  notYet: 'עדיין ללא תשובה',
  byWeekday: 'הודעות ממבקרים לפי יום בשבוע',
  byHour: 'הודעות ממבקרים לפי שעה',
  notCounted: 'לא נספר מה שנמחק ומה שאינו במכשיר הזה. השעות והימים הם של המכשיר הזה.',
  empty: 'בזמן הזה איש לא כתב.',
  counting: 'סופר',
  failed: 'לא ניתן היה לקרוא את ההודעות. טענו מחדש כדי לנסות שוב.',
};
