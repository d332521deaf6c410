/** What colleagues say and keep among themselves about a conversation, in Turkish. */
import type { teamwork as english } from '../en-teamwork.ts';

export const teamwork: typeof english = {
  write: 'Yanıt veya not',
  reply: 'Yanıt',
  note: 'Not',
  onlyTeam: 'Bunu yalnızca ekibiniz görür',
  hint: (name) => `Bunu yalnızca ekibiniz görür. ${name} bunu asla almaz.`,
  hintVisitor: 'Bunu yalnızca ekibiniz görür. Ziyaretçi bunu asla almaz.',
  placeholder: 'Ekibinize bir not yazın',
  save: 'Notu kaydet',
  sending: 'Gönderilmeyi bekliyor',
  notSent: 'Gönderilmedi',
  notInTeam: 'Artık bu ekipte değilsiniz',
  aboutColleague: 'Artık ekipte olan biri hakkında',
  refused: 'Sunucu bunu kabul etmedi',
  unconfirmed: 'Bu yazıldığında ekipte kimlerin olduğu denetlenemedi',
  retry: 'Yeniden dene',
  fault: (name, device, day) =>
    `${name} (${device}) adlı kişinin bir cihazı, ekip için olan bir şeyi ekip dışına gönderdi; son olarak ${day}. Atıldı. ${name} adlı kişiden o cihazdaki gelen kutusunu güncellemesini isteyin.`,
  faultOutside: (address, day) =>
    `Ekibinizde olmayan ${address}, yalnızca bir ekibin gönderdiği bir şey gönderdi; son olarak ${day}. Atıldı. Sizden oraya hiçbir şey gitmedi.`,
  you: 'Siz',
};
