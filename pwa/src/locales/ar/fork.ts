/** The words of two device lists of one contact, in Arabic. `who`: the contact's name, or a word for one without. */
import { isolated } from '@cipherchat/widget/languages';
import type { fork as english } from '../en-fork.ts';
import { count } from './count.ts';

const numbers = new Intl.NumberFormat('ar');

export const fork: typeof english = {
  heading: (who) => `لدى ${isolated(who)} قائمتان للأجهزة`,
  lead: (who) =>
    `كلتاهما موقَّعة بالمفتاح نفسه وتحمل الرقم نفسه. إما أن نسخة مستعادة سبقت الأصل، أو أن شخصًا آخر ينتحل شخصية ${isolated(who)}. لا يستطيع CipherChat معرفة أيهما الصحيح. الجواب لدى ${isolated(who)}.`,
  stopped: (who) => `لا يُرسل شيء إلى ${isolated(who)} في الوقت الحالي.`,
  waiting: (waiting) =>
    count(waiting, {
      one: 'رسالة واحدة تنتظر على هذا الجهاز.',
      two: 'رسالتان تنتظران على هذا الجهاز.',
      few: '{n} رسائل تنتظر على هذا الجهاز.',
      many: '{n} رسالة تنتظر على هذا الجهاز.',
      other: '{n} رسالة تنتظر على هذا الجهاز.',
    }),
  arrives: 'ما يصل يُعرض.',
  steps: (who) => [
    `اتصل بـ ${isolated(who)} أو تقابلا. لا تسأل في هذه المحادثة.`,
    `اسأل أي الأجهزة تخص ${isolated(who)}، وهل استُخدم رمز للاستعادة.`,
  ],
  lists: ['القائمة أ', 'القائمة ب'],
  version: (version, day) => `الإصدار ${numbers.format(version)}، ${isolated(day)}`,
  since: (day) => `منذ ${isolated(day)}`,
  inBoth: 'في كلتيهما',
  onlyHere: 'هنا فقط',
  held: 'هذه هي القائمة التي استخدمتها حتى الآن.',
  other: 'هذه القائمة يعطيها الخادم.',
  chosen: 'اختيرت على أحد أجهزتك.',
  goOn: (list) => `المتابعة مع ${isolated(list)}`,
  neither: 'لا هذه ولا تلك، القرار لاحقًا',
  neitherHint: 'تُبلَّغ أجهزتك الأخرى. يمكنك تغيير ذلك ما دامت القائمتان معروفتين هنا.',
  decided:
    'اخترت القائمة أ، والخادم يتبع القائمة ب. لذلك لا يُرسل شيء. انتظر إلى أن تعود القائمة أ إلى الخادم، أو اختر من جديد.',
  notSaved: 'لم يستطع هذا المتصفح تخزين ذلك. وفّر بعض المساحة ثم حاول مرة أخرى.',
  open: 'مقارنة القائمتين',
  own: {
    heading: 'لدى حسابك قائمتان للأجهزة',
    lead: 'كلتاهما موقَّعة بمفتاحك وتحمل الرقم نفسه. إما أن نسخة مستعادة سبقت الأصل، أو أن شخصًا آخر ينتحل شخصيتك. لا يستطيع CipherChat معرفة أيهما الصحيح. الجواب لديك.',
    stopped: 'أجهزتك الأخرى لا تتلقى شيئًا من هذا الجهاز في الوقت الحالي.',
    arrives: 'جهات اتصالك ما زالت تتلقى ما تكتبه هنا.',
    steps: [
      'تابع مع القائمة التي تعرف كل جهاز فيها.',
      'إذا لم تعرف أيًّا منهما، فمفتاحك لدى شخص آخر. أخبر جهات اتصالك بذلك، وليس في هذه المحادثة.',
    ],
    decided: 'لقد اخترت. يمكنك الاختيار من جديد ما دامت القائمتان معروفتين هنا.',
  },
};
