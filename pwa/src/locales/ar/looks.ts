/** How the chat looks on the pages of the owner, in Arabic. */
import type { looks as english } from '../en-looks.ts';

export const looks: typeof english = {
  heading: 'مظهر الدردشة',
  rowHint: 'اللون والترحيب والمكان، مع معاينة',
  lead: 'اختر ما يناسب صفحاتك وانظر إلى المعاينة. تبقى الاختيارات على هذا الجهاز. وتسري حين يكون الوسم أدناه في صفحاتك.',
  colour: 'اللون',
  colours: {
    petrol: 'أزرق بترولي',
    pine: 'صنوبري',
    ink: 'حبري',
    plum: 'برقوقي',
    brick: 'قرميدي',
  },
  other: 'لون آخر',
  easy: (ratio) => `النص عليه سهل القراءة: ${ratio} إلى 1.`,
  pale: (ratio) => `يصعب رؤية الزر على صفحة بيضاء: ${ratio} إلى 1. ينبغي أن تكون 3 أو أكثر.`,
  greeting: 'الترحيب',
  greetingHint: 'جملة أو جملتان فوق أول رسالة',
  openers: 'رسائل أولى للاختيار',
  openersHint: 'واحدة في كل سطر. يمكن للزوار تغييرها قبل الإرسال.',
  corner: 'الزاوية',
  right: 'أسفل اليمين',
  left: 'أسفل اليسار',
  cornerHint: 'تنتقل إلى الجهة الأخرى في الصفحات التي تُقرأ من اليمين إلى اليسار.',
  likePage: 'مثل الصفحة',
  preview: 'معاينة الدردشة في صفحة',
  tag: 'وسمك',
  tagHint: 'ضعه في صفحاتك مكان الوسم الموجود.',
};
