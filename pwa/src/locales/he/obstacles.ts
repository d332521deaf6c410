/** What keeps answers from being sent, in Hebrew. */
import { isolated } from '@cipherchat/widget/languages';
import type { obstacle as english } from '../en-obstacles.ts';

const STOPPED = 'עצרנו לפני שמשהו יצא מהמכשיר הזה.';

const maybeNot = (name: string): string => `ייתכן שזה לא ${isolated(name)}`;

export const obstacle: typeof english = {
  'other-keys': (name) => [maybeNot(name), `השרת הציע מישהו אחר בכתובת הזאת. ${STOPPED}`],
  fork: (name) => [maybeNot(name), `השרת נתן שתי תשובות שונות על הזהות של הצד השני. ${STOPPED}`],
  rollback: (name) => [maybeNot(name), `השרת נתן תשובה ישנה יותר מזו שכבר יש לנו. ${STOPPED}`],
  'server-behind': (name) => [
    `אי אפשר להגיע כרגע אל ${isolated(name)}`,
    'בשרת חסרים המפתחות החדשים ביותר של הצד השני. ההודעות שלך נשארות במכשיר הזה ויישלחו כשהמכשיר של הצד השני יתחבר.',
  ],
  'list-missing': (name) => [
    `ייתכן שהמכשירים של ${isolated(name)} התחלפו`,
    'בהודעה מהצד השני מופיעים מכשירים שהשרת לא מכיר. ״שליחה מחדש״ שולח את ההודעה שלך למכשירים שאנחנו מכירים.',
  ],
  'away-too-long': (name) => [
    `לא הייתה פעילות של ${isolated(name)}`,
    'הצד השני לא חזר כבר יותר מ־45 ימים. ההודעות שלך ממתינות במכשיר הזה עד שיחזור.',
  ],
  'unknown-address': (name) => [
    `לא ניתן למצוא את ${isolated(name)}`,
    'השרת כבר לא מכיר את הכתובת הזאת. ההודעות שלך ממתינות במכשיר הזה.',
  ],
  gone: (name) => [
    `${isolated(name)} כבר לא בשיחה הזאת`,
    'אי אפשר לשלוח עוד דבר, ולא תגיע תשובה. מה שנכתב נשאר כאן עד שיימחק על ידך.',
  ],
  limited: (_, when) => ['הודעות רבות בזמן קצר.', `הן ממתינות כאן ויישלחו החל מ־${isolated(when)}.`],
  'mailbox-full': (name) => [
    `תיבת ההודעות של ${isolated(name)} מלאה.`,
    'ההודעות שלך ממתינות כאן ויישלחו כשיתפנה מקום.',
  ],
  'server-storage': () => [
    'שרת הצ׳אט לא יכול לשמור הודעות כרגע.',
    'ההודעות שלך ממתינות במכשיר הזה ויישלחו ברגע שיתאפשר.',
  ],
  refused: () => ['שרת הצ׳אט דחה הודעה.', 'היא שמורה במכשיר הזה. לחיצה על ״שליחה מחדש״ תשלח אותה שוב.'],
  storage: () => ['לא נותר מקום בדפדפן הזה.', 'הטקסט שלך נשאר בתיבה שלמטה. יש לפנות מקום ולשלוח אותו שוב.'],
};
