/** When the owner answers, and what visitors read of it, in Hebrew. */
import { isolated } from '@cipherchat/widget/languages';
import type { hours as english } from '../en-hours.ts';

export const hours: typeof english = {
  heading: 'שעות פתיחה',
  rowHint: 'מתי אתם עונים, ומה מבקרים קוראים כשאתם לא נמצאים',
  lead: 'מבקרים קוראים את זה בצ׳אט אחרי שכתבו, בשפה ובאזור הזמן שלהם. הנתונים האלה נמצאים בכל המכשירים שלכם.',
  tell: 'להציג למבקרים את שעות הפתיחה',
  from: (day) => `${isolated(day)}, מ`,
  until: 'עד',
  to: (day) => `${isolated(day)}, עד`,
  closed: 'סגור',
  addTime: (day) => `הוספת זמן נוסף: ${isolated(day)}`,
  removeTime: (day) => `הסרת הזמן הנוסף: ${isolated(day)}`,
  timeZone: 'אזור זמן',
  answer: 'זמן רגיל עד לתשובה',
  notStated: 'לא צוין',
  awayText: 'טקסט היעדרות',
  awayHint: 'מוצג כשסגור או כשאין אף אחד. מבקרים קוראים אותו כפי שכתבתם אותו.',
  shown: 'מה מבקר קורא',
  now: 'עכשיו',
  whenOpen: 'כשפתוח',
  whenClosed: 'כשסגור',
  nothing: 'כלום',
  saved: 'נשמר. מבקרים יראו את זה בפעם הבאה שיכתבו.',
  wrongDay: (day) =>
    `${isolated(day)}: הסוף אינו אחרי ההתחלה. שנו אותו ושמרו שוב. זמן שעובר את חצות נכתב בשני חלקים: עד 0:00, ולמחרת מ־0:00.`,
  textTooLong: 'טקסט ההיעדרות ארוך מדי. קצרו אותו ושמרו שוב.',
  failed: 'לא ניתן היה לקרוא את שעות הפתיחה. טענו מחדש כדי לנסות שוב.',
};
