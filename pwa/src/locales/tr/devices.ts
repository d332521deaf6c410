/** The words of the list of devices, of linking another one, and of a device that was removed, in Turkish. */
import type { devices as english } from '../en-devices.ts';
import { count, numeral } from './count.ts';

const grantFailures: (typeof english)['grantFailures'] = {
  'not-a-code': 'Bu, yeni bir CipherChat cihazının resmi değil. Diğer cihazın gösterdiği resmi tarayın.',
  expired: 'Süre doldu. İki cihazda da yeniden başlayın.',
  unreachable: 'Sunucuyla bağlantı yok. Hiçbir şey değişmedi. Çevrimiçi olduğunuzda yeniden deneyin.',
  limited: 'Bir saat içinde çok fazla deneme yapıldı. Hiçbir şey değişmedi. Daha sonra yeniden deneyin.',
  'wrong-digits': 'Rakamlar eşleşmiyor, bu yüzden cihaz eklenmedi. İki cihazda da yeniden başlayın.',
  'not-authentic': 'Gelenler gördüğünüz cihazdan değil, bu yüzden cihaz eklenmedi. İki cihazda da yeniden başlayın.',
  full: '16 cihazınız var, sınır budur. Birini kaldırın, ardından bunu ekleyin.',
  'no-account-key': 'Bu cihaz başka cihaz ekleyemez. Gelen kutusunu oluşturan cihazı kullanın.',
  occupied: 'O cihazda zaten bir gelen kutusu var.',
  unsupported: 'Bu sunucu cihaz eklemek için fazla eski. Yöneticisinden güncellemesini isteyin.',
};

const messages = (done: number, total: number): string => `${numeral(done)} / ${numeral(total)} mesaj`;

const history: (typeof english)['history'] = {
  progress: 'Geçmiş',
  coming: 'Geçmişiniz yolda',
  waiting: 'Geçmişinizin kalanı bekliyor',
  came: (done, total, since) => `${messages(done, total)}, önce en yeniler. En eskisi: ${since}.`,
  none: (total) => `${messages(0, total)}, önce en yeniler.`,
  waitingHint: 'Kalanı, diğer cihazınız çevrimiçi ve gelen kutusu açık olduğunda gelir.',
  incomplete: 'Geçmişinizin bir kısmı gelmedi',
  incompleteHint: (done, total) => `Burada: ${messages(done, total)}. Diğerleri, bulundukları cihazda kalır.`,
  leaving: 'Geçmişiniz yeni cihazınıza aktarılıyor',
  leavingHint: 'Bitene kadar bu gelen kutusunu açık tutun. Kesilirse kaldığı yerden devam eder.',
  sent: (done, total) => `${messages(done, total)} gönderildi, önce en yeniler.`,
  counting: 'Mesajlar sayılıyor',
  refused: 'Geçmişiniz bu cihazda kalıyor',
  refusedHint: 'Bu sunucu dosya kabul etmiyor. Yeni cihaz, bundan sonra gelenleri alır.',
};

export const devices: typeof english = {
  heading: 'Cihazlar',
  back: 'Ayarlara dön',
  row: 'Cihazlarınız',
  rowHint: 'Bu gelen kutusunu telefonunuzda ve başka bilgisayarlarda kullanın',
  kinds: { widget: 'Sayfadaki sohbet', app: 'Gelen kutusu', bot: 'Yazılım' },
  here: 'burada',
  since: (date) => `${date} tarihinden beri`,
  canChange: 'Cihaz ekleyip kaldırabilir',
  adding: 'Ekleniyor. Bunun için bağlantı gerekir.',
  removing: 'Kaldırılıyor. Bunun için bağlantı gerekir.',
  hint: 'Yazıştığınız herkes kaç cihazınız olduğunu görür. Yeni mesajlar hepsine ulaşır.',
  onlyThere: 'Cihaz eklemek veya kaldırmak için gelen kutusunu, onu oluşturan cihazda açın.',
  failed: 'Cihazlarınız bu cihazda okunamadı.',

  rename: (device) => `Yeniden adlandır: ${device}`,
  renameButton: 'Yeniden adlandır',
  name: 'Ad',
  nameHint: 'Bu adı yalnızca siz, bu cihazda görürsünüz.',
  nameTooLong: 'Bu ad çok uzun. Kısaltın, ardından yeniden deneyin.',
  notSaved: 'Bu tarayıcı bunu kaydedemedi. Biraz yer açın, ardından yeniden deneyin.',
  save: 'Kaydet',
  cancel: 'Vazgeç',
  close: 'Kapat',

  remove: (device) => `Kaldır: ${device}`,
  removeHeading: (device) => `${device} kaldırılsın mı?`,
  removeEffects: [
    'Artık mesaj almaz ve gönderemez.',
    'Üzerinde olanlar, biri orada silene kadar kalır.',
    'Yazıştığınız kişiler cihazlarınızın değiştiğini görür.',
  ],
  why: 'Neden?',
  notUsed: 'Artık kullanmıyorum',
  lost: 'Kayboldu veya çalındı',
  lostHint:
    'Cihaz listenizde, anahtarlarının başkasının eline geçmiş olabileceği yazar. Yazıştığınız kişiler, dünden beri bu cihazdan gönderilenlerde bir işaret görür.',
  keep: 'Kalsın',
  doRemove: 'Kaldır',

  add: 'Cihaz ekle',
  backupFirst: 'Önce bir kurtarma kodu oluşturun',
  backupFirstLead:
    'Yalnızca bu cihaz başka cihaz ekleyip kaldırabilir. Yedek olmadan kaybolursa diğerleri birkaç hafta sonra adresinizi yitirir. Kurtarma kodu oluşturmak iki dakika sürer.',
  makeCode: 'Kurtarmaya git',
  addAnyway: 'Yedek olmadan cihaz ekle',
  addLead:
    'Diğer cihazda bu gelen kutusunun sayfasını açın ve “Başka bir cihazda gelen kutum var” seçeneğini seçin. Bir resim gösterir.',
  scan: 'Resmini tara',
  show: 'Kod göster',
  how: 'Nasıl',
  camera: 'Kamera görüntüsü',
  cameraHint: 'Diğer cihazın resmini çerçevenin içine getirin. Kamera görüntüsü bu sekmeden çıkmaz.',
  noCamera: 'Kamera burada kullanılamıyor. Tarayıcınızda izin verin veya bir kod gösterin.',
  code: 'Kod',
  codeSteps: (page) => [
    `Diğer cihazda ${page} adresini açın ve “Başka bir cihazda gelen kutum var” seçeneğini seçin.`,
    '“Kod gir” seçeneğini seçin ve bu sekiz karakteri girin.',
    'Ardından altı rakam gösterir. Onları buraya girin.',
  ],
  codePicture: 'Veya bu resmi telefonunuzun kamerasıyla tarayın. Sayfayı kodla birlikte açar.',
  codePictureLabel: 'Bu gelen kutusunun sayfasını kodla birlikte açan resim',
  connecting: 'Bağlanıyor',
  waiting: 'Diğer cihaz bekleniyor',
  digitsHeading: 'Diğer cihazdaki altı rakamı girin',
  digitsLead: 'Ekranında altı rakam görünür. Orada rakam görmüyorsanız vazgeçin: başka bir şey yanıt vermiştir.',
  digits: 'Altı rakam',
  consent: [
    'Tüm konuşmaları okuyabilir ve sizin adınıza yanıtlayabilir.',
    'Bu cihazdaki geçmişinizi ve bundan sonra gelen mesajları alır.',
  ],
  refusal: 'Cihaz ekleyemez veya kaldıramaz.',
  allow: 'İzin ver',
  allowing: 'Cihaz ekleniyor',
  added: 'Cihaza izin verildi. Katılmadan önce sorar.',
  again: 'Yeniden başla',
  grantFailures,

  history,

  haveInbox: 'Başka bir cihazda gelen kutum var',
  join: 'Mevcut bir gelen kutusunu kullanın',
  joinSteps: [
    'Mevcut cihazınızda Ayarlar, Cihazlar, Cihaz ekle yolunu izleyin.',
    'Orada bu resmi tarayın.',
    'Burada altı rakam görünür. Onları orada girin.',
  ],
  picture: 'Diğer cihazınızla taranacak resim',
  typeCode: 'Kod gir',
  typeCodeHint: 'Diğer cihazınızın gösterdiği sekiz karakter',
  showPicture: 'Resim göster',
  next: 'Devam',
  joinDigits: 'Bu rakamları diğer cihazınıza girin',
  joinWaits: 'Orada girmeniz bekleniyor',
  question: 'Bu sizin gelen kutunuz mu?',
  questionLead: (all) =>
    count(all, {
      one: 'Bu cihaz dahil {n} cihaz. Adresi:',
      other: 'Bu cihaz dahil {n} cihaz. Adresi:',
    }),
  questionHint: 'Yalnızca sizinse katılın. Başka bir gelen kutusunun sahibi, burada yazdıklarınızı okurdu.',
  yes: 'Katıl',
  no: 'Hayır',
  newInbox: 'Yeni bir gelen kutusu oluştur',
  joining: 'Katılıyor',
  joinFailures: {
    ...grantFailures,
    'not-a-code': 'Bu bir kod değil. Kodda sekiz harf ve rakam bulunur.',
    expired: 'Süre doldu veya bu kod bilinmiyor. İki cihazda da yeniden başlayın.',
    'not-authentic': 'Gelenler, gelen kutusunun bulunduğu cihazdan değil, bu yüzden katılım olmadı. Yeniden başlayın.',
    occupied: 'Bu tarayıcıda zaten bir gelen kutusu var.',
  },

  removed: 'Bu cihaz kaldırıldı',
  removedLead: 'Diğer cihazlarınızdan biri onu kaldırdı. Artık mesaj almaz ve gönderemez.',
  revokedLead: (since) =>
    `Diğer cihazlarınızdan biri onu kaldırdı ve ${since} tarihinden beri başkasının elinde olduğunu bildirdi. Artık mesaj almaz ve gönderemez.`,
  removedWaiting: (waiting) =>
    count(waiting, {
      one: '{n} mesaj gönderilmedi. Hâlâ burada.',
      other: '{n} mesaj gönderilmedi. Hâlâ buradalar.',
    }),
  removedChoice: 'Buradakileri saklayıp okuyabilir veya bu cihazdaki her şeyi silebilirsiniz.',
  keepReading: 'Sakla, yalnızca okumak için',
  wipe: 'Buradaki her şeyi sil',
  wipeHeading: 'Bu cihazdaki her şey silinsin mi?',
  wipeLead: 'Bu cihazdaki anahtarlar ve mesajlar yok olur. Diğer cihazlarınızdakiler kalır.',
  wipeFailed: 'Tarayıcı her şeyi silmedi. Bu gelen kutusunun diğer sekmelerini kapatın, ardından yeniden deneyin.',
  unexpected:
    'Bunu beklemiyorduysanız diğer cihazlarınıza bakın: onlardan birine sahip olan biri yapmış olabilir. Yazıştığınız kişilere başka bir yoldan haber verin.',
  readOnly: 'Bu cihaz kaldırıldı. Buradakileri okuyabilirsiniz.',
};
