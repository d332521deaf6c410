/** The words of the connection check, in Turkish. */
import type { check as english } from '../en-check.ts';
import { count, numeral } from './count.ts';

const duration = (ms: number): string => {
  const seconds = ms / 1000;
  if (seconds < 1) return `${numeral(Math.round(ms))} ms`;
  if (seconds < 120) {
    const shown = seconds < 10 ? Math.round(seconds * 10) / 10 : Math.round(seconds);
    return count(shown, { one: '{n} saniye', other: '{n} saniye' });
  }
  if (seconds < 7_200) return count(Math.round(seconds / 60), { one: '{n} dakika', other: '{n} dakika' });
  if (seconds < 172_800) return count(Math.round(seconds / 3_600), { one: '{n} saat', other: '{n} saat' });
  return count(Math.round(seconds / 86_400), { one: '{n} gün', other: '{n} gün' });
};

/** `aheadMs`: how far the server's clock is ahead. */
const clocks = (aheadMs: number): string => {
  const apart = Math.abs(aheadMs);
  if (apart < 1_000) return 'Cihazın ve sunucunun saatleri aynı.';
  return aheadMs > 0
    ? `Cihazın ve sunucunun saatleri arasında ${duration(apart)} fark var: bu cihaz geride.`
    : `Cihazın ve sunucunun saatleri arasında ${duration(apart)} fark var: bu cihaz ileride.`;
};

export const check: typeof english = {
  heading: 'Bağlantı denetimi',
  row: 'Bağlantı denetimi',
  rowHint: 'Bu cihazdan sunucuya kadar her adımı dener.',
  link: 'Bağlantıyı denetle',
  back: 'Ayarlara dön',
  start: 'Şimdi denetle',
  again: 'Yeniden denetle',
  notRun: 'Henüz denetlenmedi.',
  notRunMore: 'Bu cihazdan sunucuya kadar her adım gerçekten denenir. Birkaç saniye sürer.',
  running: 'Denetleniyor…',
  runningMore: 'Sonuçlar geldikçe görünür.',
  allGood: 'Her şey çalışıyor.',
  fair: 'Mesajlar ulaşıyor, ancak olması gerektiği gibi olmayan bir şey var.',
  slower: 'Mesajlar birkaç saniye geç geliyor.',
  bad: 'Mesajlar şu anda ulaşmıyor.',
  badMore: 'Hiçbir şey kaybolmaz: bu cihazda beklerler.',
  broke: 'Denetim tamamlanamadı.',
  brokeMore: 'Sayfayı yeniden yükleyin, ardından yeniden denetleyin.',
  checkedAt: (when) => `Denetim saati: ${when}.`,
  connection: 'Bağlantı',
  device: 'Bu cihaz',
  results: 'Sonuçlar',
  verdicts: {
    good: 'Çalışıyor',
    fair: 'Not',
    bad: 'Çalışmıyor',
    skipped: 'Denenmedi',
    running: 'Deneniyor',
  },
  steps: {
    network: 'Ağ',
    reach: 'Sunucuya giden yol',
    server: 'Sunucu',
    version: 'Sürüm',
    clock: 'Saat',
    'sign-in': 'Oturum açma',
    websocket: 'Canlı bağlantı',
    polling: 'Daha yavaş bağlantı',
    delay: 'Yanıt süresi',
  },
  good: {
    network: () => 'Bu cihaz bir ağa bağlı.',
    reach: (ms) =>
      ms === 0 ? 'Sunucunun adresi yanıt veriyor.' : `Sunucunun adresi ${duration(ms)} içinde yanıt veriyor.`,
    server: () => 'Yanıt veren, sohbet sunucusu.',
    version: () => 'Sunucu ve gelen kutusu birbiriyle uyumlu.',
    clock: clocks,
    'sign-in': () => 'Sunucu bu cihazı kabul ediyor.',
    websocket: () => 'Açılıyor. Mesajlar anında geliyor.',
    polling: () => 'Çalışıyor: gelen kutusu sunucuya tekrar tekrar soruyor.',
    delay: (ms) => `Sunucu ${duration(ms)} içinde yanıt veriyor.`,
  },
  fairSteps: {
    clock: (ms) => `${clocks(ms)} Bu cihazın saati yanlışsa ayarlayın. Mesajlar yine de ulaşır.`,
    'sign-in': () =>
      'Sunucu bu cihazı henüz tanımıyor. Gelen kutusu onu kendiliğinden kaydeder: bir dakika sonra yeniden denetleyin.',
    delay: (ms) =>
      `Sunucunun yanıt vermesi ${duration(ms)} sürüyor. Ağ veya sunucu yavaş: mesajlar da bu kadar sürede ulaşır.`,
  },
  remedies: {
    offline: () => 'Wi-Fi bağlantısını veya mobil veriyi açın, ardından yeniden denetleyin.',
    server: () =>
      'Başka bir ağ deneyin. İşe yaramazsa sunucu devre dışıdır: sunucunun yöneticisine haber verin. Mesajlar burada bekler.',
    limited: (when) =>
      when === ''
        ? 'Birkaç dakika bekleyin, ardından yeniden denetleyin.'
        : `Şu saate kadar bekleyin, ardından yeniden denetleyin: ${when}.`,
    policy: () =>
      'Sunucunun yöneticisine haber verin: sayfanın politikası connect-src içinde kendi adresini belirtmelidir.',
    intercepted: () =>
      'Başka bir site açın. Bir giriş sayfası çıkarsa giriş yapın, ardından yeniden denetleyin. Çıkmazsa sunucunun yöneticisine haber verin.',
    blocked: () =>
      'Nedeni çoğu zaman bir şirket güvenlik duvarıdır. Yöneticisinden bu sunucu için WebSocket bağlantısına izin vermesini isteyin veya başka bir ağ deneyin.',
    clock: () => 'Bu cihazın tarihini ve saatini ayarlayın, ardından yeniden denetleyin.',
    refused: () =>
      'En yeni sürümü almak için sayfayı yeniden yükleyin. İşe yaramazsa raporu sunucunun yöneticisi için kopyalayın.',
    uninvited: () => 'Davetinizdeki bağlantıyı bu tarayıcıda açın. Davetiniz yoksa sunucunun yöneticisinden isteyin.',
    'switched-off': () => 'Nedenini sunucunun yöneticisine sorun. Aldıklarınız bu cihazda kalır.',
    storage: () => 'Kendiliğinden geçer veya sunucunun yöneticisinin ilgilenmesi gerekir. Mesajlar burada bekler.',
    slower: () =>
      'Nedeni çoğu zaman bir şirket güvenlik duvarıdır. Yöneticisinden bu sunucu için WebSocket bağlantısına izin vermesini isteyin.',
  },
  sameCause: 'Aynı nedenle çalışmıyor.',
  notNeeded: 'Gerekmiyor: canlı bağlantı çalışıyor.',
  notTried: 'Denenmedi: önceki bir adım çalışmıyor.',
  storage: 'Depolama',
  offlineStart: 'Ağ olmadan açılma',
  offlineStarts: {
    ready: 'Gelen kutusu ağ olmadan da açılır.',
    update: 'Gelen kutusu ağ olmadan da açılır. Yeni bir sürüm bekliyor: almak için yeniden yükleyin.',
    'not-yet': 'Gelen kutusu bunun için hâlâ bu cihaza kaydediliyor. Bir dakika sonra yeniden denetleyin.',
    never: 'Bu tarayıcı veya pencere gelen kutusunu saklamıyor, bu yüzden yalnızca ağ varken açılır.',
  },
  copy: 'Raporu kopyala',
  copied: 'Rapor kopyalandı.',
  notCopied: 'Tarayıcı kopyalamaya izin vermedi. Aşağıdaki metni seçip kendiniz kopyalayın.',
  reportHas:
    'Size yardım eden kişi için: sonuçlar, kodlar, saatler ve sürümler. Mesaj, ad, adres veya anahtar içermez.',
  report: 'Rapor',
};
