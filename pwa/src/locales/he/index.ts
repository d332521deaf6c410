/** The texts of the inbox in Hebrew. The reader is addressed without a gender wherever that reads naturally. */
import { isolated } from '@cipherchat/widget/languages';
import type { InboxWords } from '../inbox-words.ts';
import { address } from './address.ts';
import { blocking } from './blocking.ts';
import { check } from './check.ts';
import { contact } from './contact.ts';
import { count } from './count.ts';
import { devices } from './devices.ts';
import { exporting } from './export.ts';
import { fork } from './fork.ts';
import { found } from './found.ts';
import { hours } from './hours.ts';
import { keyboard } from './keyboard.ts';
import { leaving } from './leaving.ts';
import { lock } from './lock.ts';
import { notices as notifications } from './notices.ts';
import { obstacle } from './obstacles.ts';
import { order } from './order.ts';
import { recovery } from './recovery.ts';
import { looks } from './looks.ts';
import { replies } from './replies.ts';
import { ring } from './ring.ts';
import { settingsPage } from './settings-page.ts';
import { statistics } from './statistics.ts';
import { team } from './team.ts';
import { teamwork } from './teamwork.ts';
import { verify } from './verify.ts';
import { visit } from './visit.ts';
import { vouch } from './vouch.ts';

const numbers = new Intl.NumberFormat('he');

export const words: InboxWords = {
  lang: 'he',
  dir: 'rtl',
  product: 'CipherChat',
  main: 'ניווט ראשי',
  inbox: 'תיבת הדואר',
  settings: 'הגדרות',
  you: 'אני',
  visitor: 'מבקר',
  newMessage: (name) => `הודעה חדשה מאת ${isolated(name)}`,
  messageNotSent: (name) => `הודעה אל ${isolated(name)} לא נשלחה`,
  back: 'חזרה לתיבת הדואר',
  backToConversation: 'חזרה לשיחה',
  opening: 'תיבת הדואר שלך נפתחת',
  title: (place, unread) => `${unread === 0 ? '' : `(${numbers.format(unread)}) `}${isolated(place)} · CipherChat`,

  firstRun: {
    claim: ['מה ששניים חולקים,', 'ואף אחד אחר.'],
    heading: 'יצירת תיבת הדואר שלך',
    lead: 'הודעות מהאתר שלך מגיעות לכאן. תיבת הדואר נמצאת במכשיר הזה: אפשר לקרוא את ההודעות כאן ובמקום שבו נכתבו, ובשום מקום בדרך.',
    former: 'בדפדפן הזה הייתה תיבת דואר אחרת',
    formerLead: (former) =>
      `הנתונים שלה נמחקו ואי אפשר להחזיר אותם. לתיבת דואר חדשה יש כתובת חדשה: יש להחליף את הישנה בדפי האתר. הישנה הייתה ${isolated(former)}.`,
    installFirst: 'קודם כול, התקנה',
    installFirstLead:
      'כאן רק אפליקציה מותקנת יכולה להתריע. היא שומרת נתונים משלה, ולכן תיבת דואר שנוצרת בדפדפן הזה תישאר בדפדפן הזה.',
    goOnHere: 'המשך בדפדפן הזה, ללא התראות',
    homeScreen: 'קודם כול, הוספה למסך הבית',
    homeScreenLead: 'תיבת דואר שנוצרת כאן נשארת בדפדפן הזה. האפליקציה במסך הבית תתחיל עם תיבה אחרת, בכתובת אחרת.',
    name: 'השם שלך',
    nameHint: 'לא חובה. מבקרים רואים את השם הזה, אלא אם הדף עם הצ׳אט קובע שם אחר. אפשר לשנות אותו בהמשך.',
    create: 'יצירת תיבת הדואר שלי',
    creating: 'תיבת הדואר שלך נוצרת',
    failed: 'הדפדפן הזה לא הצליח לשמור את תיבת הדואר. יש לצאת מהגלישה הפרטית או לפנות מקום, ולנסות שוב.',
    tooLong: 'השם הזה ארוך מדי. יש לקצר אותו ולנסות שוב.',
    invitation: 'הזמנה',
    invitationHint: 'השרת הזה מקבל תיבות דואר חדשות בהזמנה בלבד. יש לפתוח את הקישור שקיבלת או להדביק כאן את הקוד שלו.',
    uninvited: 'השרת הזה מקבל תיבות דואר חדשות בהזמנה בלבד. יש להזין את ההזמנה שלך ולנסות שוב.',
    badInvitation: 'ההזמנה הזאת אינה תקפה: כבר נעשה בה שימוש, או שזמנה עבר. יש לבדוק אותה או לבקש הזמנה אחרת.',
    switchedOff: 'מפעילי השרת כיבו את תיבת הדואר הזאת. אפשר לשאול אותם מה הסיבה.',
  },

  address,
  contact,
  devices,
  verify,
  visit,
  vouch,
  leaving,
  found,
  fork,
  blocking,
  exporting,
  hours,
  statistics,
  keyboard,
  lock,
  order,

  list: {
    conversations: 'שיחות',
    search: 'חיפוש',
    searchHint: 'שמות, תגיות והודעות',
    endSearch: 'סיום החיפוש',
    searched: 'החיפוש נעשה רק במכשיר הזה.',
    found: (conversations) =>
      count(conversations, { one: 'נמצאה שיחה אחת', two: 'נמצאו שתי שיחות', other: 'נמצאו {n} שיחות' }),
    nothingFound: (query) => `אין שם, תגית או הודעה אחרונה שכוללים ״${isolated(query)}״`,
    empty: 'אין עדיין שיחות',
    loading: 'השיחות שלך נפתחות',
    failed: 'לא ניתן היה לקרוא את השיחות שלך במכשיר הזה.',
    again: 'ניסיון חוזר',
    unread: (unread) =>
      count(unread, { one: 'הודעה אחת לא נקראה', two: 'שתי הודעות לא נקראו', other: '{n} הודעות לא נקראו' }),
    mine: 'אני:',
    writing: 'מקליד/ה',
    draft: 'טיוטה:',
    notSent: 'לא נשלחה:',
    started: 'הצ׳אט נפתח',
    deleted: 'הודעה שנמחקה',
  },

  blank: {
    heading: 'שקט כאן',
    lead: 'אחרי שקטע הקוד יהיה באתר שלך, הודעות יגיעו לכאן, גם בזמן היעדרותך.',
    snippet: 'כתובת וקטע קוד',
    choose: 'בחירת שיחה',
    chooseLead: 'השיחות נשמרות רק במכשיר הזה. שום דבר לא נטען מהרשת כדי להציג אותן.',
    failed: 'לא ניתן היה לקרוא את השיחות שלך',
    failedLead: 'הן עדיין במכשיר הזה. יש לטעון מחדש או לסגור כרטיסיות אחרות של תיבת הדואר.',
    unknown: 'השיחה הזאת לא נמצאת במכשיר הזה',
    unknownLead: 'היא נמצאת במכשיר אחר, או שנתוני הדפדפן נמחקו.',
  },

  status: {
    sending: 'בשליחה',
    waiting: 'בהמתנה',
    sent: 'נשלחה',
    delivered: 'נמסרה',
    read: 'נקראה',
    'not-sent': 'לא נשלחה',
  },

  thread: {
    unchecked: 'השם לא נבדק',
    writing: 'מקליד/ה',
    address: (short) => `כתובת ${isolated(short)}`,
    details: 'פרטים',
    markRead: 'סימון הכול כנקרא',
    seal: (name) => `גלוי רק לך ול־${isolated(name)}`,
    sealVisitor: 'גלוי רק לך ולמבקר הזה',
  },

  details: {
    heading: 'פרטים',
    calls: (name) => `השם שנמסר: ${isolated(name)}.`,
    noName: 'לא נמסר שם.',
    since: (when) => `תחילת השיחה: ${isolated(when)}.`,
    readers: 'מי יכולים לקרוא את זה',
    readersCount: 'שני אנשים',
    theirBrowser: 'הדפדפן של הצד השני',
    thisDevice: 'המכשיר הזה',
    address: 'כתובת',
    addressHint: 'הכתובת של מבקר נוצרת בדפדפן שלו עם ההודעה הראשונה.',
    copyAddress: 'העתקת הכתובת',
  },

  notices: {
    clocks: (days) =>
      count(days, {
        one: 'בין השעונים של המכשיר הזה ושל השרת יש הפרש של יום אחד.',
        two: 'בין השעונים של המכשיר הזה ושל השרת יש הפרש של יומיים.',
        other: 'בין השעונים של המכשיר הזה ושל השרת יש הפרש של {n} ימים.',
      }),
    clocksMore: 'השעות כאן הן של השרת. אם התאריך במכשיר הזה שגוי, יש לתקן אותו.',
    fleeting: 'הדפדפן הזה לא ישמור את תיבת הדואר אחרי שהחלון ייסגר.',
    fleetingMore: 'כדי לשמור את תיבת הדואר יש לצאת מהגלישה הפרטית.',
    oldTag: 'הדפים שלך טוענים גרסה ישנה יותר של הצ׳אט.',
    oldTagMore: 'יש להחליף את קטע הקוד הישן בחדש.',
    withdrawnTag: 'הצ׳אט בדפים שלך כבוי.',
    withdrawnTagMore: 'בגרסה שלו יש בעיה ידועה. יש להחליף את קטע הקוד הישן בחדש.',
    getSnippet: 'לקטע הקוד',
    notRenewed: (day) => `הכתובת שלך אושרה לאחרונה ב־${isolated(day)}.`,
    notRenewedMore:
      'יש לפתוח את תיבת הדואר במכשיר שבו נוצרה הכתובת שלך, או במכשיר ששוחזר בעזרת קוד השחזור. אחרי 45 ימים מבקרים חדשים לא יוכלו לכתוב לך.',
  },

  settingsPage,
  check,
  recovery,
  looks,
  replies,
  team,
  teamwork,
  notifications,

  ring,

  update: { ready: 'עדכון מוכן', later: 'אחר כך', reload: 'טעינה מחדש' },

  failure: {
    unsupported: 'הדפדפן הזה לא יכול לפתוח את תיבת הדואר',
    unsupportedLead: 'נדרשים כתובת מאובטחת (https) ודפדפן עדכני.',
    'storage-denied': 'הדפדפן הזה לא מאפשר לתיבת הדואר לשמור דבר',
    'storage-deniedLead': 'יש לאפשר שמירה לאתר הזה או לצאת מהגלישה הפרטית, ואז לטעון מחדש.',
    'newer-database': 'תיבת הדואר עודכנה בכרטיסייה אחרת',
    'newer-databaseLead': 'יש לטעון מחדש כדי להמשיך. השיחות שלך נשמרו.',
    'older-build': 'זו גרסה ישנה יותר של תיבת הדואר',
    'older-buildLead': 'גרסה חדשה יותר הייתה בשימוש בדפדפן הזה. יש לטעון מחדש כדי לקבל אותה. השיחות שלך נשמרו.',
    'other-tab': 'כרטיסייה אחרת מעכבת את תיבת הדואר',
    'other-tabLead': 'יש לסגור את הכרטיסיות האחרות של תיבת הדואר ואז לטעון מחדש. השיחות שלך נשמרו.',
    damaged: 'הדפדפן הזה לא החזיר את מה שתיבת הדואר שמרה',
    damagedLead:
      'יש לטעון מחדש כדי לנסות שוב. אם זה לא עוזר, המפתחות שלך אבדו מהמכשיר הזה: יש למחוק את נתוני האתר הזה כדי ליצור תיבת דואר אחרת.',
    cleared: 'הנתונים של תיבת הדואר הזאת נמחקו',
    clearedLead:
      'המפתחות והשיחות שלך נמחקו מהמכשיר הזה, והודעות לכתובת הזאת כבר לא מגיעות. יש לטעון מחדש כדי ליצור תיבת דואר חדשה, עם כתובת חדשה.',
    unknown: 'לא ניתן היה לפתוח את תיבת הדואר',
    unknownLead: 'שום דבר לא אבד. יש לטעון מחדש כדי לנסות שוב.',
    reload: 'טעינה מחדש',
  },

  obstacle,
  notConfirmed: (name, day) => `הדפדפן של ${isolated(name)} לא אושר מאז ${isolated(day)}.`,
};
