/** The words of two device lists of one contact, in Hebrew. `who`: the contact's name, or a word for one without. */
import { isolated } from '@cipherchat/widget/languages';
import type { fork as english } from '../en-fork.ts';
import { count } from './count.ts';

const numbers = new Intl.NumberFormat('he');

export const fork: typeof english = {
  heading: (who) => `יש שתי רשימות מכשירים עבור ${isolated(who)}`,
  lead: (who) =>
    `שתיהן חתומות באותו מפתח ונושאות אותו מספר. או שעותק משוחזר הקדים את המקור, או שמישהו אחר פועל בשם ${isolated(who)}. ל־CipherChat אין דרך לדעת מה נכון. את התשובה אפשר לקבל רק מ־${isolated(who)}.`,
  stopped: (who) => `בינתיים לא נשלח דבר אל ${isolated(who)}.`,
  waiting: (waiting) =>
    count(waiting, {
      one: 'הודעה אחת ממתינה במכשיר הזה.',
      two: 'שתי הודעות ממתינות במכשיר הזה.',
      other: '{n} הודעות ממתינות במכשיר הזה.',
    }),
  arrives: 'מה שמגיע מוצג.',
  steps: (who) => [
    `כדאי להתקשר אל ${isolated(who)} או להיפגש. אין לשאול בשיחה הזאת.`,
    `יש לשאול אילו מכשירים שייכים ל־${isolated(who)}, והאם נעשה שימוש בקוד לשחזור.`,
  ],
  lists: ['רשימה א׳', 'רשימה ב׳'],
  version: (version, day) => `גרסה ${numbers.format(version)}, ${isolated(day)}`,
  since: (day) => `מאז ${isolated(day)}`,
  inBoth: 'בשתיהן',
  onlyHere: 'רק כאן',
  held: 'זו הרשימה שבשימוש עד עכשיו.',
  other: 'את הרשימה הזאת השרת מוסר.',
  chosen: 'נבחרה באחד המכשירים שלך.',
  goOn: (list) => `להמשיך עם ${isolated(list)}`,
  neither: 'אף אחת מהן, להחליט אחר כך',
  neitherHint: 'המכשירים האחרים שלך יקבלו עדכון. אפשר לשנות כל עוד שתי הרשימות מוכרות כאן.',
  decided: 'בחרת ברשימה א׳, והשרת הולך עם רשימה ב׳. לכן לא נשלח דבר. יש להמתין עד שרשימה א׳ תחזור לשרת, או לבחור שוב.',
  notSaved: 'הדפדפן הזה לא הצליח לשמור את זה. יש לפנות מקום ולנסות שוב.',
  open: 'השוואת שתי הרשימות',
  own: {
    heading: 'יש שתי רשימות מכשירים עבור החשבון שלך',
    lead: 'שתיהן חתומות במפתח שלך ונושאות אותו מספר. או שעותק משוחזר הקדים את המקור, או שמישהו אחר פועל בשמך. ל־CipherChat אין דרך לדעת מה נכון. התשובה אצלך.',
    stopped: 'בינתיים המכשירים האחרים שלך לא מקבלים דבר מהמכשיר הזה.',
    arrives: 'אנשי הקשר שלך ממשיכים לקבל את מה שנכתב כאן.',
    steps: [
      'יש להמשיך עם הרשימה שכל המכשירים בה מוכרים לך.',
      'אם אף אחת מהן אינה מוכרת, המפתח שלך נמצא אצל מישהו אחר. כדאי להודיע על כך לאנשי הקשר, ולא בצ׳אט הזה.',
    ],
    decided: 'הבחירה נעשתה. אפשר לבחור שוב כל עוד שתי הרשימות מוכרות כאן.',
  },
};
