/** Texts that the owner saves, and puts into a message with a slash, in Hebrew. */
import { isolated } from '@cipherchat/widget/languages';
import type { replies as english } from '../en-replies.ts';

export const replies: typeof english = {
  heading: 'תשובות שמורות',
  open: 'תשובות שמורות, או הקלדת לוכסן',
  rowHint: 'טקסטים שנשלחים לעיתים קרובות',
  lead: 'יש להקליד / בהודעה ריקה ולבחור תשובה. במקום {name} יופיע שם המבקר. התשובות נמצאות בכל המכשירים שלך, והמבקרים אף פעם לא רואים את הרשימה.',
  empty: 'אין עדיין תשובות שמורות',
  add: 'הוספת תשובה',
  edit: (title) => `עריכת ${isolated(title)}`,
  title: 'שם קצר',
  titleHint: 'מה שמקלידים אחרי הלוכסן, למשל משלוח-נורווגיה',
  text: 'טקסט',
  titleTooLong: 'השם הקצר חסר או ארוך מדי. יש לשנות אותו ולשמור שוב.',
  textMissing: 'הטקסט חסר. יש לכתוב אותו ולשמור שוב.',
  textTooLong: 'הטקסט ארוך מדי. יש לקצר אותו ולשמור שוב.',
  tooMany: 'יש מקום ל־200 תשובות. יש למחוק אחת קודם.',
  failed: 'לא ניתן היה לקרוא את התשובות השמורות. יש לטעון מחדש כדי לנסות שוב.',
  count: (shown, all) => `${String(shown)} מתוך ${String(all)}`,
  none: 'אין תשובה שמורה מתאימה',
  chosen: (title, at, of) => `${isolated(title)}, ${String(at)} מתוך ${String(of)}`,
  choose: 'בחירה',
  putIn: 'הוספה',
  close: 'סגירה',
  enter: 'Enter',
  editAll: 'עריכת התשובות השמורות',
};
