/** When the owner answers, and what visitors read of it, in Arabic. */
import { isolated } from '@cipherchat/widget/languages';
import type { hours as english } from '../en-hours.ts';

export const hours: typeof english = {
  heading: 'ساعات العمل',
  rowHint: 'متى ترد، وما يقرؤه الزوار أثناء غيابك',
  lead: 'يقرأ الزوار هذا في المحادثة بعد أن يكتبوا، بلغتهم ومنطقتهم الزمنية. هذه البيانات موجودة على جميع أجهزتك.',
  tell: 'إظهار ساعات العمل للزوار',
  from: (day) => `${isolated(day)}، من`,
  until: 'إلى',
  to: (day) => `${isolated(day)}، إلى`,
  closed: 'مغلق',
  addTime: (day) => `إضافة وقت آخر: ${isolated(day)}`,
  removeTime: (day) => `إزالة الوقت الآخر: ${isolated(day)}`,
  timeZone: 'المنطقة الزمنية',
  answer: 'الوقت المعتاد حتى الرد',
  notStated: 'غير مذكور',
  awayText: 'نص الغياب',
  awayHint: 'يظهر عند الإغلاق أو حين لا يوجد أحد. يقرؤه الزوار كما تكتبه.',
  shown: 'ما يقرؤه الزائر',
  now: 'الآن',
  whenOpen: 'عند الفتح',
  whenClosed: 'عند الإغلاق',
  nothing: 'لا شيء',
  saved: 'تم الحفظ. سيراه الزوار عندما يكتبون في المرة القادمة.',
  wrongDay: (day) =>
    `${isolated(day)}: النهاية ليست بعد البداية. غيّرها ثم احفظ مرة أخرى. الوقت الذي يتجاوز منتصف الليل يُكتب في جزأين: حتى 0:00، ثم من 0:00 في اليوم التالي.`,
  textTooLong: 'نص الغياب طويل جدًا. اختصره ثم احفظ مرة أخرى.',
  failed: 'تعذّرت قراءة ساعات العمل. أعد التحميل للمحاولة مرة أخرى.',
};
