/** Texts that the owner saves, and puts into a message with a slash, in Turkish. */
import type { replies as english } from '../en-replies.ts';

export const replies: typeof english = {
  heading: 'Kayıtlı yanıtlar',
  open: 'Kayıtlı yanıtlar, ya da eğik çizgi yazın',
  rowHint: 'Sık gönderdiğiniz metinler',
  lead: 'Boş bir mesaja / yazın ve birini seçin. {name}, ziyaretçinin adına dönüşür. Bu yanıtlar bütün cihazlarınızda bulunur ve ziyaretçiler listeyi hiçbir zaman görmez.',
  empty: 'Henüz kayıtlı yanıt yok',
  add: 'Yanıt ekle',
  edit: (title) => `Düzenle: ${title}`,
  title: 'Kısa ad',
  titleHint: 'Eğik çizgiden sonra yazdığınız, örneğin kargo-norvec',
  text: 'Metin',
  titleTooLong: 'Kısa ad eksik veya çok uzun. Değiştirin, ardından yeniden kaydedin.',
  textMissing: 'Metin eksik. Yazın, ardından yeniden kaydedin.',
  textTooLong: 'Metin çok uzun. Kısaltın, ardından yeniden kaydedin.',
  tooMany: '200 yanıtlık yer var. Önce birini silin.',
  failed: 'Kayıtlı yanıtlar okunamadı. Yeniden denemek için sayfayı yeniden yükleyin.',
  count: (shown, all) => `${String(shown)} / ${String(all)}`,
  none: 'Uyan kayıtlı yanıt yok',
  chosen: (title, at, of) => `${title}, ${String(at)} / ${String(of)}`,
  choose: 'seç',
  putIn: 'ekle',
  close: 'kapat',
  enter: 'Enter',
  editAll: 'Kayıtlı yanıtları düzenle',
};
