/** The words for a visitor who has left, in Turkish. */
import type { leaving as english } from '../en-leaving.ts';

export const leaving: typeof english = {
  asks: (who) => `${who} bu konuşmayı silmenizi istiyor. Siz karar vermeden hiçbir şey olmaz.`,
  keep: 'Sakla',
  delete: 'Sil',
  heading: (who) => `${who} ile olan konuşma silinsin mi?`,
  consequences: [
    'Bu cihazda tüm mesajlar ve ad kalıcı olarak silinir.',
    'Diğer cihazlarınızdakiler, siz orada da silene kadar kalır.',
    'Daha önce alınmış bir yedekte hâlâ bulunabilirler.',
  ],
  forGood: 'Kalıcı olarak sil',
};
