/** The menu and what is one step inside the chat, in Hebrew. */
import type { InsideWords } from '../inside-words.ts';
import { move } from './move.ts';
import { isolated } from '../isolated.ts';

export const inside: InsideWords = {
  move,
  safetyNumber: 'מספר ביטחון',
  compare: (name) =>
    `אפשר לבקש את המספר מ־${isolated(name)}, בחנות או בטלפון. אם הוא זהה, איש לא יכול לקרוא את השיחה או להתחזות לצד השני.`,
  compareByPicture: 'בחנות, הצד השני יכול לסרוק במקום זאת את התמונה.',
  safetyPicture: 'תמונה של מספר הביטחון',
  noNumber: 'המספר יופיע כאן אחרי ההודעה הראשונה שלך.',
  readers: 'מי יכול לקרוא את זה',
  you: 'כאן, בדפדפן הזה',
  answersFor: (name) => `מענה בשם ${name}`,
  told: {
    seesPage: 'הצד השני רואה באיזה עמוד נמצאים',
    seesNothing: 'רק ההודעות שלך נשלחות',
    page: 'עמוד',
    address: 'כתובת',
    language: 'שפה',
    cameFrom: 'הגעה מ־',
    send: 'לשלוח את זה עם ההודעות שלי',
    when: 'נשלח עם מה שנכתב, ושוב במעבר לעמוד אחר.',
  },
  forget: 'לשכוח את הצ׳אט הזה',
  forgetLead: 'כתיבה נוספת בהמשך תהיה צ׳אט חדש עם מספר ביטחון חדש.',
  consequences: (name) => [
    ['בדפדפן הזה', 'כל ההודעות והשם שלך מוסרים מיד.'],
    [`אצל ${isolated(name)}`, 'רואים שם שעזבת. מה שיש שם נשאר שם.'],
    ['בשרת הצ׳אט', 'מה שממתין לך שם נמחק.'],
  ],
  askToDelete: (name) => `לבקש גם מ־${isolated(name)} למחוק אותו`,
  askToDeleteHint: 'ההחלטה שלהם. לא תישלח אליך הודעה.',
  keep: 'להשאיר',
  forgetting: 'נפרדים. זה לוקח כמה שניות',
  notForgotten: 'הדפדפן הזה לא הסיר הכול. יש לסגור את שאר הכרטיסיות של האתר הזה ולנסות שוב.',
};
