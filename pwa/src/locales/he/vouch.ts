/** What the back end of the owner's site says of its users, in Hebrew. */
import type { vouch as english } from '../en-vouch.ts';

export const vouch: typeof english = {
  heading: 'לקוחות שהאתר שלך מאשר',
  lead: 'אם אנשים מתחברים באתר שלך, הוא יכול לומר מי כותב. יש להזין את המפתח הציבורי שלו, ומה שהוא חותם יוצג כמאושר. יש דוגמאות ל־Node ול־PHP.',
  empty: 'אין עדיין מפתח, ולכן אף שם אינו מאושר.',
  label: 'שם האתר',
  labelHint: 'מוצג כך: „אושר על ידי …”',
  key: 'מפתח ציבורי',
  keyHint: 'קובץ PEM של המפתח הציבורי, או הבתים שלו. Ed25519 או P-256. אין להזין לעולם מפתח פרטי.',
  add: 'הוספת המפתח',
  notAKey: 'זה לא מפתח ציבורי שאפשר להשתמש בו. יש להעתיק את כל הקובץ, עם השורה הראשונה והאחרונה.',
  remove: (label) => `הסרת ${label}`,
  by: (label) => `אושר על ידי ${label}`,
  bySite: 'אושר על ידי האתר שלך',
  name: 'שם',
  customer: 'מספר לקוח',
  mail: 'דוא״ל',
  checked: (when) => `נבדק ${when}: מחובר באתר שלך.`,
  userBefore: (user) => `האתר שלך ציין קודם לקוח אחר בשיחה הזאת: ${user}`,
  expired: 'אישור הגיע מאוחר מדי ואינו נחשב.',
  otherAddress: 'אישור היה עבור מבקר אחר או תיבה אחרת ואינו נחשב.',
  unknownKey: 'אישור נחתם במפתח שאינו בהגדרות שלך.',
  invalid: 'אישור היה פגום או לא מהאתר שלך ואינו נחשב.',
};
