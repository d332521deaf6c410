/** What stands between messages and below them, in Hebrew. */
import { isolated } from '../isolated.ts';
import type { NoteTexts } from '../note-texts.ts';
import type { NoteWords } from '../rare-words.ts';
import { count } from './count.ts';

export const notes: NoteTexts = {
  gap: (missing) =>
    count(missing, { one: 'חסרה כאן הודעה אחת', two: 'חסרות כאן שתי הודעות', other: 'חסרות כאן {n} הודעות' }),
  conflict: 'שתי הודעות שונות טוענות למקום הזה. שתיהן מוצגות',
  newerVersion: 'ההודעה הזאת צריכה גרסה חדשה יותר של הצ׳אט',
  unopened: (unopened, name) =>
    count(unopened, {
      one: `לא ניתן היה לפתוח הודעה אחת. אם חסר משהו, אפשר לבקש לשלוח שוב: ${isolated(name)}`,
      two: `לא ניתן היה לפתוח שתי הודעות. אם חסר משהו, אפשר לבקש לשלוח שוב: ${isolated(name)}`,
      other: `לא ניתן היה לפתוח {n} הודעות. אם חסר משהו, אפשר לבקש לשלוח שוב: ${isolated(name)}`,
    }),
  held: (held) =>
    count(held, {
      one: 'הודעה אחת ממתינה עד שיהיה ידוע מי שלח אותה',
      two: 'שתי הודעות ממתינות עד שיהיה ידוע מי שלח אותן',
      other: '{n} הודעות ממתינות עד שיהיה ידוע מי שלח אותן',
    }),
  renewed: 'החיבור המאובטח אופס',
  renewedOften: 'החיבור המאובטח אופס היום כמה פעמים. אם איש מכם לא החליף מכשיר, כדאי לשאול זה את זה מדוע',
  notConfirmedSince: (day) => `לא אושר מאז ${isolated(day)}`,
  devicesChanged: (name) => `${isolated(name)}: בשימוש במכשירים אחרים מעכשיו`,
  ownDevicesChanged: 'רשימת המכשירים שלך שונתה במקום אחר. אם השינוי לא נעשה על ידך, יש להפסיק להשתמש בכתובת הזאת',
  deviceAdded: (added, name) =>
    count(added, {
      one: `נוסף מכשיר אחד של ${isolated(name)}. התיבה שאימתת אישרה אותו, ולכן האימות נשאר בתוקף. מעכשיו אפשר לקרוא בו את מה שנכתב על ידך`,
      two: `נוספו שני מכשירים של ${isolated(name)}. התיבה שאימתת אישרה אותם, ולכן האימות נשאר בתוקף. מעכשיו אפשר לקרוא בהם את מה שנכתב על ידך`,
      other: `נוספו {n} מכשירים של ${isolated(name)}. התיבה שאימתת אישרה אותם, ולכן האימות נשאר בתוקף. מעכשיו אפשר לקרוא בהם את מה שנכתב על ידך`,
    }),
  verified: (name) => `אימתת את ${isolated(name)}`,
  comparedElsewhere: (name) => `השווית מספרים עם ${isolated(name)} במכשיר אחר`,
  notVerified: (name) => `האימות כבר לא בתוקף: ${isolated(name)}`,
  renamed: (name) => `השם עכשיו הוא ${isolated(name)}. השם לא נבדק`,
  left: (name) => `${isolated(name)} כבר לא בצ׳אט הזה`,
  asksToDelete: (name) => `בקשה מ־${isolated(name)}: למחוק את הצ׳אט הזה`,
  movedOn: (name) => `${isolated(name)}: השיחה ממשיכה בדפדפן אחר`,
  gaveUp: (name) =>
    `הכתובת הזאת של ${isolated(name)} ננטשה, כי המפתחות שלה נמצאים אצל מישהו אחר. אין לסמוך על מה שהגיע לאחרונה`,
  deletedHere: 'מחקת את הצ׳אט הזה במכשיר הזה',
  hours: {
    lang: 'he',
    open: (when) => `פתוח עד ${isolated(when)}`,
    closed: (name, when) => `${isolated(name)} סגור כרגע. ייפתח שוב: ${isolated(when)}`,
    away: (name) => `${isolated(name)} לא כאן כרגע`,
    answers: (within) => `זמן רגיל עד לתשובה: ${isolated(within)}`,
  },
};

export const doubts: NoteWords['doubts'] = {
  revoked: 'ממכשיר שדווח כאבוד. ייתכן שמישהו אחר כתב את זה.',
  fork: 'לא אושר: יש שתי רשימות מכשירים.',
};
