/** Words for files, in Hebrew. */
import { sizeIn } from '../byte-size.ts';
import type { FileWords } from '../en-files.ts';
import { isolated } from '../isolated.ts';
import { count } from './count.ts';

export const files: FileWords = {
  size: sizeIn('he'),
  uploads: {
    offline: 'ממתין לחיבור. ימשיך מעצמו.',
    'server-full': 'אין כרגע מקום בשרת. ימשיך מעצמו.',
    'too-much': 'יותר מדי קבצים ליום אחד. ימשיך מעצמו מאוחר יותר.',
    'too-large': 'זה גדול ממה שהשרת מקבל. יש לשלוח קובץ קטן יותר.',
    'no-files': 'השרת הזה לא מקבל קבצים.',
    refused: 'השרת לא קיבל את הקובץ הזה.',
  },
  fetches: {
    gone: 'הקובץ הזה כבר לא נמצא בשרת. אפשר לבקש אותו שוב.',
    offline: 'השרת לא עונה. אפשר לנסות שוב כשהחיבור יחזור.',
    damaged: 'זה לא הקובץ שנשלח. הוא שונה בדרך ולכן אינו נפתח.',
    stopped: 'נעצר.',
  },
  attached: 'קבצים שנבחרו',
  underWay: 'קבצים בדרך',
  sendFiles: (chosen) => count(chosen, { one: 'שליחת קובץ אחד', two: 'שליחת שני קבצים', other: 'שליחת {n} קבצים' }),
  remove: (name) => `הסרת ${isolated(name)}`,
  cancel: (name, size) =>
    size === undefined ? `ביטול ${isolated(name)}` : `ביטול ${isolated(name)}, ${isolated(size)}`,
  retryFile: (name) => `שליחה מחדש של ${isolated(name)}`,
  made: (all) => `בלי נתוני מקום ומצלמה, ${isolated(all)}`,
  asTaken: (all) => `קובצי המקור, עם נתוני מקום ומצלמה אם יש, ${isolated(all)}`,
  originals: 'שליחת קובצי המקור',
  attach: 'צירוף קבצים',
  takePhoto: 'צילום תמונה',
  choosePhotos: 'בחירת תמונות',
  withoutPlace: 'נשלחות בלי נתוני מקום ומצלמה',
  chooseFile: 'בחירת קובץ',
  upTo: 'עד 100 מ״ב',
  whoOpens: (name) => `רק ל־${isolated(name)} יש אפשרות לפתוח אותם.`,
  notNow: 'ביטול',
  mayTell: (name) => `הדפדפן הזה לא יכול לצייר את ${isolated(name)}, ולכן נתוני מקום ומצלמה נשארים בו אם יש.`,
  tooLarge: (name) => `${isolated(name)} גדול מ־100 מ״ב. יש לשלוח קובץ קטן יותר.`,
  noRoom: (name) => `אין בדפדפן הזה מקום ל־${isolated(name)}. יש לפנות מקום במכשיר הזה ולנסות שוב.`,
  notTaken: (name) => `לא ניתן היה לקרוא את ${isolated(name)}. יש לבחור שוב.`,
  preparing: 'בהצפנה',
  of: (sent, all) => `${isolated(sent)} מתוך ${isolated(all)}`,
  open: (name) => `צפייה ב־${isolated(name)}`,
  save: (name, size) => (size === undefined ? `שמירת ${isolated(name)}` : `שמירת ${isolated(name)}, ${isolated(size)}`),
  unnamed: 'קובץ',
  unreadable: 'הקובץ הזה צריך גרסה חדשה יותר של הצ׳אט',
  picture: 'תמונה',
  saveIt: 'שמירה',
  close: 'סגירה',
  previous: 'התמונה הקודמת',
  next: 'התמונה הבאה',
  noPicture: 'הדפדפן הזה לא יכול להציג את התמונה. אפשר לשמור אותה.',
  drop: 'לשחרר כאן כדי לצרף',
  dropHow: 'אפשר עוד להסתכל לפני השליחה. עד 100 מ״ב לכל קובץ.',
};
