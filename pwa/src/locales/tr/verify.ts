/** The words of comparing safety numbers with a contact, in Turkish. */
import type { verify as english } from '../en-verify.ts';

export const verify: typeof english = {
  visitor: 'bu ziyaretçi',
  heading: (who) => `Bunun gerçekten ${who} olduğundan emin misiniz?`,
  close: 'Kapat',
  how: 'Nasıl',
  numbers: 'Numaraları oku',
  picture: 'Resmi göster',
  scan: 'Tara',
  loading: 'Güvenlik numarası okunuyor',
  none: 'Henüz güvenlik numarası yok. Bu kişinin ilk mesajı denetlenince görünür.',
  numbersLead: (who) =>
    `Telefonda veya yüz yüze ${who} ile konuşun ve numarayı birbirinize okuyun. Sohbette numara, “Bunu yalnızca siz ve … okuyabilir” satırının arkasındadır.`,
  number: 'Güvenlik numarası',
  differ: 'Farklılar',
  same: 'Aynılar',
  calm: 'Çoğu soru için buna gerek yoktur. Önemli olacağı gün içindir.',
  pictureLead: (who) =>
    `Bu resmi ${who} tarasın, yüz yüze veya görüntülü aramada. Sonra siz de emin olmak için karşıdaki resmi tarayın.`,
  pictureLabel: 'Güvenlik numarasının resmi',
  scanLead: (who) =>
    `Size ${who} tarafından gösterilen resmi tarayın. Resim, gelen kutusunda “Resmi göster” altında, sohbette numaranın yanındadır.`,
  camera: 'Kamera görüntüsü',
  cameraHint: 'Kamera görüntüsü bu sekmeden çıkmaz.',
  noCamera: 'Kamera burada kullanılamıyor. Tarayıcınızda izin verin veya numaraları birbirinize okuyun.',
  noPicture: 'Bu, bir güvenlik numarasının resmi değil. Diğer resmi kameranın önüne tutun.',
  ownPicture: 'Bu kendi resminiz. Diğer ekrandaki resmi tarayın.',
  verified: (who) => `${who} doğrulandı`,
  visitorVerified: 'Bu ziyaretçi doğrulandı',
  verifiedLead: 'İkiniz de aynı numarayı görüyorsunuz, yani arada kimse yok. Diğer cihazlarınıza bildirilir.',
  differHeading: 'Numaralar farklı',
  differLead: (who) =>
    `Arada biri olabilir veya bu, başka bir konuşmanın numarasıdır. Buraya önemli bir şey yazmayın. Başka bir kanaldan ${who} ile konuşun ve yeniden karşılaştırın.`,
  again: 'Yeniden karşılaştır',
  notSaved: 'Bu tarayıcı bunu kaydedemedi. Biraz yer açın, ardından yeniden deneyin.',

  mark: 'Doğrulandı',
  weakMark: 'Başka bir cihazda karşılaştırıldı',
  here: (when) => `Numaraları bu cihazda karşılaştırdınız (${when}).`,
  there: (device, when) =>
    device === undefined
      ? `Numaraları başka bir cihazda karşılaştırdınız (${when}).`
      : `Numaraları şu cihazda karşılaştırdınız: ${device} (${when}).`,
  comparedOn: (device) =>
    device === undefined ? 'Başka bir cihazda karşılaştırıldı' : `Karşılaştırmanın yapıldığı cihaz: ${device}`,
  weakLead: 'O cihaz bunu diğerleri için onaylayamaz.',
  confirmLead: 'O cihaz bunu diğerleri için onaylayamaz. Karşılaştıran sizseniz bu cihaz onaylayabilir.',
  confirm: 'Onayla',
  undo: 'Geri al',
  row: 'Güvenlik numarası',
};
