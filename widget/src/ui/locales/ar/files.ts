/** Words for files, in Arabic. */
import { sizeIn } from '../byte-size.ts';
import type { FileWords } from '../en-files.ts';
import { isolated } from '../isolated.ts';
import { count } from './count.ts';

export const files: FileWords = {
  size: sizeIn('ar'),
  uploads: {
    offline: 'في انتظار الاتصال. يتابع من تلقاء نفسه.',
    'server-full': 'لا مكان على الخادم الآن. يتابع من تلقاء نفسه.',
    'too-much': 'ملفات كثيرة في يوم واحد. يتابع لاحقًا من تلقاء نفسه.',
    'too-large': 'هذا الملف أكبر مما يقبله الخادم. أرسل ملفًا أصغر.',
    'no-files': 'لا يقبل هذا الخادم الملفات.',
    refused: 'لم يقبل الخادم هذا الملف.',
  },
  fetches: {
    gone: 'لم يعد هذا الملف على الخادم. اطلبه مرة أخرى.',
    offline: 'الخادم لا يستجيب. حاول مرة أخرى عند عودة الاتصال.',
    damaged: 'هذا ليس الملف الذي أُرسل. لقد تغيّر في الطريق، لذلك لا يُفتح.',
    stopped: 'توقف.',
  },
  attached: 'الملفات المختارة',
  underWay: 'ملفات في الطريق',
  sendFiles: (chosen) =>
    count(chosen, {
      one: 'إرسال ملف واحد',
      two: 'إرسال ملفين',
      few: 'إرسال {n} ملفات',
      many: 'إرسال {n} ملفًا',
      other: 'إرسال {n} ملف',
    }),
  remove: (name) => `إزالة ${isolated(name)}`,
  cancel: (name, size) =>
    size === undefined ? `إلغاء ${isolated(name)}` : `إلغاء ${isolated(name)}، ${isolated(size)}`,
  retryFile: (name) => `إعادة إرسال ${isolated(name)}`,
  made: (all) => `بدون بيانات المكان والكاميرا، ${isolated(all)}`,
  asTaken: (all) => `النسخ الأصلية مع بيانات المكان والكاميرا إن وُجدت، ${isolated(all)}`,
  originals: 'إرسال النسخ الأصلية',
  attach: 'إرفاق ملفات',
  takePhoto: 'التقاط صورة',
  choosePhotos: 'اختيار صور',
  withoutPlace: 'تُرسل بدون بيانات المكان والكاميرا',
  chooseFile: 'اختيار ملف',
  upTo: 'حتى 100 ميغابايت',
  whoOpens: (name) => `لا يستطيع فتحها إلا ${isolated(name)}.`,
  notNow: 'إلغاء',
  mayTell: (name) => `لا يستطيع هذا المتصفح عرض ${isolated(name)}، لذلك تبقى فيه بيانات المكان والكاميرا إن وُجدت.`,
  tooLarge: (name) => `حجم ${isolated(name)} أكبر من 100 ميغابايت. أرسل ملفًا أصغر.`,
  noRoom: (name) => `لا مكان في هذا المتصفح لـ ${isolated(name)}. وفّر مساحة على هذا الجهاز ثم حاول مرة أخرى.`,
  notTaken: (name) => `تعذّرت قراءة ${isolated(name)}. اختره مرة أخرى.`,
  preparing: 'جارٍ التشفير',
  of: (sent, all) => `${isolated(sent)} من ${isolated(all)}`,
  open: (name) => `عرض ${isolated(name)}`,
  save: (name, size) => (size === undefined ? `حفظ ${isolated(name)}` : `حفظ ${isolated(name)}، ${isolated(size)}`),
  unnamed: 'ملف',
  unreadable: 'يحتاج هذا الملف إلى إصدار أحدث من المحادثة',
  picture: 'صورة',
  saveIt: 'حفظ',
  close: 'إغلاق',
  previous: 'الصورة السابقة',
  next: 'الصورة التالية',
  noPicture: 'لا يستطيع هذا المتصفح عرض الصورة. يمكنك حفظها.',
  drop: 'أفلِت للإرفاق',
  dropHow: 'يمكنك مراجعتها قبل الإرسال. حتى 100 ميغابايت لكل ملف.',
};
