/** A chat that goes on in another browser, in Turkish. */
import type { MoveWords } from '../move-words.ts';
import { count as counted } from './count.ts';

export const move: MoveWords = {
  move: 'Telefonunuzda devam edin',
  picture: 'Telefonunuzun kamerasıyla taranacak resim',
  how: 'Telefonunuzun kamerasını buna tutun. Ya da sohbeti orada açın, menüsünden “Kodum var” seçeneğini seçip sekiz karakteri yazın.',
  lasts: (when) => `${when} geçerli.`,
  sixDigits: 'Telefonunuzun gösterdiği altı rakam',
  noDigits: 'Telefonunuz rakam göstermiyor mu? O zaman kodu başka bir cihaz kullandı: iptal edin.',
  go: 'Telefonda devam et',
  connecting: 'Bağlanılıyor',
  going: 'Mesajlarınız yolda',
  cancel: 'İptal',
  again: 'Yeniden dene',
  haveCode: 'Kodum var',
  code: 'Diğer tarayıcınızın gösterdiği sekiz karakter',
  next: 'İleri',
  asks: 'Bu sohbete burada devam edilsin mi?',
  asksLead: (name) =>
    `${name} ile sohbetiniz bu tarayıcıda sürer. Diğer tarayıcı, siz orada kaldırana kadar mesajlarını saklar.`,
  stranger: 'Bu bağlantıyı size başka biri mi gönderdi? O zaman bu onun sohbeti: kapatın.',
  goHere: 'Burada devam et',
  goNot: 'Devam etme',
  typeThere: 'Bu rakamları diğer tarayıcıya yazın',
  waits: 'Diğer tarayıcı bekleniyor',
  secret: 'Onları başkasına vermeyin. Sohbetinizi açarlar.',
  isYours: 'Bu sizin sohbetiniz mi?',
  comesAlong: (count) =>
    counted(count, { one: '{n} mesaj birlikte gelir. En yenisi:', other: '{n} mesaj birlikte gelir. En yenileri:' }),
  yourText: 'Siz:',
  ends: {
    code: 'Bu bir kod değil. Kod, sekiz harf ve rakamdan oluşur.',
    expired: 'Süre doldu ya da kod zaten kullanıldı. Sohbetin bulunduğu tarayıcıdan yeni bir kod alın.',
    unreachable: 'Sohbet sunucusuna bağlantı yok. Sohbet olduğu yerde kalır. Çevrimiçi olunca yeniden deneyin.',
    limited: 'Bir saatte çok fazla deneme yapıldı. Sohbet olduğu yerde kalır. Daha sonra yeniden deneyin.',
    digits: 'Rakamlar aynı değil. Sohbet burada kalır. Yeni bir kodla yeniden deneyin.',
    refused: 'Gelen, diğer tarayıcınızdan değil; hiçbir şey alınmadı. Yeni bir kodla yeniden deneyin.',
    occupied: 'Bu tarayıcıda zaten bir sohbet var. Diğerine burada devam etmek için önce bunu unutun.',
    impossible: 'Bu sohbet başka bir tarayıcıda devam edemez. Olduğu yerde kalır.',
  },
  moved: 'Diğer tarayıcıda yazın.',
  movedHint: 'Yeni yanıtlar oraya gelir.',
  notKnownYet: (name) => `${name}, bu tarayıcı çevrimiçi olunca öğrenir. O zamana kadar bu sayfayı açık tutun.`,
  remove: 'Bu tarayıcıdan kaldır',
  stay: 'Yeniden burada yaz',
  areThere: 'Mesajlarınız diğer tarayıcıda mı? Buradan kalıcı olarak kaldırılırlar.',
};
