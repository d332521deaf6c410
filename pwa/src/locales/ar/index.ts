/** The texts of the inbox in Arabic, modern standard. The reader is addressed in the singular. */
import { isolated } from '@cipherchat/widget/languages';
import type { InboxWords } from '../inbox-words.ts';
import { address } from './address.ts';
import { blocking } from './blocking.ts';
import { check } from './check.ts';
import { contact } from './contact.ts';
import { count } from './count.ts';
import { devices } from './devices.ts';
import { exporting } from './export.ts';
import { fork } from './fork.ts';
import { found } from './found.ts';
import { hours } from './hours.ts';
import { keyboard } from './keyboard.ts';
import { leaving } from './leaving.ts';
import { lock } from './lock.ts';
import { notices as notifications } from './notices.ts';
import { obstacle } from './obstacles.ts';
import { order } from './order.ts';
import { recovery } from './recovery.ts';
import { looks } from './looks.ts';
import { replies } from './replies.ts';
import { ring } from './ring.ts';
import { settingsPage } from './settings-page.ts';
import { statistics } from './statistics.ts';
import { team } from './team.ts';
import { teamwork } from './teamwork.ts';
import { verify } from './verify.ts';
import { visit } from './visit.ts';
import { vouch } from './vouch.ts';

const numbers = new Intl.NumberFormat('ar');

export const words: InboxWords = {
  lang: 'ar',
  dir: 'rtl',
  product: 'CipherChat',
  main: 'التنقل الرئيسي',
  inbox: 'صندوق الوارد',
  settings: 'الإعدادات',
  you: 'أنت',
  visitor: 'زائر',
  newMessage: (name) => `رسالة جديدة من ${isolated(name)}`,
  messageNotSent: (name) => `لم تُرسل رسالة إلى ${isolated(name)}`,
  back: 'العودة إلى صندوق الوارد',
  backToConversation: 'العودة إلى المحادثة',
  opening: 'جارٍ فتح صندوق الوارد',
  title: (place, unread) => `${unread === 0 ? '' : `(${numbers.format(unread)}) `}${isolated(place)} · CipherChat`,

  firstRun: {
    claim: ['ما يتشاركه اثنان،', 'ولا أحد سواهما.'],
    heading: 'أنشئ صندوق الوارد',
    lead: 'تصل الرسائل من موقعك إلى هنا. يوجد صندوق الوارد على هذا الجهاز: يمكن قراءة الرسائل هنا وحيث كُتبت، وليس في أي مكان بينهما.',
    former: 'كان في هذا المتصفح صندوق وارد آخر',
    formerLead: (former) =>
      `مُسحت بياناته ولا يمكن استعادتها. للصندوق الجديد عنوان جديد: ضعه مكان العنوان القديم في صفحاتك. كان القديم ${isolated(former)}.`,
    installFirst: 'ثبّت التطبيق قبل أن تبدأ',
    installFirstLead:
      'هنا لا يستطيع التنبيه إلا تطبيق مثبَّت. وهو يحتفظ ببياناته الخاصة، لذلك يبقى الصندوق الذي يُنشأ في هذا المتصفح في هذا المتصفح.',
    goOnHere: 'المتابعة في هذا المتصفح بلا تنبيه',
    homeScreen: 'أضفه أولًا إلى الشاشة الرئيسية',
    homeScreenLead:
      'الصندوق الذي يُنشأ هنا يبقى في هذا المتصفح. والتطبيق على الشاشة الرئيسية يبدأ بصندوق آخر وعنوان آخر.',
    name: 'اسمك',
    nameHint: 'اختياري. يرى الزوار هذا الاسم، ما لم تحدد صفحة المحادثة اسمًا آخر. يمكنك تغييره لاحقًا.',
    create: 'إنشاء صندوق الوارد',
    creating: 'جارٍ إنشاء صندوق الوارد',
    failed: 'لم يستطع هذا المتصفح تخزين صندوق الوارد. غادر التصفح الخاص أو وفّر بعض المساحة ثم حاول مرة أخرى.',
    tooLong: 'هذا الاسم طويل جدًا. اختصره ثم حاول مرة أخرى.',
    invitation: 'الدعوة',
    invitationHint: 'يقبل هذا الخادم صناديق الوارد الجديدة بدعوة فقط. افتح الرابط الذي وصلك أو الصق رمزه هنا.',
    uninvited: 'يقبل هذا الخادم صناديق الوارد الجديدة بدعوة فقط. أدخل دعوتك ثم حاول مرة أخرى.',
    badInvitation: 'هذه الدعوة غير صالحة: استُخدمت أو انتهت مدتها. تحقق منها أو اطلب دعوة أخرى.',
    switchedOff: 'أوقف القائمون على هذا الخادم صندوق الوارد هذا. اسألهم عن السبب.',
  },

  address,
  contact,
  devices,
  verify,
  visit,
  vouch,
  leaving,
  found,
  fork,
  blocking,
  exporting,
  hours,
  statistics,
  keyboard,
  lock,
  order,

  list: {
    conversations: 'المحادثات',
    search: 'بحث',
    searchHint: 'الأسماء والوسوم والرسائل',
    endSearch: 'إنهاء البحث',
    searched: 'يجري البحث على هذا الجهاز فقط.',
    found: (conversations) =>
      count(conversations, {
        one: 'عُثر على محادثة واحدة',
        two: 'عُثر على محادثتين',
        few: 'عُثر على {n} محادثات',
        many: 'عُثر على {n} محادثة',
        other: 'عُثر على {n} محادثة',
      }),
    nothingFound: (query) => `لا اسم ولا وسم ولا رسالة أخيرة تحتوي على «${isolated(query)}»`,
    empty: 'لا محادثات بعد',
    loading: 'جارٍ فتح محادثاتك',
    failed: 'تعذّرت قراءة محادثاتك على هذا الجهاز.',
    again: 'المحاولة مرة أخرى',
    unread: (unread) =>
      count(unread, {
        one: 'رسالة غير مقروءة',
        two: 'رسالتان غير مقروءتين',
        few: '{n} رسائل غير مقروءة',
        many: '{n} رسالة غير مقروءة',
        other: '{n} رسالة غير مقروءة',
      }),
    mine: 'أنت:',
    writing: 'يكتب الآن',
    draft: 'مسودة:',
    notSent: 'لم تُرسل:',
    started: 'فتح المحادثة',
    deleted: 'رسالة محذوفة',
  },

  blank: {
    heading: 'المكان هادئ هنا',
    lead: 'بعد وضع المقتطف في موقعك تصل الرسائل إلى هنا، حتى في غيابك.',
    snippet: 'العنوان والمقتطف',
    choose: 'اختر محادثة',
    chooseLead: 'المحادثات مخزَّنة على هذا الجهاز فقط. لا يُحمَّل شيء لعرضها.',
    failed: 'تعذّرت قراءة محادثاتك',
    failedLead: 'إنها ما زالت على هذا الجهاز. أعد التحميل أو أغلق علامات التبويب الأخرى لصندوق الوارد.',
    unknown: 'هذه المحادثة ليست على هذا الجهاز',
    unknownLead: 'إنها على جهاز آخر، أو مُسحت بيانات المتصفح.',
  },

  status: {
    sending: 'جارٍ الإرسال',
    waiting: 'في الانتظار',
    sent: 'أُرسلت',
    delivered: 'وصلت',
    read: 'قُرئت',
    'not-sent': 'لم تُرسل',
  },

  thread: {
    unchecked: 'لم يُتحقق من الاسم',
    writing: 'يكتب الآن',
    address: (short) => `العنوان ${isolated(short)}`,
    details: 'التفاصيل',
    markRead: 'تمييز الكل كمقروء',
    seal: (name) => `لا يقرأ هذا إلا أنت و${isolated(name)}`,
    sealVisitor: 'لا يقرأ هذا إلا أنت وهذا الزائر',
  },

  details: {
    heading: 'التفاصيل',
    calls: (name) => `الاسم المذكور: ${isolated(name)}.`,
    noName: 'لم يُذكر اسم.',
    since: (when) => `بدأت المحادثة ${isolated(when)}.`,
    readers: 'من يستطيع قراءة هذا',
    readersCount: 'شخصان',
    theirBrowser: 'متصفح الزائر',
    thisDevice: 'هذا الجهاز',
    address: 'العنوان',
    addressHint: 'يُنشأ عنوان الزائر في متصفحه مع الرسالة الأولى.',
    copyAddress: 'نسخ العنوان',
  },

  notices: {
    clocks: (days) =>
      count(days, {
        one: 'تختلف ساعة هذا الجهاز عن ساعة الخادم بفارق يوم واحد.',
        two: 'تختلف ساعة هذا الجهاز عن ساعة الخادم بفارق يومين.',
        few: 'تختلف ساعة هذا الجهاز عن ساعة الخادم بفارق {n} أيام.',
        many: 'تختلف ساعة هذا الجهاز عن ساعة الخادم بفارق {n} يومًا.',
        other: 'تختلف ساعة هذا الجهاز عن ساعة الخادم بفارق {n} يوم.',
      }),
    clocksMore: 'الأوقات هنا هي أوقات الخادم. إذا كان تاريخ هذا الجهاز خاطئًا فاضبطه.',
    fleeting: 'لن يحتفظ هذا المتصفح بصندوق الوارد بعد إغلاق نافذته.',
    fleetingMore: 'غادر التصفح الخاص للاحتفاظ بصندوق الوارد.',
    oldTag: 'تحمّل صفحاتك إصدارًا أقدم من المحادثة.',
    oldTagMore: 'ضع المقتطف الجديد مكان القديم.',
    withdrawnTag: 'المحادثة في صفحاتك متوقفة.',
    withdrawnTagMore: 'في إصدارها مشكلة معروفة. ضع المقتطف الجديد مكان القديم.',
    getSnippet: 'الحصول على المقتطف',
    notRenewed: (day) => `أُكّد عنوانك آخر مرة في ${isolated(day)}.`,
    notRenewedMore:
      'افتح صندوق الوارد على الجهاز الذي أُنشئ عليه عنوانك، أو على جهاز استعدته برمز الاسترداد. بعد 45 يومًا لا يستطيع الزوار الجدد الكتابة إليك.',
  },

  settingsPage,
  check,
  recovery,
  looks,
  replies,
  team,
  teamwork,
  notifications,

  ring,

  update: { ready: 'التحديث جاهز', later: 'لاحقًا', reload: 'إعادة التحميل' },

  failure: {
    unsupported: 'لا يستطيع هذا المتصفح فتح صندوق الوارد',
    unsupportedLead: 'يحتاج إلى عنوان آمن (https) ومتصفح حديث.',
    'storage-denied': 'لا يسمح هذا المتصفح لصندوق الوارد بتخزين أي شيء',
    'storage-deniedLead': 'اسمح لهذا الموقع بالتخزين أو غادر التصفح الخاص ثم أعد التحميل.',
    'newer-database': 'حُدّث صندوق الوارد في علامة تبويب أخرى',
    'newer-databaseLead': 'أعد التحميل للمتابعة. محادثاتك محفوظة.',
    'older-build': 'هذا إصدار أقدم من صندوق الوارد',
    'older-buildLead': 'استُخدم إصدار أحدث في هذا المتصفح. أعد التحميل للحصول عليه. محادثاتك محفوظة.',
    'other-tab': 'علامة تبويب أخرى تعطّل صندوق الوارد',
    'other-tabLead': 'أغلق علامات التبويب الأخرى لصندوق الوارد ثم أعد التحميل. محادثاتك محفوظة.',
    damaged: 'لم يُرجع هذا المتصفح ما خزّنه صندوق الوارد',
    damagedLead:
      'أعد التحميل للمحاولة مرة أخرى. إن لم يُفد ذلك فقد ضاعت مفاتيحك من هذا الجهاز: امسح بيانات هذا الموقع لإنشاء صندوق وارد آخر.',
    cleared: 'مُسحت بيانات صندوق الوارد هذا',
    clearedLead:
      'اختفت مفاتيحك ومحادثاتك من هذا الجهاز، ولم تعد الرسائل إلى هذا العنوان تصل. أعد التحميل لإنشاء صندوق وارد جديد بعنوان جديد.',
    unknown: 'تعذّر فتح صندوق الوارد',
    unknownLead: 'لم يضع شيء. أعد التحميل للمحاولة مرة أخرى.',
    reload: 'إعادة التحميل',
  },

  obstacle,
  notConfirmed: (name, day) => `لم يُؤكَّد متصفح ${isolated(name)} منذ ${isolated(day)}.`,
};
