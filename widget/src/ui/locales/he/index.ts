/** All texts of the widget in Hebrew. */
import type { Strings } from '../en.ts';
import { isolated } from '../isolated.ts';
import { rareParts } from '../rare-parts.ts';
import { count } from './count.ts';
import { files } from './files.ts';
import { inside } from './inside.ts';
import { message } from './message.ts';
import { doubts, notes } from './notes.ts';
import { causes, failures, obstacles } from './troubles.ts';

const waits = (waiting: number): string =>
  waiting === 0
    ? 'עדיין אפשר לכתוב: ההודעות יישלחו מאוחר יותר.'
    : count(waiting, {
        one: 'הודעה אחת ממתינה כאן.',
        two: 'שתי הודעות ממתינות כאן.',
        other: '{n} הודעות ממתינות כאן.',
      });

const backOnline = (waiting: number): string =>
  waiting === 0
    ? 'עדיין אפשר לכתוב. ההודעות יישלחו כשהחיבור יחזור.'
    : count(waiting, {
        one: 'הודעה אחת ממתינה במכשיר הזה ותישלח כשהחיבור יחזור.',
        two: 'שתי הודעות ממתינות במכשיר הזה ויישלחו כשהחיבור יחזור.',
        other: '{n} הודעות ממתינות במכשיר הזה ויישלחו כשהחיבור יחזור.',
      });

const newMessages = (arrived: number): string =>
  count(arrived, { one: 'הודעה חדשה', two: 'שתי הודעות חדשות', other: '{n} הודעות חדשות' });

const arrivedLate = (arrived: number): string =>
  count(arrived, { one: 'הודעה אחת הגיעה באיחור', two: 'שתי הודעות הגיעו באיחור', other: '{n} הודעות הגיעו באיחור' });

export const strings: Strings = {
  lang: 'he',
  openChat: 'פתיחת הצ׳אט',
  changed: ['הצ׳אט הזה שונה', 'אחד הקבצים אינו הקובץ שהדף הזה מצפה לו. שום דבר לא נשלח.'],
  unreachable: ['הצ׳אט לא נטען', 'כדאי לבדוק את החיבור ולנסות שוב.'],
  forbidden: ['הצ׳אט לא נטען', 'הדף הזה אוסר עליו. אפשר להודיע לבעלי הדף.'],
  closeChat: 'סגירת הצ׳אט',
  chatWith: (name) => `צ׳אט עם ${isolated(name)}`,
  hidePreview: 'הסתרת התצוגה המקדימה',
  unread: (unread) =>
    count(unread, { one: 'הודעה אחת שלא נקראה', two: 'שתי הודעות שלא נקראו', other: '{n} הודעות שלא נקראו' }),
  back: 'חזרה לשיחה',
  hello: 'שלום, איך אפשר לעזור?',
  onlyYou: (name) => `רק לך ול־${isolated(name)} יש אפשרות לקרוא את זה`,
  fullStop: '.',
  noAccount: 'בלי חשבון ובלי סיסמה. אפשר לחזור בדפדפן הזה והשיחה עדיין תהיה כאן.',
  noAccountHere: 'בלי חשבון ובלי סיסמה.',
  openers: 'הודעות מוצעות',
  more: 'עוד',
  stopped: 'הצ׳אט נעצר, שום דבר לא נשלח',
  draftKept: 'הטיוטה שלך נשמרה:',
  broken: ['לא ניתן היה להפעיל את הצ׳אט', 'יש לטעון מחדש את הדף הזה ולפתוח שוב את הצ׳אט.'],
  notFinished: ['טעינת הצ׳אט עוד לא הסתיימה.', 'כדאי לבדוק את החיבור. מה שנכתב כאן נשמר.'],
  tryAgain: 'ניסיון נוסף',
  tryNow: 'ניסיון עכשיו',
  ok: 'אישור',
  noConnection: (kind, waiting) =>
    kind === 'offline' ? ['אין חיבור לאינטרנט.', backOnline(waiting)] : ['שרת הצ׳אט לא עונה.', waits(waiting)],
  forgets: 'הדפדפן הזה לא ישמור את הצ׳אט שלך.',
  forgetsHow: 'כשהחלון ייסגר, הצ׳אט הזה ייעלם.',
  notConfirmed: (name, day) => `תיבת הדואר הנכנס של ${isolated(name)} לא אושרה מאז ${isolated(day)}.`,
  messages: 'הודעות',
  loading: 'בטעינה',
  you: 'אני',
  isWriting: (name) => `הקלדה: ${isolated(name)}`,
  showMore: 'להציג עוד',
  showLess: 'להציג פחות',
  arrivedAt: (time) => `הגיעה בשעה ${isolated(time)}`,
  status: {
    sending: 'בשליחה',
    waiting: 'ממתינה',
    sent: 'נשלחה',
    delivered: 'נמסרה',
    read: 'נקראה',
    'not-sent': 'לא נשלחה',
  },
  retry: 'שליחה מחדש',
  message: 'הודעה',
  write: 'כתיבת הודעה',
  send: 'שליחה',
  attach: 'צירוף קבצים',
  notKept: 'לא ניתן היה לשמור את ההודעה הזאת ולכן היא לא נשלחה. הטקסט שלך עדיין כאן. אפשר לנסות שוב.',
  tooLong: 'זה ארוך מדי להודעה אחת. אפשר לקצר או לשלוח בחלקים.',

  newMessages,
  arrivedLate,
  ...rareParts({
    inside,
    obstacles,
    failures,
    causes,
    notes,
    doubts,
    message,
    files,
    waits,
    jump: (arrived) => (arrived === 0 ? 'מעבר להודעה האחרונה' : `מעבר להודעה האחרונה, ${newMessages(arrived)}`),
    jumpUp: (arrived, late) => `מעבר למעלה, ${late ? arrivedLate(arrived) : newMessages(arrived)}`,
  }),
};
