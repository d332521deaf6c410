/** What the owner keeps about a visitor, in Arabic. */
import { isolated } from '@cipherchat/widget/languages';
import type { contact as english } from '../en-contact.ts';

export const contact: typeof english = {
  rename: 'تغيير الاسم',
  name: 'الاسم',
  nameHint: 'لا يرى هذا الاسم أحد سواك. اتركه فارغًا للعودة إلى الاسم الذي ذكره الزائر.',
  save: 'حفظ',
  cancel: 'إلغاء',
  nameTooLong: 'هذا الاسم طويل جدًا. اختصره ثم احفظ مرة أخرى.',
  notSaved: 'لم يستطع هذا المتصفح تخزين ذلك.',
  tags: 'الوسوم',
  addTag: 'وسم',
  newTag: 'وسم جديد',
  tagHint: 'لا يرى الوسوم أحد سواك. اضغط Enter للإضافة.',
  tagTooLong: 'هذا الوسم طويل جدًا. اختصره ثم أضفه مرة أخرى.',
  tooManyTags: 'يتسع المكان لـ 16 وسمًا. أزل وسمًا أولًا.',
  removeTag: (tag) => `إزالة الوسم ${isolated(tag)}`,
};
