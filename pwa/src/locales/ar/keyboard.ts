/** The keys of the inbox, and the list of them, in Arabic. */
import type { keyboard as english } from '../en-keyboard.ts';

export const keyboard: typeof english = {
  heading: 'لوحة المفاتيح',
  rowHint: 'مفاتيح صندوق الوارد',
  palette: 'العثور على إجراء',
  paletteAsk: 'ماذا تريد أن تفعل؟',
  thisConversation: 'هذه المحادثة',
  goTo: 'الانتقال إلى',
  nothingFound: 'لم يُعثر على شيء',
  anywhere: 'في كل مكان',
  inList: 'في القائمة',
  inConversation: 'في محادثة',
  thisList: 'هذه القائمة',
  next: 'التالية، السابقة',
  open: 'فتح',
  reply: 'رد',
  closing: 'إغلاق أو إعادة فتح',
  letters: 'الأحرف المفردة',
  lettersHint: (search) => `أوقفها إذا كنت تستخدم التحكم بالصوت. يبقى ${search}.`,
  ctrl: 'Ctrl',
};
