/** Blocking a contact, and the list of those who are blocked, in Arabic. */
import type { blocking as english } from '../en-blocking.ts';

export const blocking: typeof english = {
  block: 'حظر',
  unblock: 'إلغاء الحظر',
  isBlocked: 'لقد حظرت جهة الاتصال هذه. ما ترسله يُهمل دون قراءة على كل أجهزتك، ولا تُبلَّغ بذلك.',
  heading: 'جهات الاتصال المحظورة',
  lead: 'ما يرسلونه يُهمل دون قراءة على كل أجهزتك. لا يُبلَّغون بذلك، والخادم لا يعرفه. لحظر أحد، افتح المحادثة، ثم المزيد، ثم حظر.',
  empty: 'لا أحد محظور',
  unblockOne: (name) => `إلغاء حظر ${name}`,
  failed: 'تعذّر على هذا المتصفح حفظه. حاول مرة أخرى.',
};
