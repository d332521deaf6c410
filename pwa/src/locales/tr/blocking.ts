/** Blocking a contact, and the list of those who are blocked, in Turkish. */
import type { blocking as english } from '../en-blocking.ts';

export const blocking: typeof english = {
  block: 'Engelle',
  unblock: 'Engeli kaldır',
  isBlocked: 'Bu kişiyi engellediniz. Gönderdikleri tüm cihazlarınızda okunmadan atılır ve bundan haberi olmaz.',
  heading: 'Engellenen kişiler',
  lead: 'Gönderdikleri tüm cihazlarınızda okunmadan atılır. Bundan haberleri olmaz ve sunucu da bilmez. Birini engellemek için konuşmayı açın, sonra Diğer, Engelle.',
  empty: 'Engellenen kimse yok',
  unblockOne: (name) => `${name} için engeli kaldır`,
  failed: 'Bu tarayıcı bunu saklayamadı. Yeniden deneyin.',
};
