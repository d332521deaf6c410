/** What the back end of the owner's site says of its users, in Turkish. */
import type { vouch as english } from '../en-vouch.ts';

export const vouch: typeof english = {
  heading: 'Sitenizin onayladığı müşteriler',
  lead: 'İnsanlar sitenizde oturum açıyorsa siteniz kimin yazdığını söyleyebilir. Açık anahtarını girin: imzaladığı onaylı görünür. Node ve PHP için örnekler var.',
  empty: 'Henüz anahtar yok, bu yüzden hiçbir ad onaylı değil.',
  label: 'Sitenin adı',
  labelHint: '“Onaylayan: …” olarak gösterilir',
  key: 'Açık anahtar',
  keyHint: 'Açık anahtarın PEM dosyası veya baytları. Ed25519 ya da P-256. Asla özel anahtar girmeyin.',
  add: 'Anahtarı ekle',
  notAKey: 'Bu, kullanılabilir bir açık anahtar değil. Dosyanın tamamını, ilk ve son satırıyla kopyalayın.',
  remove: (label) => `${label} anahtarını kaldır`,
  by: (label) => `Onaylayan: ${label}`,
  bySite: 'Siteniz onayladı',
  name: 'Ad',
  customer: 'Müşteri numarası',
  mail: 'E-posta',
  checked: (when) => `Denetlendi: ${when}, sitenizde oturum açık.`,
  userBefore: (user) => `Siteniz bu sohbette daha önce başka bir müşteri belirtmişti: ${user}`,
  expired: 'Bir onay çok geç geldi ve geçerli değil.',
  otherAddress: 'Bir onay başka bir ziyaretçi veya gelen kutusu içindi ve geçerli değil.',
  unknownKey: 'Bir onay, ayarlarınızda olmayan bir anahtarla imzalanmış.',
  invalid: 'Bir onay bozuktu veya sitenizden değildi ve geçerli değil.',
};
