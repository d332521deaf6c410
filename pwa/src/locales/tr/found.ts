/** What a search finds in messages, in Turkish. */
import type { found as english } from '../en-found.ts';
import { count, numeral } from './count.ts';

export const found: typeof english = {
  messages: 'Mesajlar',
  more: (left) => count(left, { one: '{n} tane daha göster', other: '{n} tane daha göster' }),
  reading: (read, all) =>
    count(all, {
      one: `Aranıyor: ${numeral(read)} / {n} konuşma`,
      other: `Aranıyor: ${numeral(read)} / {n} konuşma`,
    }),
  read: (texts, conversations) => {
    const messages = count(texts, { one: '{n} mesaj bulundu', other: '{n} mesaj bulundu' });
    const searched = count(conversations, { one: '{n} konuşmada arandı', other: '{n} konuşmada arandı' });
    return `${messages}, ${searched}`;
  },
  failed: 'Bu cihazdaki mesajlarda arama yapılamadı. Bir kez daha denemek için yeniden yazın.',
};
