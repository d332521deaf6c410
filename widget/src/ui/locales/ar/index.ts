/** All texts of the widget in Arabic. */
import type { Strings } from '../en.ts';
import { isolated } from '../isolated.ts';
import { rareParts } from '../rare-parts.ts';
import { count } from './count.ts';
import { files } from './files.ts';
import { inside } from './inside.ts';
import { message } from './message.ts';
import { doubts, notes } from './notes.ts';
import { causes, failures, obstacles } from './troubles.ts';

const waits = (waiting: number): string =>
  waiting === 0
    ? 'ما زال بإمكانك الكتابة: ستُرسل الرسائل لاحقًا.'
    : count(waiting, {
        one: 'رسالة واحدة تنتظر هنا.',
        two: 'رسالتان تنتظران هنا.',
        few: '{n} رسائل تنتظر هنا.',
        many: '{n} رسالة تنتظر هنا.',
        other: '{n} رسالة تنتظر هنا.',
      });

const backOnline = (waiting: number): string =>
  waiting === 0
    ? 'ما زال بإمكانك الكتابة. ستُرسل الرسائل عند عودة الاتصال.'
    : count(waiting, {
        one: 'رسالة واحدة تنتظر على هذا الجهاز وستُرسل عند عودة الاتصال.',
        two: 'رسالتان تنتظران على هذا الجهاز وستُرسلان عند عودة الاتصال.',
        few: '{n} رسائل تنتظر على هذا الجهاز وستُرسل عند عودة الاتصال.',
        many: '{n} رسالة تنتظر على هذا الجهاز وستُرسل عند عودة الاتصال.',
        other: '{n} رسالة تنتظر على هذا الجهاز وستُرسل عند عودة الاتصال.',
      });

const late = (arrived: number): string =>
  count(arrived, {
    one: 'رسالة واحدة وصلت متأخرة',
    two: 'رسالتان وصلتا متأخرتين',
    few: '{n} رسائل وصلت متأخرة',
    many: '{n} رسالة وصلت متأخرة',
    other: '{n} رسالة وصلت متأخرة',
  });

const newMessages = (arrived: number): string =>
  count(arrived, {
    one: 'رسالة جديدة',
    two: 'رسالتان جديدتان',
    few: '{n} رسائل جديدة',
    many: '{n} رسالة جديدة',
    other: '{n} رسالة جديدة',
  });

export const strings: Strings = {
  lang: 'ar',
  openChat: 'فتح المحادثة',
  changed: ['جرى تغيير هذه المحادثة', 'أحد الملفات ليس الملف الذي تتوقعه هذه الصفحة. لم يُرسل أي شيء.'],
  unreachable: ['لم تُحمَّل المحادثة', 'تحقق من اتصالك ثم حاول مرة أخرى.'],
  forbidden: ['لم تُحمَّل المحادثة', 'هذه الصفحة تمنعها. أخبر صاحبها.'],
  closeChat: 'إغلاق المحادثة',
  chatWith: (name) => `محادثة مع ${isolated(name)}`,
  hidePreview: 'إخفاء المعاينة',
  unread: (unread) =>
    count(unread, {
      one: 'رسالة غير مقروءة',
      two: 'رسالتان غير مقروءتين',
      few: '{n} رسائل غير مقروءة',
      many: '{n} رسالة غير مقروءة',
      other: '{n} رسالة غير مقروءة',
    }),
  back: 'العودة إلى المحادثة',
  hello: 'مرحبًا، كيف يمكننا مساعدتك؟',
  onlyYou: (name) => `لا يقرأ هذا إلا أنت و${isolated(name)}`,
  fullStop: '.',
  noAccount: 'بلا حساب ولا كلمة مرور. عُد من هذا المتصفح وستجد المحادثة كما تركتها.',
  noAccountHere: 'بلا حساب ولا كلمة مرور.',
  openers: 'رسائل مقترحة',
  more: 'المزيد',
  stopped: 'توقفت المحادثة ولم يُرسل أي شيء',
  draftKept: 'مسودتك محفوظة:',
  broken: ['تعذّر بدء المحادثة', 'أعد تحميل هذه الصفحة ثم افتح المحادثة مرة أخرى.'],
  notFinished: ['لم يكتمل تحميل المحادثة.', 'تحقق من اتصالك. ما تكتبه يُحفظ هنا.'],
  tryAgain: 'المحاولة مرة أخرى',
  tryNow: 'المحاولة الآن',
  ok: 'حسنًا',
  noConnection: (kind, waiting) =>
    kind === 'offline' ? ['لا يوجد اتصال بالإنترنت.', backOnline(waiting)] : ['خادم المحادثة لا يستجيب.', waits(waiting)],
  forgets: 'لن يحتفظ هذا المتصفح بمحادثتك.',
  forgetsHow: 'عند إغلاق النافذة تختفي هذه المحادثة.',
  notConfirmed: (name, day) => `لم يُؤكَّد صندوق وارد ${isolated(name)} منذ ${isolated(day)}.`,
  messages: 'الرسائل',
  loading: 'جارٍ التحميل',
  you: 'أنت',
  newMessages,
  isWriting: (name) => `${isolated(name)} يكتب الآن`,
  showMore: 'عرض المزيد',
  showLess: 'عرض أقل',
  arrivedLate: late,
  arrivedAt: (time) => `وصلت في ${isolated(time)}`,
  status: {
    sending: 'جارٍ الإرسال',
    waiting: 'في الانتظار',
    sent: 'أُرسلت',
    delivered: 'وصلت',
    read: 'قُرئت',
    'not-sent': 'لم تُرسل',
  },
  retry: 'إعادة المحاولة',
  message: 'رسالة',
  write: 'اكتب رسالة',
  send: 'إرسال',
  attach: 'إرفاق ملفات',
  notKept: 'تعذّر تخزين هذه الرسالة، لذلك لم تُرسل. ما زال نصك هنا. حاول مرة أخرى.',
  tooLong: 'هذا النص أطول من رسالة واحدة. اختصره أو أرسله على أجزاء.',
  ...rareParts({
    inside,
    obstacles,
    failures,
    causes,
    notes,
    doubts,
    message,
    files,
    waits,
    jump: (arrived) => (arrived === 0 ? 'الانتقال إلى الأحدث' : `الانتقال إلى الأحدث، ${newMessages(arrived)}`),
    jumpUp: (arrived, isLate) => `الانتقال إلى الأعلى، ${isLate ? late(arrived) : newMessages(arrived)}`,
  }),
};
