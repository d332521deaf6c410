/** What is counted on this device, in Arabic. */
import type { statistics as english } from '../en-statistics.ts';

export const statistics: typeof english = {
  heading: 'الإحصاءات',
  rowHint: 'كم شخصًا يكتب، ومتى، وكم يستغرق ردك',
  lead: 'تُحسب على هذا الجهاز ولا تُرسل إلى أي مكان.',
  period: 'الفترة',
  days: '14 يومًا',
  months: '3 أشهر',
  all: 'كل الوقت',
  conversations: 'محادثات جديدة',
  half: 'نصف الردود خلال',
  messages: 'رسائل الزوار',
  answerTime: 'الوقت حتى أول رد',
  later: 'بعد ذلك',
  notYet: 'دون رد حتى الآن',
  byWeekday: 'رسائل الزوار حسب يوم الأسبوع',
  byHour: 'رسائل الزوار حسب الساعة',
  notCounted: 'لا يُحسب ما حُذف وما ليس على هذا الجهاز. الساعات والأيام بتوقيت هذا الجهاز.',
  empty: 'لم يكتب أحد في هذه الفترة.',
  counting: 'جارٍ الحساب',
  failed: 'تعذّرت قراءة الرسائل. أعد التحميل للمحاولة مرة أخرى.',
};
