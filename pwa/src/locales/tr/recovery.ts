/** Recovery in Turkish: the section of the settings, and the restore on the first visit. */
import type { recovery as english } from '../en-recovery.ts';
import { count, numeral } from './count.ts';

const conversationsOf = (conversations: number): string =>
  count(conversations, { one: '{n} konuşma', other: '{n} konuşma' });

const messagesOf = (messages: number): string => count(messages, { one: '{n} mesaj', other: '{n} mesaj' });

export const recovery: typeof english = {
  heading: 'Kurtarma',
  none: 'Henüz yedek yok.',
  noneMore: 'Bu tarayıcı kaybolursa adresiniz ve konuşmalarınız da kaybolur. Bir kurtarma kodu onları geri getirir.',
  notHere: 'Bu cihaz yedek alamaz. Gelen kutusunu, adresinizi oluşturan cihazda açın.',
  saved: (when) => `Son yedek: ${when}.`,
  savedMore: (conversations, messages) =>
    `${conversationsOf(conversations)}, ${messagesOf(messages)}. Yalnızca siz açabilirsiniz.`,
  waits: 'Yedek alınıyor.',
  failed: 'Daha yeni bir yedek yok.',
  failures: {
    offline: 'Sunucuyla bağlantı bekleniyor, kendiliğinden devam eder.',
    full: 'Sunucuda yedeğiniz için yer yok. Sunucunun yöneticisine sorun.',
    'too-large': 'Gelen kutunuz, sunucunun sakladığından daha büyük. Yedek olduğu gibi kaldı.',
    replaced: 'Başka bir cihazda yeni bir kod oluşturuldu. Bu cihazdan devam etmek için burada yeni bir kod oluşturun.',
    rollback:
      'Sunucuda, bu cihazın aldığından daha eski bir yedek var. Ona dokunulmadı. Yerine yenisini koymak için yeni bir kod oluşturun.',
    tampered:
      'Sunucudaki yedek sizin cihazlarınız tarafından alınmamış. Ona dokunulmadı. Yerine yenisini koymak için yeni bir kod oluşturun.',
    'old-server': 'Bu sunucu yedek saklamıyor. Önce güncellenmesi gerekir.',
    other: 'Sunucu kabul etmedi. Bir saat içinde yeniden denenir.',
  },
  make: 'Kurtarma kodu oluştur',
  another: 'Yeni kod',
  anotherMore: 'Eski kodu geçersiz kılar. Kodu biri görmüş olabilirse yenisini oluşturun.',
  anotherLimit:
    'Eski koda ve yedeğin eski bir kopyasına sahip olan biri o kopyayı hâlâ okuyabilir. Sunucu bir kopya saklamış olabilir.',
  now: 'Şimdi yedekle',
  code: 'Kurtarma kodunuz',
  codeMore:
    'Tüm cihazlar kaybolursa gelen kutunuzu geri getirir. Başka kimsede kopyası yoktur. Bir yere yazın veya yazdırın.',
  print: 'Yazdır',
  copy: 'Kopyala',
  copied: 'Kopyalandı. Başkalarının okuyabileceği bir yerde bırakmayın.',
  notCopied: 'Kopyalanamadı. Bir yere yazın.',
  have: 'Kodu aldım',
  cancel: 'Vazgeç',
  check: 'Kodunuzdan iki grubu girin',
  checkMore: 'Böylece onu okuyabildiğinizden emin olursunuz. Kod ancak bundan sonra geçerli olur.',
  group: (number) => `Grup ${numeral(number)}`,
  checkWrong: 'Bunlar kodun grupları değil. Koda yeniden bakın.',
  confirm: 'Bu kodu kullan',
  showAgain: 'Kodu yeniden göster',
  done: 'Kod kullanımda.',
  notDone: 'Kod bu cihaza kaydedilemedi. Yeniden deneyin.',
  passkey: {
    heading: 'Geçiş anahtarı',
    more: 'Kodun yanında ikinci bir geri dönüş yolu. Telefonunuz, bilgisayarınız veya güvenlik anahtarınız onu saklar ve kendisi nasıl açılıyorsa öyle açar.',
    isSet: 'Geçiş anahtarlarınızın bulunduğu her tarayıcıda yedeğinizi açar. Yeni bir kod onu geçersiz kılar.',
    add: 'Geçiş anahtarı ekle',
    another: 'Başka bir geçiş anahtarı ekle',
    adding: 'Tarayıcınız şimdi soracak…',
    label: (name) => `${name} (yedek)`,
    problems: {
      unsupported:
        'Bu tarayıcı, gelen kutusunun bu adresi için geçiş anahtarlarını desteklemiyor. Kurtarma kodunuz her yerde çalışır.',
      'no-prf':
        'Bu geçiş anahtarı bir yedeği açamaz, bu yüzden eklenmedi. Telefon veya daha yeni bir güvenlik anahtarı gibi başka bir tür kullanın.',
      cancelled: 'Geçiş anahtarı eklenmedi: soruyu kapattınız veya çok uzun sürdü. Hiçbir şey değiştirilmedi.',
      failed:
        'Tarayıcı bir geçiş anahtarı oluşturamadı. Yeniden deneyin veya başka bir tür kullanın. Hiçbir şey değiştirilmedi.',
      'too-many':
        'Yedeğinizi açmanın sekiz yolu var, en fazla bu kadar olabilir. Diğerlerini geçersiz kılan yeni bir kod oluşturun.',
      'not-kept': 'Geçiş anahtarı bu cihazda eklenemedi. Yeniden deneyin veya önce sayfayı yeniden yükleyin.',
    },
  },
  passphrase: {
    heading: 'Parola cümlesi',
    more: 'Kodun yanında ikinci bir geri dönüş yolu. Onu aklınızda tutabilirsiniz. Sunucu tahmin etmeye çalışabilir, bu yüzden uzun olmalıdır.',
    set: 'Parola cümlesi belirle',
    isSet: 'Adresinizle birlikte yedeğinizi açar. Yeni bir kod onu geçersiz kılar.',
    form: 'Parola cümlesi ekle',
    words:
      'Rastgele altı kelime yeterlidir. Bunları alın, başkalarını isteyin veya kendinizinkini yazın: en az 16 karakter.',
    field: 'Parola cümlesi',
    others: 'Başka kelimeler',
    onceMore: 'Bir kez daha',
    limit:
      'Sunucu şifrelenmiş yedeği saklar, bu yüzden parola cümlelerini deneyebilir. Kurtarma kodunda böyle bir zayıflık yoktur. Onu saklayın.',
    add: 'Parola cümlesini ekle',
    adding: 'Yedek şifreleniyor, biraz sürer…',
    cancel: 'Vazgeç',
    tooShort: 'Parola cümlesi en az 16 karakter olmalıdır. Uzatın.',
    differs: 'İkisi aynı değil. Bir kez daha yazın.',
    notKept: 'Parola cümlesi bu cihazda eklenemedi. Yeniden deneyin veya önce sayfayı yeniden yükleyin.',
  },
  offer: 'Kurtarma kodum veya geçiş anahtarım var',
  restore: 'Gelen kutunuzu geri getirin',
  restoreMore:
    'Kurtarma kodunu girin: dörder karakterlik 14 grup. Büyük veya küçük harfle, boşluklu veya boşluksuz yazabilirsiniz.',
  field: 'Kurtarma kodu',
  typed: (groups) => `14 gruptan ${numeral(groups)} tanesi`,
  withPassphrase: 'Parola cümlem var',
  withCode: 'Kurtarma kodum var',
  passphraseMore: 'Adresinizi ve parola cümlenizi girin. Adres, sitenizdeki kod parçasında yazar.',
  addressField: 'Adresiniz',
  passphraseField: 'Parola cümlesi',
  opening: 'Parola cümleniz deneniyor, biraz sürer…',
  withPasskey: 'Geçiş anahtarım var',
  passkeyMore: 'Tarayıcınız iki kez sorar: önce hangi geçiş anahtarı olduğunu, sonra yedeği onunla açmak için izni.',
  usePasskey: 'Geçiş anahtarı kullan',
  asking: 'Tarayıcınız şimdi soracak…',
  begin: 'Geri yükle',
  again: 'Yeniden dene',
  back: 'Bunun yerine yeni bir gelen kutusu oluştur',
  looking: 'Yedeğiniz aranıyor…',
  reading: (read, all) =>
    count(all, {
      one: `Yedeğiniz okunuyor: ${numeral(read)} / {n} parça`,
      other: `Yedeğiniz okunuyor: ${numeral(read)} / {n} parça`,
    }),
  refusals: {
    'too-short': 'Kod, 14 grupta 56 karakterden oluşur ve bazıları eksik. Hiçbir şey değiştirilmedi.',
    'too-long': 'Kod, 14 grupta 56 karakterden oluşur, burada daha fazlası var. Hiçbir şey değiştirilmedi.',
    mistyped:
      'Bu kod tutarlı değil, yani bir karakter yanlış. Sık karıştırılanlar: O ile Q, S ile 5, Z ile 2. Hiçbir şey değiştirilmedi.',
    'not-an-address':
      'Adres 32 harf ve rakamdan oluşur. Tamamını kopyalayın, ardından yeniden deneyin. Hiçbir şey değiştirilmedi.',
    'no-passphrase':
      'Bu adresin hiçbir yedeği parola cümlesiyle açılmıyor. Kurtarma kodunu deneyin. Hiçbir şey değiştirilmedi.',
    'passkey-unsupported':
      'Bu tarayıcı, gelen kutusunun bu adresi için geçiş anahtarlarını desteklemiyor. Başka bir tarayıcı veya kurtarma kodunuzu kullanın. Hiçbir şey değiştirilmedi.',
    'passkey-no-prf':
      'Bu geçiş anahtarı bu tarayıcıda bir yedeği açamaz. Başka bir tarayıcı veya kurtarma kodunuzu kullanın. Hiçbir şey değiştirilmedi.',
    'passkey-cancelled':
      'Hiçbir geçiş anahtarı kullanılmadı: soruyu kapattınız, çok uzun sürdü veya burada geçiş anahtarı yok. Hiçbir şey değiştirilmedi.',
    'passkey-failed':
      'Tarayıcı bir geçiş anahtarı kullanamadı. Yeniden deneyin veya kurtarma kodunuzu kullanın. Hiçbir şey değiştirilmedi.',
    'passkey-of-lock':
      'Bu geçiş anahtarı bir yedeği değil, bir cihazın kilidini açar. Başka birini seçin. Hiçbir şey değiştirilmedi.',
    'wrong-secret':
      'Bununla hiçbir yedek açılmıyor. Eski olabilir mi? Yeni bir kod oluşturulduğunda kod, parola cümlesi ve geçiş anahtarları geçersiz olur. Hiçbir şey değiştirilmedi.',
    tampered:
      'Bu yedek başka biri tarafından değiştirilmiş, bu yüzden hiçbir bölümü kullanılmadı. Burada hiçbir şey değiştirilmedi.',
    'other-account':
      'Bu yedek, söylediğinden başka bir adrese ait, bu yüzden hiçbir bölümü kullanılmadı. Burada hiçbir şey değiştirilmedi.',
    rollback:
      'Sunucu, en yenisinden daha eski bir yedek verdi, bu yüzden hiçbir bölümü kullanılmadı. Daha sonra yeniden deneyin veya sunucunun yöneticisine sorun.',
    'list-missing': 'Sunucu bu adresi artık tanımıyor. Burada hiçbir şey değiştirilmedi.',
    'too-many-devices': 'Bu adreste zaten 16 cihaz var. Başka bir cihazda birini kaldırın, ardından yeniden deneyin.',
    'not-empty':
      'Bu tarayıcıda zaten bir gelen kutusu var. Başka bir tarayıcı veya bu tarayıcının başka bir profilini kullanın.',
    offline: 'Sunucu yanıt vermedi. Başlanan iş saklandı: yeniden denediğinizde devam eder.',
    'old-server': 'Bu sunucu yedek saklamıyor.',
    'storage-full': 'Bu tarayıcıda yer kalmadı. Biraz yer açın, ardından yeniden deneyin. Hiçbir şey değiştirilmedi.',
  },
  restored: 'Gelen kutunuz geri geldi',
  restoredMore: (conversations, messages, when) =>
    `${conversationsOf(conversations)} ve ${messagesOf(messages)}. Yedeğin tarihi: ${when}.`,
  restoredDevice: 'Bu, adresinizin yeni bir cihazıdır. Kişileriniz bir cihaz eklediğinizi görür.',
  others: (others) =>
    count(others, {
      one: '{n} cihaz daha hâlâ adresinize bağlı ve gelenleri okuyabilir.',
      other: '{n} cihaz daha hâlâ adresinize bağlı ve gelenleri okuyabilir.',
    }),
  stale: (date) =>
    `${date} tarihinden beri hiçbir cihazınız bu adresi onaylamadı. O zamandan beri bir cihazınız çalındıysa kişilerinize, tanımadığınız cihazlar görüp görmediklerini sorun.`,
  open: 'Gelen kutumu aç',
};
