/**
 * The words for a visitor who has left, in Arabic. `who`: the contact's name, or what stands for one without a name.
 */
import { isolated } from '@cipherchat/widget/languages';
import type { leaving as english } from '../en-leaving.ts';

export const leaving: typeof english = {
  asks: (who) => `يطلب منك ${isolated(who)} حذف هذه المحادثة. لن يحدث شيء قبل أن تقرر.`,
  keep: 'الاحتفاظ بها',
  delete: 'حذف',
  heading: (who) => `هل تريد حذف المحادثة مع ${isolated(who)}؟`,
  consequences: [
    'على هذا الجهاز تُحذف كل الرسائل والاسم نهائيًا.',
    'تحتفظ أجهزتك الأخرى بما لديها إلى أن تحذفه هناك أيضًا.',
    'قد تبقى في نسخة احتياطية أُنشئت قبل ذلك.',
  ],
  forGood: 'حذف نهائي',
};
