/** What stands between messages and below them, in Arabic. */
import { isolated } from '../isolated.ts';
import type { NoteTexts } from '../note-texts.ts';
import type { NoteWords } from '../rare-words.ts';
import { count } from './count.ts';

const unopened = (unread: number, name: string): string => {
  const what = count(unread, {
    one: 'تعذّر فتح رسالة واحدة.',
    two: 'تعذّر فتح رسالتين.',
    few: 'تعذّر فتح {n} رسائل.',
    many: 'تعذّر فتح {n} رسالة.',
    other: 'تعذّر فتح {n} رسالة.',
  });
  return `${what} إن كان هناك شيء ناقص فاطلب من ${isolated(name)} إرساله مرة أخرى`;
};

const deviceAdded = (added: number, name: string): string => {
  const who = isolated(name);
  const what = count(added, {
    one: `أضاف ${who} جهازًا واحدًا.`,
    two: `أضاف ${who} جهازين.`,
    few: `أضاف ${who} {n} أجهزة.`,
    many: `أضاف ${who} {n} جهازًا.`,
    other: `أضاف ${who} {n} جهاز.`,
  });
  return `${what} أكّد صندوق الوارد الذي تحققت منه هذه الإضافة، فيبقى ${who} موثَّقًا. من الآن فصاعدًا يمكن قراءة ما تكتبه هناك أيضًا`;
};

export const notes: NoteTexts = {
  gap: (missing) =>
    count(missing, {
      one: 'تنقص هنا رسالة واحدة',
      two: 'تنقص هنا رسالتان',
      few: 'تنقص هنا {n} رسائل',
      many: 'تنقص هنا {n} رسالة',
      other: 'تنقص هنا {n} رسالة',
    }),
  conflict: 'رسالتان مختلفتان تدّعيان هذا المكان. تُعرض كلتاهما',
  newerVersion: 'تحتاج هذه الرسالة إلى إصدار أحدث من المحادثة',
  unopened,
  held: (held) =>
    count(held, {
      one: 'رسالة واحدة تنتظر إلى أن يُعرف مرسلها',
      two: 'رسالتان تنتظران إلى أن يُعرف مرسلهما',
      few: '{n} رسائل تنتظر إلى أن يُعرف مرسلها',
      many: '{n} رسالة تنتظر إلى أن يُعرف مرسلها',
      other: '{n} رسالة تنتظر إلى أن يُعرف مرسلها',
    }),
  renewed: 'أُعيد ضبط الجلسة الآمنة',
  renewedOften: 'أُعيد ضبط الجلسة الآمنة عدة مرات اليوم. إن لم يغيّر أيٌّ منكما جهازه فليسأل أحدكما الآخر عن السبب',
  notConfirmedSince: (day) => `غير مؤكَّد منذ ${isolated(day)}`,
  devicesChanged: (name) => `يستخدم ${isolated(name)} أجهزة أخرى الآن`,
  ownDevicesChanged: 'غُيّرت قائمة أجهزتك من مكان آخر. إن لم تكن أنت من فعل ذلك فتوقف عن استخدام هذا العنوان',
  deviceAdded,
  verified: (name) => `لقد تحققت من ${isolated(name)}`,
  comparedElsewhere: (name) => `لقد قارنت الأرقام مع ${isolated(name)} على جهاز آخر`,
  notVerified: (name) => `لم يعد ${isolated(name)} موثَّقًا`,
  renamed: (name) => `الاسم الآن ${isolated(name)}. لم يُتحقق من الاسم`,
  left: (name) => `غادر ${isolated(name)} هذه المحادثة`,
  asksToDelete: (name) => `يطلب منك ${isolated(name)} حذف هذه المحادثة`,
  movedOn: (name) => `يتابع ${isolated(name)} من متصفح آخر`,
  gaveUp: (name) => `تخلى ${isolated(name)} عن هذا العنوان لأن مفاتيحه لدى شخص آخر. لا تثق بما وصل مؤخرًا`,
  deletedHere: 'لقد حذفت هذه المحادثة على هذا الجهاز',
  hours: {
    lang: 'ar',
    open: (when) => `مفتوح حتى ${isolated(when)}`,
    closed: (name, when) => `${isolated(name)} مغلق الآن. يفتح من جديد: ${isolated(when)}`,
    away: (name) => `${isolated(name)} غير موجود الآن`,
    answers: (within) => `الوقت المعتاد حتى الرد: ${isolated(within)}`,
  },
};

export const doubts: NoteWords['doubts'] = {
  revoked: 'من جهاز أُبلغ عن فقدانه. قد يكون شخص آخر كتبها.',
  fork: 'غير مؤكَّدة: توجد قائمتان للأجهزة.',
};
