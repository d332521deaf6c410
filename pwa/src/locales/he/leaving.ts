/**
 * The words for a visitor who has left, in Hebrew. `who`: the contact's name, or what stands for one without a name.
 */
import { isolated } from '@cipherchat/widget/languages';
import type { leaving as english } from '../en-leaving.ts';

export const leaving: typeof english = {
  asks: (who) => `התקבלה בקשה מאת ${isolated(who)} למחוק את השיחה הזאת. שום דבר לא יקרה לפני החלטה שלך.`,
  keep: 'להשאיר',
  delete: 'למחוק',
  heading: (who) => `למחוק את השיחה עם ${isolated(who)}?`,
  consequences: [
    'במכשיר הזה כל ההודעות והשם יימחקו לצמיתות.',
    'במכשירים האחרים שלך הם יישארו עד שיימחקו גם שם.',
    'ייתכן שהם עדיין נמצאים בגיבוי שנוצר קודם.',
  ],
  forGood: 'למחוק לצמיתות',
};
