/** Words of the lock: its screen and its settings, in Turkish. */
import type { lock as english } from '../en-lock.ts';
import { count, numeral } from './count.ts';

export const lock: typeof english = {
  locked: 'Gelen kutusu kilitli',
  enter: 'PIN’inizi girin.',
  enterEither: 'PIN’inizi girin veya geçiş anahtarınızı kullanın.',
  digits: (typed) => `6 rakamdan ${numeral(typed)} tanesi girildi`,
  pad: 'Rakamlar',
  delete: 'Sil',
  opening: 'Açılıyor…',
  asking: 'Tarayıcınız şimdi soracak…',
  wrong: 'Bu PIN doğru değil. Yeniden deneyin.',
  wait: (ms) => {
    const left = Math.ceil(ms / 1_000);
    return left < 120
      ? count(left, {
          one: 'Çok fazla yanlış deneme yapıldı. {n} saniye sonra yeniden deneyin.',
          other: 'Çok fazla yanlış deneme yapıldı. {n} saniye sonra yeniden deneyin.',
        })
      : count(Math.ceil(left / 60), {
          one: 'Çok fazla yanlış deneme yapıldı. {n} dakika sonra yeniden deneyin.',
          other: 'Çok fazla yanlış deneme yapıldı. {n} dakika sonra yeniden deneyin.',
        });
  },
  failed: 'Gelen kutusu açılamadı. Bu sayfayı yeniden yükleyin, ardından yeniden deneyin.',
  arrives: 'Yeni mesajlar, gelen kutusu açılana kadar sizi bekler.',
  forgot: 'PIN’i unuttunuz mu?',
  forgotLead:
    'PIN olmadan bu cihazda saklananları kimse okuyamaz: ne siz ne de biz. Cihazı silip yeniden başlayabilirsiniz.',
  forgotLeadEither:
    'Geçiş anahtarı da kilidi açar. İkisi de yoksa bu cihazda saklananları kimse okuyamaz: ne siz ne de biz. Cihazı silip yeniden başlayabilirsiniz.',
  forgotWays:
    'Sonrasında bu cihazı, bu gelen kutusunun bulunduğu başka bir cihaza bağlayabilir veya yedeğinizi geri yükleyebilirsiniz. İkisi de yoksa yeni bir adresle başlarsınız ve yalnızca bu cihazda olanlar kaybolur.',
  erase: 'Bu cihazı sil',
  eraseFailed: 'Her şey silinemedi. Bu gelen kutusunun diğer sekmelerini kapatın, ardından yeniden deneyin.',
  back: 'Geri',

  heading: 'Kilit',
  row: 'Bu gelen kutusunu kilitle',
  off: 'Bu tarayıcıyı kullanabilen herkes gelen kutunuzu okuyabilir.',
  on: 'Bir süre kullanılmadığında ve kapattığınız veya yeniden yüklediğiniz her seferde gelen kutusu PIN’inizi sorar. O zamana kadar burada saklanan mesajlar ve adlar okunamaz.',
  turnOn: 'Aç',
  turnOff: 'Kapat',
  when: 'Ne zaman',
  whenHint: 'Gelen kutusunun hiçbir sekmesi bu süre boyunca kullanılmadığında kilitlenir.',
  after: (minutes) =>
    minutes === 60
      ? count(1, { one: '{n} saat', other: '{n} saat' })
      : count(minutes, { one: '{n} dakika', other: '{n} dakika' }),
  pin: 'PIN',
  pinHint: 'Altı rakam, yalnızca bu cihazda. Beş yanlış denemeden sonra her yeni deneme için beklemek gerekir.',
  change: 'Değiştir',
  now: 'Şimdi kilitle',
  nowHint: 'Bu gelen kutusunun tüm sekmelerini kilitler.',
  notices: 'Kilitliyken bildirimlerde ad ve metin olmadan “Yeni mesaj” yazar.',

  passkey: {
    use: 'Geçiş anahtarını kullan',
    row: 'Geçiş anahtarı',
    none: 'Kilidi, cihazınız nasıl açılıyorsa öyle açar: yüzle, parmakla veya cihazın kendi PIN’iyle. Sizin PIN’iniz de çalışmaya devam eder.',
    has: 'PIN’inizin yanı sıra bu kilidi açar.',
    add: 'Geçiş anahtarı ekle',
    remove: 'Kaldır',
    heading: 'Geçiş anahtarı ekle',
    lead: 'PIN’inizi girin. Ardından tarayıcınız, geçiş anahtarını hangi cihazın veya güvenlik anahtarının saklayacağını sorar.',
    label: (name) => `${name} (kilit)`,
    problems: {
      'passkey-unsupported':
        'Bu tarayıcı, gelen kutusunun bu adresi için geçiş anahtarlarını desteklemiyor. PIN’inizi kullanın.',
      'passkey-no-prf':
        'Bu geçiş anahtarı bir kilidi açamaz. PIN’inizi kullanın veya başka türde bir geçiş anahtarı ekleyin.',
      'passkey-cancelled':
        'Hiçbir geçiş anahtarı kullanılmadı: soruyu kapattınız, çok uzun sürdü veya geçiş anahtarı burada değil. PIN’inizi kullanın veya yeniden deneyin.',
      'passkey-failed': 'Tarayıcı bir geçiş anahtarı kullanamadı. PIN’inizi kullanın veya yeniden deneyin.',
      changed:
        'Geçiş anahtarı artık bu kilidi açmıyor. PIN’inizi kullanın, ardından ayarlarda geçiş anahtarını yeniden ekleyin.',
    },
  },

  onHeading: 'Bir PIN seçin',
  onLead:
    'Bu cihazdaki her mesaj onunla yeniden şifrelenir. Bu bir dakika sürebilir ve gelen kutusunun diğer sekmeleri yeniden başlar.',
  onLimit:
    'PIN’i unutursanız yalnızca bu cihazda olanlar kaybolur. Bu tarayıcının dosyalarını kopyalayan biri, güçlü bir bilgisayarda altı rakamlı tüm PIN’leri deneyebilir, bu yüzden cihazınızı da kilitleyin.',
  changeHeading: 'PIN’i değiştir',
  offHeading: 'Kilidi kapat',
  offLead: 'O zaman bu tarayıcıyı kullanabilen herkes gelen kutunuzu okuyabilir.',
  oldPin: 'PIN',
  newPin: 'Yeni PIN, altı rakam',
  again: 'Yeni PIN, bir kez daha',
  cancel: 'Vazgeç',
  notSix: 'Bir PIN altı rakamdan oluşur.',
  notEqual: 'Bu ikisi aynı değil. Yeni PIN’i bir kez daha girin.',
  otherTab:
    'Gelen kutusunun başka bir sekmesi kapanmadı, bu yüzden hiçbir şey değiştirilmedi. O sekmeyi kapatın, ardından yeniden deneyin.',
  notChanged: 'Kilit değiştirilemedi. Her şey eskisi gibi. Bu sayfayı yeniden yükleyin, ardından yeniden deneyin.',
  busy: 'Gelen kutunuz şifreleniyor…',
};
