/** The menu and what is one step inside the chat, in Arabic. */
import type { InsideWords } from '../inside-words.ts';
import { move } from './move.ts';
import { isolated } from '../isolated.ts';

export const inside: InsideWords = {
  move,
  safetyNumber: 'رقم الأمان',
  compare: (name) =>
    `اسأل ${isolated(name)} عن الرقم، في المتجر أو على الهاتف. إن كان الرقم نفسه فلا أحد يستطيع قراءة المحادثة أو انتحال شخصية الطرف الآخر.`,
  compareByPicture: 'في المتجر يمكن لصندوق الوارد مسح الصورة بدلًا من ذلك.',
  safetyPicture: 'صورة رقم الأمان',
  noNumber: 'يظهر الرقم هنا بعد أن ترسل رسالتك الأولى.',
  readers: 'من يمكنه قراءة هذا',
  you: 'أنت',
  answersFor: (name) => `يرد عن ${name}`,
  told: {
    seesPage: 'يرون الصفحة التي أنت فيها',
    seesNothing: 'تُرسَل رسائلك فقط',
    page: 'الصفحة',
    address: 'العنوان',
    language: 'اللغة',
    cameFrom: 'قادم من',
    send: 'إرسال هذا مع رسائلي',
    when: 'يُرسَل مع ما تكتبه، ومرة أخرى عندما تنتقل إلى صفحة أخرى.',
  },
  forget: 'نسيان هذه المحادثة',
  forgetLead: 'إن كتبت مرة أخرى لاحقًا فستكون محادثة جديدة برقم أمان جديد.',
  consequences: (name) => [
    ['في هذا المتصفح', 'تُزال كل الرسائل واسمك فورًا.'],
    [`لدى ${isolated(name)}`, 'يظهر هناك أنك غادرت. ما لديهم يبقى لديهم.'],
    ['على خادم المحادثة', 'يُحذف ما ينتظرك هناك.'],
  ],
  askToDelete: (name) => `الطلب من ${isolated(name)} حذفها أيضًا`,
  askToDeleteHint: 'القرار لهم، ولن تُبلَّغ به.',
  keep: 'الاحتفاظ بها',
  forgetting: 'جارٍ إنهاء المحادثة. يستغرق هذا بضع ثوانٍ',
  notForgotten: 'لم يُزِل هذا المتصفح كل شيء. أغلق علامات التبويب الأخرى لهذا الموقع ثم حاول مرة أخرى.',
};
