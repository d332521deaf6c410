/** The page with the address, the snippet and the check of a page, in Hebrew. */
import type { address as english } from '../en-address.ts';
import { tagCheck } from './tag-check.ts';

export const address: typeof english = {
  ready: 'תיבת הדואר מוכנה',
  lead: 'יש לשים את קטע הקוד באתר. הודעות ממבקרים יגיעו לכאן.',
  heading: 'כתובת וקטע קוד',
  address: 'הכתובת שלך',
  tagCheck,
  addressHint: 'היא שייכת רק לך ומוכיחה שהתשובות מגיעות ממך.',
  copyAddress: 'העתקת הכתובת',
  snippet: 'קטע הקוד',
  withdrawn: 'אין כרגע קטע קוד.',
  withdrawnMore: 'בגרסה הזאת של הצ׳אט יש בעיה ידועה. יש לבקש ממפעילי השרת את הגרסה המתוקנת ואז לטעון מחדש את הדף הזה.',
  snippetHint: 'יש להדביק אותו לפני תגית הסגירה body בדפי האתר.',
  copySnippet: 'העתקת קטע הקוד',
  copied: 'הועתק',
  notCopied: 'הדפדפן לא אפשר להעתיק. הטקסט מסומן: יש להעתיק אותו ידנית.',
  seeItWork: 'לראות איך זה עובד',
  waiting: 'בהמתנה להודעה הראשונה',
  arrived: 'ההודעה הראשונה הגיעה.',
  open: 'פתיחת השיחה',
  demo: 'ניסיון באתר ההדגמה',
  newTab: 'נפתח בכרטיסייה חדשה',
  toInbox: 'מעבר לתיבת הדואר',
  onlyCopy: 'העותק היחיד נמצא במכשיר הזה.',
  onlyCopyMore: 'אין עדיין גיבוי. אם המכשיר יאבד או שנתוני הדפדפן יימחקו, הכתובת הזאת והשיחות שלה יאבדו.',
};
