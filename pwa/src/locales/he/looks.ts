/** How the chat looks on the pages of the owner, in Hebrew. */
import type { looks as english } from '../en-looks.ts';

export const looks: typeof english = {
  heading: 'מראה הצ’אט',
  rowHint: 'צבע, ברכה ומקום, עם תצוגה מקדימה',
  lead: 'בחרו מה שמתאים לדפים שלכם והביטו בתצוגה המקדימה. הבחירות נשארות במכשיר הזה. הן תקפות ברגע שהתג שלמטה נמצא בדפים שלכם.',
  colour: 'צבע',
  colours: {
    petrol: 'כחול נפט',
    pine: 'אורן',
    ink: 'דיו',
    plum: 'שזיף',
    brick: 'לבנה',
  },
  other: 'צבע אחר',
  easy: (ratio) => `קל לקרוא את הטקסט שעליו: ${ratio} ל־1.`,
  pale: (ratio) => `בדף לבן קשה לראות את הכפתור: ${ratio} ל־1. צריך להיות 3 או יותר.`,
  greeting: 'ברכה',
  greetingHint: 'משפט או שניים מעל ההודעה הראשונה',
  openers: 'הודעות ראשונות לבחירה',
  openersHint: 'אחת בכל שורה. המבקרים יכולים לשנות אותן לפני השליחה.',
  corner: 'פינה',
  right: 'למטה מימין',
  left: 'למטה משמאל',
  cornerHint: 'עוברת צד בדפים שנקראים מימין לשמאל.',
  likePage: 'כמו הדף',
  preview: 'תצוגה מקדימה של הצ’אט בדף',
  tag: 'התג שלכם',
  tagHint: 'שימו אותו בדפים שלכם במקום התג שנמצא שם.',
};
