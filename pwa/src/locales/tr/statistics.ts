/** What is counted on this device, in Turkish. */
import type { statistics as english } from '../en-statistics.ts';

export const statistics: typeof english = {
  heading: 'İstatistikler',
  rowHint: 'Kaç kişinin yazdığı, ne zaman yazdığı ve ne kadar çabuk yanıt verdiğiniz',
  lead: 'Bu cihazda sayıldı, hiçbir yere gönderilmedi.',
  period: 'Dönem',
  days: '14 gün',
  months: '3 ay',
  all: 'Tümü',
  conversations: 'Yeni konuşmalar',
  half: 'Yarısına yanıt süresi en çok',
  messages: 'Ziyaretçi mesajları',
  answerTime: 'İlk yanıta kadar geçen süre',
  later: 'Daha sonra',
  notYet: 'Henüz yanıt yok',
  byWeekday: 'Haftanın gününe göre ziyaretçi mesajları',
  byHour: 'Saate göre ziyaretçi mesajları',
  notCounted: 'Silinenler ve bu cihazda olmayanlar sayılmaz. Saatler ve günler bu cihazınkilerdir.',
  empty: 'Bu sürede kimse yazmadı.',
  counting: 'Sayılıyor',
  failed: 'Mesajlar okunamadı. Yeniden denemek için sayfayı yenileyin.',
};
