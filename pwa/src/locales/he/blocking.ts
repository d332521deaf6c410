/** Blocking a contact, and the list of those who are blocked, in Hebrew. */
import type { blocking as english } from '../en-blocking.ts';

export const blocking: typeof english = {
  block: 'חסימה',
  unblock: 'ביטול החסימה',
  isBlocked: 'חסמת את איש הקשר הזה. מה שהוא שולח נזרק בלי שנקרא בכל המכשירים שלך, והוא אינו יודע על כך.',
  heading: 'אנשי קשר חסומים',
  lead: 'מה שהם שולחים נזרק בלי שנקרא בכל המכשירים שלך. הם אינם יודעים על כך, וגם השרת אינו יודע. כדי לחסום מישהו: לפתוח את השיחה, ואז עוד, חסימה.',
  empty: 'אין חסומים',
  unblockOne: (name) => `ביטול החסימה של ${name}`,
  failed: 'הדפדפן הזה לא הצליח לשמור זאת. כדאי לנסות שוב.',
};
