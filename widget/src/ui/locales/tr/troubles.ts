/** Why the chat cannot start, connect or send, in Turkish. */
import type { CauseTexts, ObstacleTexts } from '../rare-parts.ts';
import type { FailureWords } from '../rare-words.ts';

export const failures: FailureWords = {
  withdrawn: [
    'Bu sürümde bilinen bir sorun var',
    'Düzeltilmiş sürüm için sayfayı yenileyin. Sohbetiniz sonra da burada olacak.',
  ],
  insecure: ['Bu sohbet güvenli bir bağlantı gerektirir', 'Bu sayfayı https:// ile açın.'],
  damaged: [
    'Bu tarayıcı, sohbetin sakladıklarını geri vermedi.',
    'Burada mesajlar eksik olabilir. Bu sayfayı yenileyin. İşe yaramazsa yeniden başlamak için bu sitenin verilerini silin.',
  ],
  unsupported: [
    'Bu tarayıcı bu sohbet için çok eski',
    'Sohbetin gerek duyduğu şifreleme bu tarayıcıda yok. Tarayıcıyı güncelleyin ya da başka birini kullanın. Hiçbir şey saklanmadı.',
  ],
  'storage-denied': [
    'Bu tarayıcı sohbetin bir şey saklamasına izin vermiyor',
    'Bu sitenin veri saklamasına izin verin, sonra sohbeti yeniden açın.',
  ],
  'newer-database': [
    'Sohbet başka bir sekmede güncellendi',
    'Devam etmek için bu sayfayı yenileyin. Mesajlarınız saklanıyor.',
  ],
  'older-build': [
    'Bu sayfada sohbetin eski bir sürümü var',
    'Bu sayfayı yenileyin. Bunu görmeye devam ederseniz son kullandığınız sayfadan yazın. Mesajlarınız saklanıyor.',
  ],
  'other-tab': [
    'Başka bir sekme sohbeti engelliyor',
    'Bu sitenin diğer sekmelerini kapatın, sonra bu sayfayı yenileyin. Mesajlarınız saklanıyor.',
  ],
  cleared: [
    'Bu sitenin verileri silindi',
    'Bu tarayıcıdaki mesajlarınız ve anahtarlarınız artık yok. Yeni bir sohbet başlatmak için bu sayfayı yenileyin.',
  ],
};

export const causes: CauseTexts = {
  limited: (here, when) => ['Kısa sürede çok fazla istek.', `${here} Sonraki deneme saati: ${when}.`],
  policy: (here) => ['Bu sayfa sohbetin bağlanmasına izin vermiyor.', `Lütfen bu siteyi yönetenlere bildirin. ${here}`],
  intercepted: (here) => [
    'Sohbet sunucusunun yerine başka bir şey yanıt veriyor.',
    `Başka bir sayfa açtığınızda bu ağ oturum açmanızı isteyebilir. İstemiyorsa sunucuya bir süre ulaşılamıyor. ${here}`,
  ],
  blocked: (here) => ['Bu ağ sohbeti engelliyor.', `Başka bir ağ deneyin. ${here}`],
  clock: (here) => ['Bu cihazın saati yanlış.', `Saati ayarlayıp yeniden deneyin. ${here}`],
  refused: (here) => ['Sohbet sunucusu bu cihazı reddediyor.', `En yeni sürüm için sayfayı yenileyin. ${here}`],
  uninvited: (here) => [
    'Bu sunucu yeni gelen kutularını davetle kabul ediyor.',
    `Davetinizin bağlantısını açın ya da sunucuyu yönetenlerden bir davet isteyin. ${here}`,
  ],
  'switched-off': (here) => ['Bu hesap kapatılmış.', `Nedenini sunucuyu yönetenlere sorun. ${here}`],
  storage: (here) => ['Sohbet sunucusu şu anda mesaj saklayamıyor.', here],
  slower: () => ['Bu ağ sohbeti yavaşlatıyor.', 'Mesajlar yine de geliyor, birkaç saniye gecikmeyle.'],
};

const STOPPED = 'Bu cihazdan hiçbir şey çıkmadan durduk.';

export const obstacles: ObstacleTexts = {
  'other-keys': (name) => [
    `Bu ${name} olmayabilir`,
    `Sohbet sunucusunun yanıtı bu sayfadaki adresle uyuşmuyor. ${STOPPED}`,
  ],
  fork: (name) => [
    `Bu ${name} olmayabilir`,
    `Sohbet sunucusu, karşı tarafın kim olduğuna dair iki farklı yanıt verdi. ${STOPPED}`,
  ],
  rollback: (name) => [
    `Bu ${name} olmayabilir`,
    `Sohbet sunucusu, elimizdekinden daha eski bir yanıt verdi. ${STOPPED}`,
  ],
  'server-behind': (name) => [
    `${name} şu anda ulaşılamıyor.`,
    'Sohbet sunucusunda en yeni anahtarlar yok. Mesajlarınız bu cihazda kalır ve karşı tarafın cihazı çevrimiçi olur olmaz gönderilir.',
  ],
  'list-missing': (name) => [
    `${name} cihaz değiştirmiş olabilir.`,
    'Karşı taraftan gelen bir mesaj, sohbet sunucusunun bilmediği cihazlardan söz ediyor. “Yeniden gönder”, mesajınızı bildiğimiz cihazlara gönderir.',
  ],
  'away-too-long': (name) => [
    `${name} bir süredir yok.`,
    'Gelen kutusu 45 günden uzun süredir açılmadı. Açılana kadar bir mesajın yalnızca doğru kişiye ulaşacağından emin olamayız.',
  ],
  'unknown-address': (name) => [
    `${name} bulunamadı.`,
    'Sohbet sunucusu bu sayfadaki adresi tanımıyor. Lütfen bu siteyi yönetenlere bildirin.',
  ],
  gone: (name) => [
    `${name} bu sohbetten ayrıldı.`,
    'Artık hiçbir şey gönderilemez ve yanıt gelmeyecek. Yazılanlar siz silene kadar burada kalır.',
  ],
  limited: (_, when) => [
    'Kısa sürede çok mesaj.',
    `Burada bekliyorlar ve şu saatten itibaren gönderilecekler: ${when}.`,
  ],
  'mailbox-full': (name) => [
    `${name} posta kutusu dolu.`,
    'Mesajlarınız burada bekliyor ve yer açıldığında gönderilecek.',
  ],
  'server-storage': () => [
    'Sohbet sunucusu şu anda mesaj saklayamıyor.',
    'Mesajlarınız bu cihazda bekliyor ve mümkün olur olmaz gönderilecek.',
  ],
  refused: () => [
    'Sohbet sunucusu bir mesajı reddetti.',
    'Mesaj bu cihazda saklanıyor. Yeniden göndermek için “Yeniden gönder” düğmesine basın.',
  ],
  storage: () => ['Bu tarayıcıda yer kalmadı.', 'Metniniz aşağıdaki kutuda duruyor. Biraz yer açıp yeniden gönderin.'],
};
