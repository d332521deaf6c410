/** Words of notifications, in Hindi. The service worker reads them too, so nothing but counts is imported here. */
import type { NoticeWords } from '../en-notices.ts';
import { count } from './count.ts';

export const notices: NoticeWords = {
  visitor: 'विज़िटर',
  unchecked: (name) => `${name} (नाम की जाँच नहीं हुई)`,
  newMessage: 'नया संदेश',
  newMessages: 'नए संदेश',
  newWhileLocked: (pushes) => count(pushes, { one: 'नया संदेश', other: 'नए संदेश ({n})' }),
  locked: 'आपका इनबॉक्स लॉक है।',
  upToDate: 'सब देखा हुआ है',
  upToDateMore: 'कुछ नया नहीं है, या उसे कहीं और पढ़ लिया गया है।',
  test: 'यह डिवाइस सूचना देता है',
  testMore: 'यह वही टेस्ट है जो आपने माँगा था।',
  wrote: (unread) => count(unread, { one: 'आपके लिए एक नया संदेश', other: 'आपके लिए {n} नए संदेश' }),
};
