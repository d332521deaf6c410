/** What a search finds in messages, in Arabic. */
import type { found as english } from '../en-found.ts';
import { count } from './count.ts';

const numbers = new Intl.NumberFormat('ar');

const foundTexts = (texts: number): string =>
  count(texts, {
    one: 'عُثر على رسالة واحدة',
    two: 'عُثر على رسالتين',
    few: 'عُثر على {n} رسائل',
    many: 'عُثر على {n} رسالة',
    other: 'عُثر على {n} رسالة',
  });

const searched = (conversations: number): string =>
  count(conversations, {
    one: 'بُحث في محادثة واحدة',
    two: 'بُحث في محادثتين',
    few: 'بُحث في {n} محادثات',
    many: 'بُحث في {n} محادثة',
    other: 'بُحث في {n} محادثة',
  });

export const found: typeof english = {
  messages: 'الرسائل',
  more: (left) =>
    count(left, {
      one: 'عرض نتيجة أخرى',
      two: 'عرض نتيجتين أخريين',
      few: 'عرض {n} نتائج أخرى',
      many: 'عرض {n} نتيجة أخرى',
      other: 'عرض {n} نتيجة أخرى',
    }),
  reading: (read, all) => `جارٍ البحث: ${numbers.format(read)} من ${numbers.format(all)} من المحادثات`,
  read: (texts, conversations) => `${foundTexts(texts)}، و${searched(conversations)}`,
  failed: 'تعذّر البحث في الرسائل على هذا الجهاز. اكتب من جديد للمحاولة مرة أخرى.',
};
