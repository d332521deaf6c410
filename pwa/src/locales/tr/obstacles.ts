/** What keeps answers from being sent, in Turkish. */
import type { obstacle as english } from '../en-obstacles.ts';

export const obstacle: typeof english = {
  'other-keys': (name) => [
    `Bu kişi ${name} olmayabilir`,
    'Sunucu bu adres için başka birini sundu. Bu cihazdan hiçbir şey çıkmadan durdurduk.',
  ],
  fork: (name) => [
    `Bu kişi ${name} olmayabilir`,
    'Sunucu, bu kişinin kim olduğuna dair iki farklı yanıt verdi. Bu cihazdan hiçbir şey çıkmadan durdurduk.',
  ],
  rollback: (name) => [
    `Bu kişi ${name} olmayabilir`,
    'Sunucu, elimizdekinden daha eski bir yanıt verdi. Bu cihazdan hiçbir şey çıkmadan durdurduk.',
  ],
  'server-behind': (name) => [
    `${name} şu anda ulaşılabilir değil`,
    'Sunucuda bu kişinin en yeni anahtarları yok. Mesajlarınız bu cihazda kalır ve o kişinin cihazı çevrimiçi olduktan sonra hemen gönderilir.',
  ],
  'list-missing': (name) => [
    `${name} cihaz değiştirmiş olabilir`,
    'Bu kişiden gelen bir mesaj, sunucunun tanımadığı cihazlar içeriyor. “Yeniden gönder”, mesajınızı bildiğimiz cihazlara gönderir.',
  ],
  'away-too-long': (name) => [
    `${name} bir süredir yok`,
    'Bu kişi 45 günden uzun süredir gelmedi. Mesajlarınız o dönene kadar bu cihazda bekler.',
  ],
  'unknown-address': (name) => [
    `${name} bulunamadı`,
    'Sunucu bu adresi artık tanımıyor. Mesajlarınız bu cihazda bekler.',
  ],
  gone: (name) => [
    `${name} bu sohbetten ayrıldı`,
    'Artık hiçbir şey gönderilemez ve yanıt gelmez. Yazılanlar siz silene kadar burada kalır.',
  ],
  limited: (_, when) => [
    'Kısa sürede çok sayıda mesaj.',
    `Burada bekliyorlar ve şu saatten itibaren gönderilecekler: ${when}.`,
  ],
  'mailbox-full': (name) => [`Posta kutusu dolu: ${name}.`, 'Mesajlarınız burada bekler ve yer açılınca gönderilir.'],
  'server-storage': () => [
    'Sohbet sunucusu şu anda mesaj kaydedemiyor.',
    'Mesajlarınız bu cihazda bekler ve sunucu yeniden kaydedebildiğinde hemen gönderilir.',
  ],
  refused: () => [
    'Sohbet sunucusu bir mesajı reddetti.',
    'Mesaj bu cihazda saklanıyor. Yeniden göndermek için “Yeniden gönder” düğmesine basın.',
  ],
  storage: () => [
    'Bu tarayıcıda yer kalmadı.',
    'Metniniz aşağıdaki kutuda duruyor. Biraz yer açın, ardından yeniden gönderin.',
  ],
};
