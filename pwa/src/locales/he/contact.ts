/** What the owner keeps about a visitor, in Hebrew. */
import { isolated } from '@cipherchat/widget/languages';
import type { contact as english } from '../en-contact.ts';

export const contact: typeof english = {
  rename: 'שינוי השם',
  name: 'שם',
  nameHint: 'השם הזה גלוי רק לך. אם השדה יישאר ריק, יוצג שוב השם שנמסר בצ׳אט.',
  save: 'שמירה',
  cancel: 'ביטול',
  nameTooLong: 'השם הזה ארוך מדי. יש לקצר אותו ולשמור שוב.',
  notSaved: 'הדפדפן הזה לא הצליח לשמור את זה.',
  tags: 'תגיות',
  addTag: 'תגית',
  newTag: 'תגית חדשה',
  tagHint: 'התגיות גלויות רק לך. להוספה יש להקיש Enter.',
  tagTooLong: 'התגית הזאת ארוכה מדי. יש לקצר אותה ולהוסיף שוב.',
  tooManyTags: 'יש מקום ל־16 תגיות. יש להסיר אחת קודם.',
  removeTag: (tag) => `הסרת התגית ${isolated(tag)}`,
};
