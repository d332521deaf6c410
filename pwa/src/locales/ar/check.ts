/** The words of the connection check, in Arabic. What a cause is called stands in the catalogue of the conversation. */
import { isolated } from '@cipherchat/widget/languages';
import type { check as english } from '../en-check.ts';
import { count } from './count.ts';

const numbers = new Intl.NumberFormat('ar');

const round = (value: number): number => Math.round(value * 10) / 10;

const seconds = (value: number): string =>
  count(value, {
    one: 'ثانية واحدة',
    two: 'ثانيتين',
    few: '{n} ثوانٍ',
    many: '{n} ثانية',
    other: '{n} ثانية',
  });

const minutes = (value: number): string =>
  count(value, {
    one: 'دقيقة واحدة',
    two: 'دقيقتين',
    few: '{n} دقائق',
    many: '{n} دقيقة',
    other: '{n} دقيقة',
  });

const hours = (value: number): string =>
  count(value, {
    one: 'ساعة واحدة',
    two: 'ساعتين',
    few: '{n} ساعات',
    many: '{n} ساعة',
    other: '{n} ساعة',
  });

const days = (value: number): string =>
  count(value, {
    one: 'يوم واحد',
    two: 'يومين',
    few: '{n} أيام',
    many: '{n} يومًا',
    other: '{n} يوم',
  });

/** In the genitive. */
const duration = (ms: number): string => {
  const time = ms / 1000;
  if (time < 1) return `${numbers.format(Math.round(ms))} ملّي ثانية`;
  if (time < 120) return seconds(time < 10 ? round(time) : Math.round(time));
  if (time < 7_200) return minutes(Math.round(time / 60));
  if (time < 172_800) return hours(Math.round(time / 3_600));
  return days(Math.round(time / 86_400));
};

/** `aheadMs`: how far the server's clock is ahead. */
const clocks = (aheadMs: number): string =>
  Math.abs(aheadMs) < 1_000
    ? 'ساعتا الجهاز والخادم متطابقتان.'
    : `تختلف ساعتا الجهاز والخادم بمقدار ${duration(Math.abs(aheadMs))}: ساعة هذا الجهاز ${aheadMs > 0 ? 'متأخرة' : 'متقدمة'}.`;

export const check: typeof english = {
  heading: 'فحص الاتصال',
  row: 'فحص الاتصال',
  rowHint: 'يجرّب كل خطوة من هذا الجهاز إلى الخادم.',
  link: 'فحص الاتصال',
  back: 'العودة إلى الإعدادات',
  start: 'الفحص الآن',
  again: 'إعادة الفحص',
  notRun: 'لم يُجرَ الفحص بعد.',
  notRunMore: 'تُجرَّب كل خطوة من هذا الجهاز إلى الخادم تجربة فعلية. يستغرق ذلك بضع ثوانٍ.',
  running: 'جارٍ الفحص…',
  runningMore: 'تظهر النتائج أولًا بأول.',
  allGood: 'كل شيء يعمل.',
  fair: 'تصل الرسائل، لكن هناك ما ليس كما ينبغي.',
  slower: 'تصل الرسائل متأخرة بضع ثوانٍ.',
  bad: 'لا تصل الرسائل في الوقت الحالي.',
  badMore: 'لم يضع شيء: إنها تنتظر على هذا الجهاز.',
  broke: 'تعذّر إكمال الفحص.',
  brokeMore: 'أعد تحميل الصفحة ثم أعد الفحص.',
  checkedAt: (when) => `أُجري الفحص في ${isolated(when)}.`,
  connection: 'الاتصال',
  device: 'هذا الجهاز',
  results: 'النتائج',
  verdicts: { good: 'يعمل', fair: 'ملاحظة', bad: 'لا يعمل', skipped: 'لم يُجرَّب', running: 'قيد التجربة' },
  steps: {
    network: 'الشبكة',
    reach: 'الطريق إلى الخادم',
    server: 'الخادم',
    version: 'الإصدار',
    clock: 'الساعة',
    'sign-in': 'تسجيل الدخول',
    websocket: 'الاتصال المباشر',
    polling: 'الاتصال الأبطأ',
    delay: 'زمن الاستجابة',
  },
  good: {
    network: () => 'هذا الجهاز متصل بشبكة.',
    reach: (ms) => (ms === 0 ? 'عنوان الخادم يستجيب.' : `يستجيب عنوان الخادم خلال ${duration(ms)}.`),
    server: () => 'خادم المحادثة هو من يجيب.',
    version: () => 'الخادم وصندوق الوارد متوافقان.',
    clock: clocks,
    'sign-in': () => 'يقبل الخادم دخول هذا الجهاز.',
    websocket: () => 'يُفتح. تصل الرسائل فورًا.',
    polling: () => 'يعمل: يسأل صندوق الوارد الخادم مرارًا.',
    delay: (ms) => `يستجيب الخادم خلال ${duration(ms)}.`,
  },
  fairSteps: {
    clock: (ms) => `${clocks(ms)} إذا كان الخطأ في هذا الجهاز فاضبط ساعته. تصل الرسائل على أي حال.`,
    'sign-in': () => 'لا يعرف الخادم هذا الجهاز بعد. يسجّله صندوق الوارد من تلقاء نفسه: أعد الفحص بعد دقيقة.',
    delay: (ms) => `يستغرق الخادم ${duration(ms)} حتى يستجيب. الشبكة بطيئة أو الخادم بطيء: تستغرق الرسائل المدة نفسها.`,
  },
  remedies: {
    offline: () => 'شغّل شبكة Wi-Fi أو بيانات الجوال ثم أعد الفحص.',
    server: () => 'جرّب شبكة أخرى. إن لم يُفد ذلك فالخادم متوقف: أخبر القائمين على الخادم. الرسائل تنتظر هنا.',
    limited: (when) => (when === '' ? 'انتظر بضع دقائق ثم أعد الفحص.' : `انتظر حتى ${isolated(when)} ثم أعد الفحص.`),
    policy: () => 'أخبر القائمين على الخادم: يجب أن تذكر سياسة الصفحة عنوانها نفسه في connect-src.',
    intercepted: () =>
      'افتح موقعًا آخر. إن ظهرت صفحة تسجيل دخول فسجّل الدخول ثم أعد الفحص. وإن لم تظهر فأخبر القائمين على الخادم.',
    blocked: () =>
      'السبب في الغالب جدار حماية في الشركة. اطلب من مسؤوله السماح بـ WebSocket إلى هذا الخادم، أو جرّب شبكة أخرى.',
    clock: () => 'اضبط تاريخ هذا الجهاز ووقته ثم أعد الفحص.',
    refused: () =>
      'أعد تحميل الصفحة للحصول على أحدث إصدار. إن لم يُفد ذلك فانسخ التقرير وأرسله إلى القائمين على الخادم.',
    uninvited: () => 'افتح رابط دعوتك في هذا المتصفح. إن لم تكن لديك دعوة فاطلبها من القائمين على الخادم.',
    'switched-off': () => 'اسأل القائمين على الخادم عن السبب. ما وصلك يبقى على هذا الجهاز.',
    storage: () => 'يزول ذلك من تلقاء نفسه أو يحتاج إلى القائمين على الخادم. الرسائل تنتظر هنا.',
    slower: () => 'السبب في الغالب جدار حماية في الشركة. اطلب من مسؤوله السماح بـ WebSocket إلى هذا الخادم.',
  },
  sameCause: 'لا يعمل للسبب نفسه.',
  notNeeded: 'لا حاجة إليه: الاتصال المباشر يعمل.',
  notTried: 'لم يُجرَّب: خطوة قبله لا تعمل.',
  storage: 'التخزين',
  offlineStart: 'التشغيل بلا شبكة',
  offlineStarts: {
    ready: 'يعمل صندوق الوارد بلا شبكة.',
    update: 'يعمل صندوق الوارد بلا شبكة. هناك إصدار جديد ينتظر: أعد التحميل للحصول عليه.',
    'not-yet': 'ما زال صندوق الوارد يُخزَّن على هذا الجهاز لهذا الغرض. أعد الفحص بعد دقيقة.',
    never: 'لا يحتفظ هذا المتصفح أو هذه النافذة بصندوق الوارد، لذلك لا يعمل إلا مع شبكة.',
  },
  copy: 'نسخ التقرير',
  copied: 'نُسخ التقرير.',
  notCopied: 'لم يسمح المتصفح بالنسخ. حدّد النص أدناه وانسخه بنفسك.',
  reportHas: 'لمن يساعدك: النتائج والرموز والأوقات والإصدارات. بلا رسائل ولا أسماء ولا عناوين ولا مفاتيح.',
  report: 'التقرير',
};
