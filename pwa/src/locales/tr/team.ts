/** Colleagues who answer the same visitors, in Turkish. */
import type { team as english } from '../en-team.ts';

export const team: typeof english = {
  heading: 'Ekip',
  rowHint: 'Ziyaretçilerinize sizinle kim yanıt veriyor',
  lead: 'Bu listedeki herkes, o andan sonra ziyaretçilerin yazdıklarını okur ve yanıtlayabilir. Ziyaretçiler kaç kişi olduğunu ve adları görür.',
  you: 'Siz',
  owner: 'Sahip',
  colleague: 'İş arkadaşı',
  invite: 'İş arkadaşı davet et',
  inviteHint:
    'Bu bağlantıyı tek bir kişiye gönderin. Bir kez, yedi gün boyunca geçerlidir. Ona sahip olan katılabilir.',
  link: 'Davet bağlantısı',
  copyLink: 'Bağlantıyı kopyala',
  picture: 'QR kodu olarak bağlantı',
  invitation: (until) => `Açık davet, ${until} tarihine kadar`,
  showLink: 'Bağlantıyı göster',
  withdraw: 'Geri çek',
  remove: 'Çıkar',
  removeOne: (name) => `${name} çıkarılsın`,
  ask: (name) => `${name} ekipten çıkarılsın mı?`,
  askNew: 'Bundan sonra: yeni mesaj yok.',
  askOld: 'Daha önce okunanlar bu kişinin cihazlarında kalır.',
  keep: 'Kalsın',
  pending: 'Sonraki bağlantıyla gönderilir.',
  otherDevice: 'Ekip yalnızca hesap anahtarının bulunduğu bir cihazda değiştirilebilir.',
  otherRoster:
    'Sunucu ekibiniz için sizin anahtarınızla imzalı başka bir liste gösteriyor. Bu çözülene kadar hiçbir şey değişmez. Sunucunun işletmecisine sorun.',
  failed: 'Ekip okunamadı. Yeniden denemek için sayfayı yenileyin.',
  joined: 'Adına yanıt verdiğiniz ekipler',
  waiting: 'Sahibin sizi almasını bekliyor',
  member: 'Ziyaretçilerini okuyor ve yanıtlıyorsunuz',
  leave: 'Ayrıl',
  joinHeading: 'Bir ekibe katılmak ister misiniz?',
  joinLead:
    'Bundan sonra ziyaretçilerin bu adrese yazdıklarını okur ve yanıtlarsınız. Ekip ve ziyaretçileri adınızı görür.',
  joinAddress: 'Ekibin adresi',
  join: 'Katıl',
  notNow: 'Şimdi değil',
  joinWords: (code) => `Ekibinize daveti kabul ediyorum. Kod: ${code}`,
  seal: (name) => `Bunu yalnızca ${name} ve ekibiniz okuyabilir`,
  sealVisitor: 'Bunu yalnızca bu ziyaretçi ve ekibiniz okuyabilir',
};
