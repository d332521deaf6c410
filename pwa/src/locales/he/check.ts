/** The words of the connection check, in Hebrew. What a cause is called stands in the catalogue of the conversation. */
import { isolated } from '@cipherchat/widget/languages';
import type { check as english } from '../en-check.ts';
import { count } from './count.ts';

const numbers = new Intl.NumberFormat('he');

const round = (value: number): number => Math.round(value * 10) / 10;

const seconds = (value: number): string => count(value, { one: 'שנייה אחת', two: 'שתי שניות', other: '{n} שניות' });

const minutes = (value: number): string => count(value, { one: 'דקה אחת', two: 'שתי דקות', other: '{n} דקות' });

const hours = (value: number): string => count(value, { one: 'שעה אחת', two: 'שעתיים', other: '{n} שעות' });

const days = (value: number): string => count(value, { one: 'יום אחד', two: 'יומיים', other: '{n} ימים' });

const duration = (ms: number): string => {
  const time = ms / 1000;
  if (time < 1) return `${numbers.format(Math.round(ms))} אלפיות שנייה`;
  if (time < 120) return seconds(time < 10 ? round(time) : Math.round(time));
  if (time < 7_200) return minutes(Math.round(time / 60));
  if (time < 172_800) return hours(Math.round(time / 3_600));
  return days(Math.round(time / 86_400));
};

/** `aheadMs`: how far the server's clock is ahead. */
const clocks = (aheadMs: number): string => {
  if (Math.abs(aheadMs) < 1_000) return 'השעונים של המכשיר ושל השרת תואמים.';
  const apart = duration(Math.abs(aheadMs));
  return aheadMs > 0
    ? `הפרש בין השעונים של המכשיר ושל השרת: ${apart}. השעון של המכשיר הזה מפגר.`
    : `הפרש בין השעונים של המכשיר ושל השרת: ${apart}. השעון של המכשיר הזה מקדים.`;
};

export const check: typeof english = {
  heading: 'בדיקת חיבור',
  row: 'בדיקת חיבור',
  rowHint: 'בודקת כל שלב מהמכשיר הזה אל השרת.',
  link: 'בדיקת החיבור',
  back: 'חזרה להגדרות',
  start: 'בדיקה עכשיו',
  again: 'בדיקה חוזרת',
  notRun: 'טרם נבדק.',
  notRunMore: 'כל שלב מהמכשיר הזה אל השרת נבדק בפועל. זה לוקח כמה שניות.',
  running: 'בבדיקה…',
  runningMore: 'התוצאות מופיעות עם קבלתן.',
  allGood: 'הכול עובד.',
  fair: 'ההודעות עוברות, אבל משהו אינו כשורה.',
  slower: 'ההודעות מגיעות באיחור של כמה שניות.',
  bad: 'ההודעות לא עוברות כרגע.',
  badMore: 'שום דבר לא אבד: הן ממתינות במכשיר הזה.',
  broke: 'לא ניתן היה להשלים את הבדיקה.',
  brokeMore: 'יש לטעון מחדש את הדף ולבדוק שוב.',
  checkedAt: (when) => `נבדק בשעה ${isolated(when)}.`,
  connection: 'חיבור',
  device: 'המכשיר הזה',
  results: 'תוצאות',
  verdicts: { good: 'עובד', fair: 'לתשומת לב', bad: 'לא עובד', skipped: 'לא נבדק', running: 'בבדיקה' },
  steps: {
    network: 'רשת',
    reach: 'הדרך אל השרת',
    server: 'שרת',
    version: 'גרסה',
    clock: 'שעון',
    'sign-in': 'כניסה לשרת',
    websocket: 'חיבור חי',
    polling: 'חיבור איטי יותר',
    delay: 'זמן תגובה',
  },
  good: {
    network: () => 'המכשיר הזה מחובר לרשת.',
    reach: (ms) => (ms === 0 ? 'כתובת השרת משיבה.' : `כתובת השרת משיבה תוך ${duration(ms)}.`),
    server: () => 'שרת הצ׳אט הוא שמשיב.',
    version: () => 'השרת ותיבת הדואר תואמים.',
    clock: clocks,
    'sign-in': () => 'השרת מאפשר למכשיר הזה להיכנס.',
    websocket: () => 'הוא נפתח. הודעות מגיעות מיד.',
    polling: () => 'הוא עובד: תיבת הדואר פונה לשרת שוב ושוב.',
    delay: (ms) => `השרת משיב תוך ${duration(ms)}.`,
  },
  fairSteps: {
    clock: (ms) => `${clocks(ms)} אם הטעות במכשיר הזה, יש לכוון את השעון שלו. ההודעות עוברות בכל מקרה.`,
    'sign-in': () => 'השרת עדיין לא מכיר את המכשיר הזה. תיבת הדואר רושמת אותו בעצמה: יש לבדוק שוב בעוד דקה.',
    delay: (ms) => `השרת משיב רק אחרי ${duration(ms)}. הרשת או השרת איטיים: גם ההודעות מתעכבות כך.`,
  },
  remedies: {
    offline: () => 'יש להפעיל Wi-Fi או נתונים סלולריים ולבדוק שוב.',
    server: () => 'כדאי לנסות רשת אחרת. אם זה לא עוזר, השרת אינו פעיל: יש לעדכן את מפעילי השרת. ההודעות ממתינות כאן.',
    limited: (when) => (when === '' ? 'יש להמתין כמה דקות ולבדוק שוב.' : `יש להמתין עד ${isolated(when)} ולבדוק שוב.`),
    policy: () => 'יש לעדכן את מפעילי השרת: מדיניות הדף חייבת לציין את הכתובת של עצמו ב־connect-src.',
    intercepted: () => 'יש לפתוח אתר אחר. אם מופיע דף כניסה, יש להיכנס בו ולבדוק שוב. אם לא, יש לעדכן את מפעילי השרת.',
    blocked: () => 'לרוב זו חומת אש של חברה. אפשר לבקש ממנהלי הרשת לאפשר WebSocket אל השרת הזה, או לנסות רשת אחרת.',
    clock: () => 'יש לכוון את התאריך והשעה במכשיר הזה ולבדוק שוב.',
    refused: () =>
      'יש לטעון מחדש את הדף כדי לקבל את הגרסה החדשה ביותר. אם זה לא עוזר, יש להעתיק את הדוח עבור מפעילי השרת.',
    uninvited: () => 'יש לפתוח את קישור ההזמנה בדפדפן הזה. אם אין לך הזמנה, אפשר לבקש אותה ממפעילי השרת.',
    'switched-off': () => 'אפשר לשאול את מפעילי השרת מה הסיבה. מה שכבר התקבל נשאר במכשיר הזה.',
    storage: () => 'זה יחלוף מעצמו או ידרוש טיפול של מפעילי השרת. ההודעות ממתינות כאן.',
    slower: () => 'לרוב זו חומת אש של חברה. אפשר לבקש ממנהלי הרשת לאפשר WebSocket אל השרת הזה.',
  },
  sameCause: 'לא עובד מאותה סיבה.',
  notNeeded: 'אין צורך: החיבור החי עובד.',
  notTried: 'לא נבדק: שלב קודם לא עובד.',
  storage: 'אחסון',
  offlineStart: 'הפעלה ללא רשת',
  offlineStarts: {
    ready: 'תיבת הדואר נפתחת ללא רשת.',
    update: 'תיבת הדואר נפתחת ללא רשת. גרסה חדשה ממתינה: יש לטעון מחדש כדי לקבל אותה.',
    'not-yet': 'תיבת הדואר עדיין נשמרת במכשיר הזה לשם כך. יש לבדוק שוב בעוד דקה.',
    never: 'הדפדפן או החלון הזה לא שומרים את תיבת הדואר, ולכן היא נפתחת רק כשיש רשת.',
  },
  copy: 'העתקת הדוח',
  copied: 'הדוח הועתק.',
  notCopied: 'הדפדפן לא אפשר להעתיק. יש לסמן את הטקסט שלמטה ולהעתיק אותו ידנית.',
  reportHas: 'עבור מי שעוזרים לך: תוצאות, קודים, זמנים וגרסאות. ללא הודעות, שמות, כתובות או מפתחות.',
  report: 'דוח',
};
