/** What keeps answers from being sent, in Arabic. */
import { isolated } from '@cipherchat/widget/languages';
import type { obstacle as english } from '../en-obstacles.ts';

const STOPPED = 'توقفنا قبل أن يغادر أي شيء هذا الجهاز.';

const maybeNot = (name: string): string => `قد لا يكون هذا ${isolated(name)}`;

export const obstacle: typeof english = {
  'other-keys': (name) => [maybeNot(name), `قدّم الخادم شخصًا آخر تحت هذا العنوان. ${STOPPED}`],
  fork: (name) => [maybeNot(name), `أعطى الخادم جوابين مختلفين عن هوية الطرف الآخر. ${STOPPED}`],
  rollback: (name) => [maybeNot(name), `أعطى الخادم جوابًا أقدم من جواب لدينا بالفعل. ${STOPPED}`],
  'server-behind': (name) => [
    `لا يمكن الوصول إلى ${isolated(name)} الآن`,
    'تنقص الخادمَ أحدثُ المفاتيح. تبقى رسائلك على هذا الجهاز وتُرسل بمجرد اتصال جهاز الطرف الآخر.',
  ],
  'list-missing': (name) => [
    `ربما غيّر ${isolated(name)} أجهزته`,
    'ذكرت رسالة منه أجهزة لا يعرفها الخادم. زر «إعادة المحاولة» يرسل رسالتك إلى الأجهزة التي نعرفها.',
  ],
  'away-too-long': (name) => [
    `غاب ${isolated(name)} مدة طويلة`,
    'لم يعد منذ أكثر من 45 يومًا. تنتظر رسائلك على هذا الجهاز إلى أن يعود.',
  ],
  'unknown-address': (name) => [
    `تعذّر العثور على ${isolated(name)}`,
    'لم يعد الخادم يعرف هذا العنوان. تنتظر رسائلك على هذا الجهاز.',
  ],
  gone: (name) => [
    `غادر ${isolated(name)} هذه المحادثة`,
    'لا يمكن إرسال أي شيء بعد الآن، ولن يصل أي رد. ما كُتب يبقى هنا إلى أن تحذفه.',
  ],
  limited: (_, when) => ['رسائل كثيرة في وقت قصير.', `إنها تنتظر هنا وتُرسل ابتداءً من ${isolated(when)}.`],
  'mailbox-full': (name) => [`صندوق بريد ${isolated(name)} ممتلئ.`, 'رسائلك تنتظر هنا وتُرسل عندما يتوفر مكان.'],
  'server-storage': () => [
    'لا يستطيع خادم المحادثة تخزين الرسائل الآن.',
    'رسائلك تنتظر على هذا الجهاز وتُرسل بمجرد أن يستطيع ذلك.',
  ],
  refused: () => [
    'رفض خادم المحادثة إحدى الرسائل.',
    'إنها محفوظة على هذا الجهاز. اضغط «إعادة المحاولة» لإرسالها مرة أخرى.',
  ],
  storage: () => ['لم يبقَ مكان في هذا المتصفح.', 'يبقى نصك في المربع أدناه. وفّر بعض المساحة ثم أرسله مرة أخرى.'],
};
