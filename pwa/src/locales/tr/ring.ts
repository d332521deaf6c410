/** Words of the settings of notifications and of the question after the first message, in Turkish. */
import type { ring as english } from '../en-ring.ts';

export const ring: typeof english = {
  heading: 'Bildirimler',
  row: 'Bu cihazda bildirim al',
  on: 'Gelen kutusu kapalıyken de bu cihaza bildirim gelir.',
  off: 'Gelen kutusu kapalıyken bu cihaza bildirim gelmez.',
  notAsked: 'Bu cihaza henüz bildirim gelmiyor. Tarayıcınız size bir kez izin sorar.',
  blocked:
    'Tarayıcınız burada bildirimleri engelliyor. Değiştirmek için adresin yanından bu sitenin ayarlarını açın ve bildirimlere izin verin.',
  incomplete:
    'Bu cihaza şu anda bildirim gelemiyor: tarayıcı veya sunucu yanıt vermedi. Kendiliğinden yeniden denenir.',
  installFirst:
    'iPhone veya iPad’de yalnızca yüklenmiş gelen kutusu bildirim verebilir. Onu Ana Ekrana ekleyin ve oradan açın.',
  notOffered: 'Bu sunucu cihazlara bildirim göndermiyor. Açık bir gelen kutusu yeni mesajları yine de haber verir.',
  unsupported:
    'Bu tarayıcı, gelen kutusu kapalıyken bildirim veremiyor. Açık bir gelen kutusu yeni mesajları yine de haber verir.',
  looking: 'Bir saniye',
  turnOn: 'Aç',
  turnOff: 'Kapat',
  again: 'Yeniden dene',
  test: 'Test gönder',
  testHint: 'Bu cihaza, bir mesajda olduğu gibi, bir kez bildirim gönderir.',
  tested: 'Test yolda. Bildirim olarak gelir.',
  testFailed: 'Tarayıcınızın anlık bildirim hizmeti testi kabul etmedi. Daha sonra yeniden deneyin.',
  testNothing: 'Bu cihaz artık kayıtlı değil. Bildirimleri kapatıp yeniden açın.',
  testUnreachable: 'Sunucu yanıt vermedi. Daha sonra yeniden deneyin.',
  content: 'Bildirimde gösterilenler',
  contentHint: 'Tarayıcınızın anlık bildirim hizmeti yalnızca bir şeyin geldiğini ve ne zaman geldiğini öğrenir.',
  contents: { text: 'Ad ve metin', name: 'Yalnızca ad', nothing: '“Yeni mesaj”' },
  sound: 'Ses',
  soundHint: 'Gelen kutusu açıkken bir mesaj geldiğinde. Sesi tüm sekmeler değil, tek bir sekme çıkarır.',
  quiet: 'Sessiz saatler',
  quietHint: 'Bu saatlerde bildirim gelmez. Yeni mesajlar yine de sayılır.',
  quietFrom: 'Sessizlik başlangıcı',
  quietTo: 'Sessizlik bitişi',
  notSaved: 'Bu tarayıcı değişikliği kaydedemedi.',
  ask: 'Biri yazdığında bu cihazda bildirim almak ister misiniz?',
  askMore:
    'Gelen kutusu kapalıyken de gelir. Tarayıcınız bir kez daha sorar. Bildirimde neyin gösterileceğini siz seçersiniz.',
  askYes: 'Bu cihazda bildirim al',
  askNo: 'Şimdi değil',
};
