/** The words of comparing safety numbers with a contact, in Arabic. `who`: the contact's name, or `visitor`. */
import { isolated } from '@cipherchat/widget/languages';
import type { verify as english } from '../en-verify.ts';

export const verify: typeof english = {
  visitor: 'هذا الزائر',
  heading: (who) => `هل هو حقًا ${isolated(who)}؟`,
  close: 'إغلاق',
  how: 'الطريقة',
  numbers: 'قراءة الأرقام',
  picture: 'عرض الصورة',
  scan: 'مسح',
  loading: 'جارٍ قراءة رقم الأمان',
  none: 'لا يوجد رقم أمان بعد. يظهر بعد التحقق من أول رسالة من الطرف الآخر.',
  numbersLead: (who) =>
    `اتصل بـ ${isolated(who)} أو تقابلا، وليقرأ كل منكما الرقم للآخر. في المحادثة تجده خلف السطر «لا يقرأ هذا إلا أنت و…».`,
  number: 'رقم الأمان',
  differ: 'مختلفان',
  same: 'متطابقان',
  calm: 'لا حاجة إلى ذلك في معظم الأسئلة. إنه ليوم يصبح فيه الأمر مهمًا.',
  pictureLead: (who) =>
    `دع ${isolated(who)} يمسح هذه الصورة، وجهًا لوجه أو في مكالمة فيديو. ثم امسح صورته لتتأكد أنت أيضًا.`,
  pictureLabel: 'صورة رقم الأمان',
  scanLead: (who) =>
    `امسح الصورة التي يعرضها ${isolated(who)}. تجدها في صندوق الوارد خلف «عرض الصورة»، وفي المحادثة بجانب الرقم.`,
  camera: 'صورة الكاميرا',
  cameraHint: 'صورة الكاميرا تبقى في علامة التبويب هذه.',
  noCamera: 'لا يمكن استخدام الكاميرا هنا. اسمح بها في متصفحك، أو ليقرأ كل منكما الأرقام للآخر.',
  noPicture: 'هذه ليست صورة رقم أمان. ضع الصورة الأخرى أمام الكاميرا.',
  ownPicture: 'هذه صورتك أنت. امسح الصورة التي على الشاشة الأخرى.',
  verified: (who) => `${isolated(who)} موثَّق`,
  visitorVerified: 'هذا الزائر موثَّق',
  verifiedLead: 'كلاكما يرى الرقم نفسه، إذن لا أحد بينكما. تُبلَّغ أجهزتك الأخرى بذلك.',
  differHeading: 'الرقمان مختلفان',
  differLead: (who) =>
    `قد يكون هناك أحد بينكما، أو أن هذا رقم محادثة أخرى. لا تكتب هنا شيئًا مهمًا. اسأل ${isolated(who)} عبر قناة أخرى ثم قارن من جديد.`,
  again: 'المقارنة من جديد',
  notSaved: 'لم يستطع هذا المتصفح تخزين ذلك. وفّر بعض المساحة ثم حاول مرة أخرى.',

  mark: 'موثَّق',
  weakMark: 'تمت المقارنة على جهاز آخر',
  here: (when) => `قارنت الأرقام على هذا الجهاز، ${isolated(when)}.`,
  there: (device, when) =>
    device === undefined
      ? `قارنت الأرقام على جهاز آخر، ${isolated(when)}.`
      : `قارنت الأرقام على ${isolated(device)}، ${isolated(when)}.`,
  comparedOn: (device) => (device === undefined ? 'تمت المقارنة على جهاز آخر' : `تمت المقارنة على ${isolated(device)}`),
  weakLead: 'لا يستطيع ذلك الجهاز تأكيد هذا لدى الأجهزة الأخرى.',
  confirmLead: 'لا يستطيع ذلك الجهاز تأكيد هذا لدى الأجهزة الأخرى. هذا الجهاز يستطيع، إن كنت أنت من قارن.',
  confirm: 'تأكيد',
  undo: 'تراجع',
  row: 'رقم الأمان',
};
