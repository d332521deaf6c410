/** The texts of the inbox in Turkish. The reader is addressed with "siz". */
import type { InboxWords } from '../inbox-words.ts';
import { address } from './address.ts';
import { blocking } from './blocking.ts';
import { check } from './check.ts';
import { contact } from './contact.ts';
import { count, numeral } from './count.ts';
import { devices } from './devices.ts';
import { exporting } from './export.ts';
import { fork } from './fork.ts';
import { found } from './found.ts';
import { hours } from './hours.ts';
import { keyboard } from './keyboard.ts';
import { leaving } from './leaving.ts';
import { lock } from './lock.ts';
import { notices as notifications } from './notices.ts';
import { obstacle } from './obstacles.ts';
import { order } from './order.ts';
import { recovery } from './recovery.ts';
import { looks } from './looks.ts';
import { replies } from './replies.ts';
import { ring } from './ring.ts';
import { statistics } from './statistics.ts';
import { team } from './team.ts';
import { teamwork } from './teamwork.ts';
import { verify } from './verify.ts';
import { visit } from './visit.ts';
import { vouch } from './vouch.ts';

export const words: InboxWords = {
  lang: 'tr',
  dir: 'ltr',
  product: 'CipherChat',
  main: 'Ana menü',
  inbox: 'Gelen kutusu',
  settings: 'Ayarlar',
  you: 'Siz',
  visitor: 'Ziyaretçi',
  newMessage: (name) => `Yeni mesaj, gönderen: ${name}`,
  messageNotSent: (name) => `Bir mesaj gönderilmedi, alıcı: ${name}`,
  back: 'Gelen kutusuna dön',
  backToConversation: 'Konuşmaya dön',
  opening: 'Gelen kutunuz açılıyor',
  title: (place, unread) => `${unread === 0 ? '' : `(${numeral(unread)}) `}${place} · CipherChat`,

  firstRun: {
    claim: ['İki kişinin paylaştığını', 'başka kimse bilmez.'],
    heading: 'Gelen kutunuzu oluşturun',
    lead: 'Sitenizden gelen mesajlar buraya ulaşır. Gelen kutunuz bu cihazda durur: mesajlar burada ve yazıldıkları yerde okunabilir, arada hiçbir yerde okunamaz.',
    former: 'Bu tarayıcıda başka bir gelen kutusu vardı',
    formerLead: (address) =>
      `Verileri silindi ve geri getirilemez. Yeni gelen kutusunun yeni bir adresi olur: sayfalarınızdaki eski adresi değiştirin. Eski adres şuydu: ${address}.`,
    installFirst: 'Başlamadan önce yükleyin',
    installFirstLead:
      'Burada yalnızca yüklenmiş bir uygulama bildirim verebilir. Kendi verilerini tutar, bu yüzden bu tarayıcıda oluşturulan gelen kutusu bu tarayıcıda kalır.',
    goOnHere: 'Bu tarayıcıda devam et, bildirim gelmez',
    homeScreen: 'Önce Ana Ekrana ekleyin',
    homeScreenLead:
      'Burada oluşturulan gelen kutusu bu tarayıcıda kalır. Ana ekrandaki uygulama, başka bir adreste başka bir gelen kutusuyla başlar.',
    name: 'Adınız',
    nameHint:
      'İsteğe bağlı. Sohbetin bulunduğu sayfa başka bir ad belirlemedikçe ziyaretçiler bu adı görür. Daha sonra değiştirebilirsiniz.',
    create: 'Gelen kutumu oluştur',
    creating: 'Gelen kutunuz oluşturuluyor',
    failed:
      'Bu tarayıcı gelen kutusunu kaydedemedi. Gizli gezinmeden çıkın veya biraz yer açın, ardından yeniden deneyin.',
    tooLong: 'Bu ad çok uzun. Kısaltın, ardından yeniden deneyin.',
    invitation: 'Davet',
    invitationHint:
      'Bu sunucu yeni gelen kutularını davetle kabul eder. Size verilen bağlantıyı açın veya içindeki kodu buraya yapıştırın.',
    uninvited: 'Bu sunucu yeni gelen kutularını davetle kabul eder. Davetinizi girin, ardından yeniden deneyin.',
    badInvitation: 'Bu davet geçerli değil: kullanılmış veya süresi dolmuş. Daveti kontrol edin veya yenisini isteyin.',
    switchedOff: 'Bu sunucunun yöneticisi bu gelen kutusunu kapattı. Nedenini ona sorun.',
  },

  address,
  contact,
  devices,
  verify,
  visit,
  vouch,
  leaving,
  found,
  fork,
  blocking,
  exporting,
  hours,
  statistics,
  keyboard,
  lock,
  order,

  list: {
    conversations: 'Konuşmalar',
    search: 'Ara',
    searchHint: 'Adlar, etiketler ve mesajlar',
    endSearch: 'Aramayı bitir',
    searched: 'Yalnızca bu cihazda arandı.',
    found: (conversations) => count(conversations, { one: '{n} konuşma bulundu', other: '{n} konuşma bulundu' }),
    nothingFound: (query) => `“${query}” hiçbir adda, etikette veya son mesajda geçmiyor`,
    empty: 'Henüz konuşma yok',
    loading: 'Konuşmalarınız açılıyor',
    failed: 'Konuşmalarınız bu cihazda okunamadı.',
    again: 'Yeniden dene',
    unread: (unread) => count(unread, { one: '{n} okunmamış', other: '{n} okunmamış' }),
    mine: 'Siz:',
    writing: 'yazıyor',
    draft: 'Taslak:',
    notSent: 'Gönderilmedi:',
    started: 'Sohbeti açtı',
    deleted: 'Silinmiş mesaj',
  },

  blank: {
    heading: 'Burası sakin',
    lead: 'Kod parçası sitenize eklendiğinde mesajlar buraya gelir, siz burada değilken bile.',
    snippet: 'Adres ve kod parçası',
    choose: 'Bir konuşma seçin',
    chooseLead: 'Konuşmalar yalnızca bu cihazda saklanır. Göstermek için hiçbir şey yüklenmez.',
    failed: 'Konuşmalarınız okunamadı',
    failedLead: 'Hâlâ bu cihazdalar. Sayfayı yeniden yükleyin veya gelen kutusunun diğer sekmelerini kapatın.',
    unknown: 'Bu konuşma bu cihazda değil',
    unknownLead: 'Başka bir cihazda veya tarayıcı verileri silindi.',
  },

  status: {
    sending: 'Gönderiliyor',
    waiting: 'Bekliyor',
    sent: 'Gönderildi',
    delivered: 'İletildi',
    read: 'Okundu',
    'not-sent': 'Gönderilmedi',
  },

  thread: {
    unchecked: 'ad doğrulanmadı',
    writing: 'yazıyor',
    address: (address) => `Adres ${address}`,
    details: 'Ayrıntılar',
    markRead: 'Tümünü okundu olarak işaretle',
    seal: (name) => `Bunu yalnızca ${name} ve siz okuyabilirsiniz`,
    sealVisitor: 'Bunu yalnızca bu ziyaretçi ve siz okuyabilirsiniz',
  },

  details: {
    heading: 'Ayrıntılar',
    calls: (name) => `Kendi verdiği ad: ${name}.`,
    noName: 'Ad vermedi.',
    since: (when) => `Başlangıç: ${when}.`,
    readers: 'Bunu kimler okuyabilir',
    readersCount: '2 kişi',
    theirBrowser: 'kendi tarayıcısı',
    thisDevice: 'bu cihaz',
    address: 'Adres',
    addressHint: 'Ziyaretçinin adresi, ilk mesajla birlikte kendi tarayıcısında oluşturulur.',
    copyAddress: 'Adresi kopyala',
  },

  notices: {
    clocks: (days) =>
      count(days, {
        one: 'Bu cihazın ve sunucunun saatleri arasında {n} gün fark var.',
        other: 'Bu cihazın ve sunucunun saatleri arasında {n} gün fark var.',
      }),
    clocksMore: 'Buradaki saatler sunucunun saatidir. Bu cihazın tarihi yanlışsa ayarlayın.',
    fleeting: 'Bu tarayıcı, penceresi kapandıktan sonra gelen kutunuzu saklamaz.',
    fleetingMore: 'Gelen kutunuzu saklamak için gizli gezinmeden çıkın.',
    oldTag: 'Sayfalarınız sohbetin eski bir sürümünü yüklüyor.',
    oldTagMore: 'Eskisinin yerine yeni kod parçasını koyun.',
    withdrawnTag: 'Sayfalarınızdaki sohbet kapatıldı.',
    withdrawnTagMore: 'Sürümünde bilinen bir sorun var. Eskisinin yerine yeni kod parçasını koyun.',
    getSnippet: 'Kod parçasını al',
    notRenewed: (day) => `Adresiniz en son ${day} tarihinde onaylandı.`,
    notRenewedMore:
      'Gelen kutunuzu, adresinizi oluşturan cihazda veya kurtarma koduyla geri getirdiğiniz bir cihazda açın. 45 günden sonra yeni ziyaretçiler size yazamaz.',
  },

  settingsPage: {
    sections: 'Bölümler',
    profile: 'Profil',
    name: 'Adınız',
    nameHint:
      'Sohbetin bulunduğu sayfa başka bir ad belirlemedikçe ziyaretçiler onu bir sonraki mesajınızdan itibaren görür. Kod parçası da bu adı içerir.',
    save: 'Kaydet',
    saved: 'Kaydedildi',
    notSaved: 'Bu tarayıcı adı kaydedemedi.',
    nameTooLong: 'Bu ad çok uzun. Kısaltın, ardından yeniden kaydedin.',
    site: 'Siteniz',
    addressRow: 'Adres ve kod parçası',
    addressHint: 'Siteniz için kod ve denemek için bir demo.',
    open: 'Aç',
    receipts: 'İletim ve okundu bilgisi',
    delivered: 'Bir mesaj geldiğinde karşı tarafa bildir',
    deliveredHint: '“İletildi” yazısını görürler.',
    read: 'Okuduğumda karşı tarafa bildir',
    readHint: '“Okundu” yazısını görürler.',
    appearance: 'Görünüm',
    theme: 'Tema',
    system: 'Sistemle aynı',
    light: 'Açık',
    dark: 'Koyu',
    language: 'Dil',
    languageHint: 'Bu gelen kutusunun bu cihazdaki dili. Ziyaretçiler, sohbetin bulunduğu sayfanın dilini görür.',
    languageOfBrowser: 'Tarayıcıyla aynı',
    device: 'Bu cihaz',
    install: 'Gelen kutusunu yükle',
    installHint: 'Kendi simgesi ve kendi penceresi olur. Bağlantı olmadan da açılır.',
    installButton: 'Yükle',
    installed: 'Yüklendi',
    installedHint: 'Bağlantı olmadan da açılır.',
    installNotHere:
      'Bu tarayıcı yükleme seçeneği sunmuyor. Gelen kutusu burada yine de çalışır, bağlantı olmadan bile.',
    installApple: [
      'Tarayıcının çubuğunda Paylaş düğmesine dokunun',
      'Ana Ekrana Ekle seçeneğini seçin',
      'Oradan açın. Yeni bir gelen kutusuyla başlar',
    ],
    storage: 'Bu cihazda saklananlar',
    storageKept: 'Tarayıcı, siz silene kadar saklar.',
    storageMayGo: 'Tarayıcı, yer azaldığında veya uzun süre kullanmadığınızda silebilir.',
    storageUnknown: 'Bu tarayıcı verileri ne kadar süre sakladığını bildirmiyor.',
    storageFleeting: 'Yalnızca bu pencere kapanana kadar.',
    storageAsk: 'Saklamasını iste',
    storageRefused: 'Tarayıcı kabul etmedi. Gelen kutusunu yüklemek veya sık sık ziyaret etmek bunu değiştirebilir.',
    diagnostics: 'Tanılama',
    diagnosticsWhy:
      'Bir şey çalışmıyorsa bu günlüğü bildiriminize ekleyin. Bu sekmede kalır. Siz göndermedikçe kimseye ulaşmaz.',
    diagnosticsHas:
      'Gelen kutusunun bu sekmede ne yaptığını, ne zaman ve ne kadar sürdüğünü, hata kodlarını, mesaj sayılarını ve tarayıcının sürümünü içerir. Ne zaman çevrimiçi olduğunuzu gösterir.',
    diagnosticsHasNot: 'Mesaj, ad, adres, anahtar veya sayfa adresi içermez.',
    diagnosticsSave: 'Dosya olarak kaydet',
    diagnosticsCopy: 'Kopyala',
    diagnosticsSaved: 'Günlük, indirme olarak tarayıcıya verildi.',
    diagnosticsCopied: 'Günlük kopyalandı.',
    diagnosticsNotSaved: 'Günlük kaydedilemedi. Kopyalamayı deneyin.',
    diagnosticsNotCopied: 'Günlük kopyalanamadı. Dosya olarak kaydetmeyi deneyin.',
    about: 'Hakkında',
    version: (version) => `Sürüm ${version}`,
    build: (build) => `Widget derlemesi ${build}`,
    unaudited:
      'CipherChat bağımsız bir güvenlik denetiminden geçmedi. Mesajlar yalnızca iki uçta okunabilir. Sunucu kimin kime ve ne zaman yazdığını görür. Bu sunucunun yöneticisi değiştirilmiş bir gelen kutusu sunabilir.',
    onlyCopy: 'Adresinizin ve konuşmalarınızın tek kopyası bu cihazda. Henüz yedek yok.',
  },

  check,
  recovery,
  looks,
  replies,
  team,
  teamwork,
  notifications,

  ring,

  update: { ready: 'Güncelleme hazır', later: 'Daha sonra', reload: 'Yeniden yükle' },

  failure: {
    unsupported: 'Bu tarayıcı gelen kutusunu açamıyor',
    unsupportedLead: 'Güvenli bir adres (https) ve güncel bir tarayıcı gerekir.',
    'storage-denied': 'Bu tarayıcı gelen kutusunun bir şey saklamasına izin vermiyor',
    'storage-deniedLead': 'Bu site için depolamaya izin verin veya gizli gezinmeden çıkın, ardından yeniden yükleyin.',
    'newer-database': 'Gelen kutusu başka bir sekmede güncellendi',
    'newer-databaseLead': 'Devam etmek için yeniden yükleyin. Konuşmalarınız korunur.',
    'older-build': 'Bu, gelen kutusunun eski bir sürümü',
    'older-buildLead':
      'Bu tarayıcıda daha yeni bir sürüm kullanıldı. Onu almak için yeniden yükleyin. Konuşmalarınız korunur.',
    'other-tab': 'Başka bir sekme gelen kutusunu bekletiyor',
    'other-tabLead': 'Gelen kutusunun diğer sekmelerini kapatın, ardından yeniden yükleyin. Konuşmalarınız korunur.',
    damaged: 'Bu tarayıcı, gelen kutusunun kaydettiklerini geri vermedi',
    damagedLead:
      'Yeniden denemek için yeniden yükleyin. İşe yaramazsa bu cihaz anahtarlarınızı kaybetmiştir: başka bir gelen kutusu oluşturmak için bu sitenin verilerini silin.',
    cleared: 'Bu gelen kutusunun verileri silindi',
    clearedLead:
      'Bu cihazdaki anahtarlarınız ve konuşmalarınız yok oldu, bu adrese gönderilen mesajlar artık ulaşmaz. Yeni bir gelen kutusu oluşturmak için yeniden yükleyin. Yeni bir adresi olur.',
    unknown: 'Gelen kutusu açılamadı',
    unknownLead: 'Hiçbir şey kaybolmadı. Yeniden denemek için yeniden yükleyin.',
    reload: 'Yeniden yükle',
  },

  obstacle,
  notConfirmed: (name, day) => `${name} adlı kişinin tarayıcısı ${day} tarihinden beri onaylanmadı.`,
};
