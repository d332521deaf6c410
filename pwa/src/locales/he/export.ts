/** The export of conversations as a file: its dialog, and words inside of the file, in Hebrew. */
import type { exporting as english } from '../en-export.ts';

export const exporting: typeof english = {
  heading: 'ייצוא',
  one: 'ייצוא השיחה הזאת',
  all: 'ייצוא הכול',
  allHint: 'כל השיחות במכשיר הזה בקובץ אחד, כטקסט או כ-JSON.',
  warning: 'הקובץ הזה אינו מוצפן. כל מי שמחזיק בו יכול לקרוא אותו.',
  hint: 'הוא נוצר במכשיר הזה ואינו נשלח לאיש. יש בו שמות של קבצים ותמונות, לא הקבצים עצמם. כדאי לשמור אותו במקום שבו נשמרות החשבוניות.',
  format: 'תבנית',
  text: 'טקסט, לקריאה',
  json: 'JSON, לתוכנות',
  busy: (messages) => `הודעות עד עכשיו: ${messages}`,
  saved: (messages) => `הקובץ נמסר לדפדפן כהורדה. הודעות: ${messages}`,
  failed: 'לא היה אפשר ליצור את הקובץ, ודבר לא נשמר. כדאי לנסות שוב.',
  made: (when) => `נוצר: ${when}`,
  callsItself: (name) => `השם שבחר לעצמו: ${name}`,
  address: (address) => `כתובת: ${address}`,
  tags: (tags) => `תגיות: ${tags}`,
};
