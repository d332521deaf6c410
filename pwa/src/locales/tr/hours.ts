/** When the owner answers, and what visitors read of it, in Turkish. */
import type { hours as english } from '../en-hours.ts';

export const hours: typeof english = {
  heading: 'Çalışma saatleri',
  rowHint: 'Ne zaman yanıt verdiğiniz ve siz yokken ziyaretçilerin ne okuduğu',
  lead: 'Ziyaretçiler bunu yazdıktan sonra sohbette, kendi dillerinde ve saat dilimlerinde okur. Bu bilgiler tüm cihazlarınızda bulunur.',
  tell: 'Çalışma saatlerini ziyaretçilere göster',
  from: (day) => `${day}, başlangıç`,
  until: 'ile',
  to: (day) => `${day}, bitiş`,
  closed: 'Kapalı',
  addTime: (day) => `${day} için başka saat ekle`,
  removeTime: (day) => `${day} için diğer saati kaldır`,
  timeZone: 'Saat dilimi',
  answer: 'Olağan yanıt süresi',
  notStated: 'Belirtilmedi',
  awayText: 'Yokluk metni',
  awayHint: 'Kapalıyken ya da kimse yokken görünür. Ziyaretçiler metni yazdığınız gibi okur.',
  shown: 'Bir ziyaretçinin okuduğu',
  now: 'Şimdi',
  whenOpen: 'Açıkken',
  whenClosed: 'Kapalıyken',
  nothing: 'Hiçbir şey',
  saved: 'Kaydedildi. Ziyaretçiler bunu bir sonraki yazışlarında görür.',
  wrongDay: (day) =>
    `${day}: bitiş başlangıçtan sonra değil. Değiştirip yeniden kaydedin. Gece yarısını aşan bir süreyi ikiye bölün: 0:00’a kadar ve ertesi gün 0:00’dan itibaren.`,
  textTooLong: 'Yokluk metni çok uzun. Kısaltıp yeniden kaydedin.',
  failed: 'Çalışma saatleri okunamadı. Yeniden denemek için sayfayı yenileyin.',
};
