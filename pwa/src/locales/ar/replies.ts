/** Texts that the owner saves, and puts into a message with a slash, in Arabic. */
import { isolated } from '@cipherchat/widget/languages';
import type { replies as english } from '../en-replies.ts';

export const replies: typeof english = {
  heading: 'الردود المحفوظة',
  open: 'الردود المحفوظة، أو اكتب شرطة مائلة',
  rowHint: 'النصوص التي ترسلها كثيرًا',
  lead: 'اكتب / في رسالة فارغة ثم اختر ردًا. يتحول {name} إلى اسم الزائر. هذه الردود على كل أجهزتك، ولا يرى الزوار القائمة أبدًا.',
  empty: 'لا توجد ردود محفوظة بعد',
  add: 'إضافة رد',
  edit: (title) => `تعديل ${isolated(title)}`,
  title: 'الاسم المختصر',
  titleHint: 'ما تكتبه بعد الشرطة المائلة، مثل شحن-النرويج',
  text: 'النص',
  titleTooLong: 'الاسم المختصر ناقص أو طويل جدًا. غيّره ثم احفظ مرة أخرى.',
  textMissing: 'النص ناقص. اكتبه ثم احفظ مرة أخرى.',
  textTooLong: 'النص طويل جدًا. اختصره ثم احفظ مرة أخرى.',
  tooMany: 'يتسع المكان لـ 200 رد. احذف ردًا أولًا.',
  failed: 'تعذرت قراءة الردود المحفوظة. أعد التحميل للمحاولة مرة أخرى.',
  count: (shown, all) => `${String(shown)} من ${String(all)}`,
  none: 'لا يوجد رد محفوظ مطابق',
  chosen: (title, at, of) => `${isolated(title)}، ${String(at)} من ${String(of)}`,
  choose: 'اختيار',
  putIn: 'إدراج',
  close: 'إغلاق',
  enter: 'Enter',
  editAll: 'تعديل الردود المحفوظة',
};
