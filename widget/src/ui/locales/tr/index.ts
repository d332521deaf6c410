/** All texts of the widget in Turkish. The reader is addressed with "siz". */
import type { Strings } from '../en.ts';
import { rareParts } from '../rare-parts.ts';
import { count } from './count.ts';
import { files } from './files.ts';
import { inside } from './inside.ts';
import { message } from './message.ts';
import { doubts, notes } from './notes.ts';
import { causes, failures, obstacles } from './troubles.ts';

const waits = (waiting: number): string =>
  waiting === 0
    ? 'Yazmaya devam edebilirsiniz: mesajlar daha sonra gönderilir.'
    : count(waiting, { one: '{n} mesaj burada bekliyor.', other: '{n} mesaj burada bekliyor.' });

const backOnline = (waiting: number): string =>
  waiting === 0
    ? 'Yazmaya devam edebilirsiniz. Mesajlar, yeniden çevrimiçi olduğunuzda gönderilir.'
    : count(waiting, {
        one: '{n} mesaj bu cihazda bekliyor ve yeniden çevrimiçi olduğunuzda gönderilecek.',
        other: '{n} mesaj bu cihazda bekliyor ve yeniden çevrimiçi olduğunuzda gönderilecek.',
      });

const newMessages = (arrived: number): string => count(arrived, { one: '{n} yeni', other: '{n} yeni' });

const arrivedLate = (arrived: number): string =>
  count(arrived, { one: '{n} mesaj geç geldi', other: '{n} mesaj geç geldi' });

export const strings: Strings = {
  lang: 'tr',
  openChat: 'Sohbeti aç',
  changed: ['Bu sohbet değiştirilmiş', 'Bir dosya, bu sayfanın beklediği dosya değil. Hiçbir şey gönderilmedi.'],
  unreachable: ['Sohbet yüklenmedi', 'Bağlantınızı kontrol edip yeniden deneyin.'],
  forbidden: ['Sohbet yüklenmedi', 'Bu sayfa buna izin vermiyor. Sahibine bildirin.'],
  closeChat: 'Sohbeti kapat',
  chatWith: (name) => `${name} ile sohbet`,
  hidePreview: 'Önizlemeyi gizle',
  unread: (unread) => count(unread, { one: '{n} okunmamış mesaj', other: '{n} okunmamış mesaj' }),
  back: 'Görüşmeye dön',
  hello: 'Merhaba, size nasıl yardımcı olabiliriz?',
  onlyYou: (name) => `Bunu yalnızca siz ve ${name} okuyabilir`,
  fullStop: '.',
  noAccount: 'Hesap yok, parola yok. Bu tarayıcıyla geri gelin, görüşme burada olacak.',
  noAccountHere: 'Hesap yok, parola yok.',
  openers: 'Önerilen mesajlar',
  more: 'Diğer',
  stopped: 'Sohbet durduruldu, hiçbir şey gönderilmedi',
  draftKept: 'Taslağınız saklanıyor:',
  broken: ['Sohbet başlatılamadı', 'Bu sayfayı yenileyin ve sohbeti yeniden açın.'],
  notFinished: ['Sohbetin yüklenmesi bitmedi.', 'Bağlantınızı kontrol edin. Yazdıklarınız burada saklanır.'],
  tryAgain: 'Yeniden dene',
  tryNow: 'Şimdi dene',
  ok: 'Tamam',
  noConnection: (kind, waiting) =>
    kind === 'offline'
      ? ['Çevrimdışısınız.', backOnline(waiting)]
      : ['Sohbet sunucusu yanıt vermiyor.', waits(waiting)],
  forgets: 'Bu tarayıcı sohbetinizi saklamayacak.',
  forgetsHow: 'Pencereyi kapattığınızda bu sohbet silinir.',
  notConfirmed: (name, day) => `${name} gelen kutusu ${day} tarihinden beri onaylanmadı.`,
  messages: 'Mesajlar',
  loading: 'Yükleniyor',
  you: 'Siz',
  isWriting: (name) => `${name} yazıyor`,
  showMore: 'Daha fazla göster',
  showLess: 'Daha az göster',
  arrivedAt: (time) => `Geliş saati: ${time}`,
  status: {
    sending: 'Gönderiliyor',
    waiting: 'Bekliyor',
    sent: 'Gönderildi',
    delivered: 'Teslim edildi',
    read: 'Okundu',
    'not-sent': 'Gönderilmedi',
  },
  retry: 'Yeniden gönder',
  message: 'Mesaj',
  write: 'Bir mesaj yazın',
  send: 'Gönder',
  attach: 'Dosya ekle',
  notKept: 'Bu mesaj saklanamadığı için gönderilmedi. Metniniz hâlâ burada. Yeniden deneyin.',
  tooLong: 'Bu, tek bir mesaj için çok uzun. Kısaltın ya da parçalar hâlinde gönderin.',

  newMessages,
  arrivedLate,
  ...rareParts({
    inside,
    obstacles,
    failures,
    causes,
    notes,
    doubts,
    message,
    files,
    waits,
    jump: (arrived) => (arrived === 0 ? 'En yeniye git' : `En yeniye git, ${newMessages(arrived)}`),
    jumpUp: (arrived, late) => `Yukarı git, ${late ? arrivedLate(arrived) : newMessages(arrived)}`,
  }),
};
