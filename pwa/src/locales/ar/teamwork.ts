/** What colleagues say and keep among themselves about a conversation, in Arabic. */
import { isolated } from '@cipherchat/widget/languages';
import type { teamwork as english } from '../en-teamwork.ts';

export const teamwork: typeof english = {
  write: 'رد أو ملاحظة',
  reply: 'رد',
  note: 'ملاحظة',
  onlyTeam: 'لا يراها إلا فريقك',
  hint: (name) => `لا يرى هذا إلا فريقك. لا يصل أبدًا إلى ${isolated(name)}.`,
  hintVisitor: 'لا يرى هذا إلا فريقك. لا يصل أبدًا إلى الزائر.',
  placeholder: 'اكتب ملاحظة لفريقك',
  save: 'حفظ الملاحظة',
  sending: 'في انتظار الإرسال',
  notSent: 'لم تُرسل',
  notInTeam: 'لم تعد في هذا الفريق',
  aboutColleague: 'هي عن شخص صار في الفريق',
  refused: 'لم يقبلها الخادم',
  unconfirmed: 'تعذر التحقق ممن كان في الفريق عند كتابتها',
  retry: 'إعادة المحاولة',
  fault: (name, device, day) =>
    `أرسل جهاز لدى ${isolated(`${name} (${device})`)} شيئًا يخص الفريق إلى خارجه، آخر مرة في ${isolated(day)}. تم التخلص منه. اطلب من ${isolated(name)} تحديث صندوق الوارد على ذلك الجهاز.`,
  faultOutside: (address, day) =>
    `أرسل حساب من خارج فريقك، ${isolated(address)}، شيئًا لا يرسله إلا فريق، آخر مرة في ${isolated(day)}. تم التخلص منه. لم يصل إليه شيء منك.`,
  you: 'أنت',
  whose: 'محادثات من',
  mine: 'محادثاتي',
  unassigned: 'غير مسندة',
  all: 'الكل',
  noneMine: 'لا توجد محادثة مسندة إليك.',
  noneUnassigned: 'كل محادثة مسندة إلى شخص ما.',
  assign: 'إسناد',
  assignedTo: (name) => `مسندة إلى ${isolated(name)}`,
  assignedToYou: 'مسندة إليك',
  nobody: 'لا أحد',
  takeOver: 'تولّي المحادثة',
  youNamed: (name) => `${isolated(name)} (أنت)`,
  tookOver: (name) => `تولّى ${isolated(name)} المحادثة`,
  gaveTo: (by, name) => `أسند ${isolated(by)} المحادثة إلى ${isolated(name)}`,
  gaveUp: (by) => `ألغى ${isolated(by)} إسناد المحادثة`,
};
