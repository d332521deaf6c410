/** The menu and what is one step inside the chat, in Turkish. */
import type { InsideWords } from '../inside-words.ts';
import { move } from './move.ts';

export const inside: InsideWords = {
  move,
  safetyNumber: 'Güvenlik numarası',
  compare: (name) =>
    `Numarayı mağazada ya da telefonda sorun: ${name}. Aynıysa kimse yazışmayı okuyamaz ya da karşı tarafın yerine geçemez.`,
  compareByPicture: 'Mağazada, karşı tarafın gelen kutusu bunun yerine resmi tarayabilir.',
  safetyPicture: 'Güvenlik numarasının resmi',
  noNumber: 'İlk mesajınızı gönderdikten sonra numara burada görünür.',
  readers: 'Bunu kim okuyabilir',
  you: 'Siz',
  answersFor: (name) => `${name} adına yanıt verir`,
  told: {
    seesPage: 'Hangi sayfada olduğunuzu görürler',
    seesNothing: 'Yalnızca mesajlarınız gönderilir',
    page: 'Sayfa',
    address: 'Adres',
    language: 'Dil',
    cameFrom: 'Geldiği yer',
    send: 'Bunu mesajlarımla gönder',
    when: 'Yazdıklarınızla birlikte, sonra da başka bir sayfaya geçtiğinizde gönderilir.',
  },
  forget: 'Bu sohbeti unut',
  forgetLead: 'Daha sonra yeniden yazarsanız, yeni bir güvenlik numarasıyla yeni bir sohbet olur.',
  consequences: (name) => [
    ['Bu tarayıcıda', 'Tüm mesajlar ve adınız hemen kaldırılır.'],
    [`${name} tarafında`, 'Ayrıldığınız görülür. Orada olanlar orada kalır.'],
    ['Sohbet sunucusunda', 'Orada sizi bekleyenler silinir.'],
  ],
  askToDelete: (name) => `Karşı taraftan da silmesini iste: ${name}`,
  askToDeleteHint: 'Karar karşı tarafındır. Size bildirilmez.',
  keep: 'Sakla',
  forgetting: 'Vedalaşılıyor. Birkaç saniye sürer',
  notForgotten: 'Bu tarayıcı her şeyi kaldırmadı. Bu sitenin diğer sekmelerini kapatıp yeniden deneyin.',
};
