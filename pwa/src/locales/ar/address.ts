/** The page with the address, the snippet and the check of a page, in Arabic. */
import type { address as english } from '../en-address.ts';
import { tagCheck } from './tag-check.ts';

export const address: typeof english = {
  ready: 'صندوق الوارد جاهز',
  lead: 'ضع المقتطف في موقعك. ستصل رسائل الزوار إلى هنا.',
  heading: 'العنوان والمقتطف',
  address: 'عنوانك',
  tagCheck,
  addressHint: 'هو لك وحدك، ويثبت أنك أنت من يجيب.',
  copyAddress: 'نسخ العنوان',
  snippet: 'مقتطف الشيفرة',
  withdrawn: 'لا يوجد مقتطف في الوقت الحالي.',
  withdrawnMore:
    'في هذا الإصدار من المحادثة مشكلة معروفة. اطلب الإصدار المُصلَح من القائمين على هذا الخادم ثم أعد تحميل هذه الصفحة.',
  snippetHint: 'الصقه في صفحاتك قبل وسم إغلاق body.',
  copySnippet: 'نسخ المقتطف',
  copied: 'تم النسخ',
  notCopied: 'لم يسمح المتصفح بالنسخ. النص محدَّد: انسخه بنفسك.',
  seeItWork: 'تجربة عملية',
  waiting: 'في انتظار الرسالة الأولى',
  arrived: 'وصلت الرسالة الأولى.',
  open: 'فتح المحادثة',
  demo: 'التجربة في الموقع التجريبي',
  newTab: 'يُفتح في علامة تبويب جديدة',
  toInbox: 'الانتقال إلى صندوق الوارد',
  onlyCopy: 'النسخة الوحيدة على هذا الجهاز.',
  onlyCopyMore: 'لا توجد نسخة احتياطية بعد. إذا فُقد الجهاز أو مُسحت بيانات متصفحه ضاع هذا العنوان ومحادثاته.',
};
