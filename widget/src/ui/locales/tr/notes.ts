/** What stands between messages and below them, in Turkish. */
import type { NoteTexts } from '../note-texts.ts';
import type { NoteWords } from '../rare-words.ts';
import { count } from './count.ts';

export const notes: NoteTexts = {
  gap: (missing) => count(missing, { one: 'Burada {n} mesaj eksik', other: 'Burada {n} mesaj eksik' }),
  conflict: 'İki farklı mesaj bu yere ait görünüyor. İkisi de gösteriliyor',
  newerVersion: 'Bu mesaj için sohbetin daha yeni bir sürümü gerekiyor',
  unopened: (unopened, name) =>
    count(unopened, {
      one: `{n} mesaj açılamadı. Bir şey eksikse yeniden göndermesini isteyin: ${name}`,
      other: `{n} mesaj açılamadı. Bir şey eksikse yeniden göndermesini isteyin: ${name}`,
    }),
  held: (held) =>
    count(held, {
      one: '{n} mesaj, kimin gönderdiği belli olana kadar bekliyor',
      other: '{n} mesaj, kimin gönderdiği belli olana kadar bekliyor',
    }),
  renewed: 'Güvenli oturum sıfırlandı',
  renewedOften:
    'Güvenli oturum bugün birkaç kez sıfırlandı. İkiniz de cihaz değiştirmediyseniz birbirinize nedenini sorun',
  notConfirmedSince: (day) => `${day} tarihinden beri onaylanmadı`,
  devicesChanged: (name) => `${name} artık başka cihazlar kullanıyor`,
  ownDevicesChanged:
    'Kendi cihazlarınızın listesi başka bir yerde değiştirildi. Siz yapmadıysanız bu adresi kullanmayı bırakın',
  deviceAdded: (added, name) =>
    count(added, {
      one: `${name} {n} cihaz ekledi. Doğruladığınız gelen kutusu bunu onayladı, bu yüzden ${name} doğrulanmış kalıyor. Bundan sonra bu cihaz yazdıklarınızı okuyabilir`,
      other: `${name} {n} cihaz ekledi. Doğruladığınız gelen kutusu bunları onayladı, bu yüzden ${name} doğrulanmış kalıyor. Bundan sonra bu cihazlar yazdıklarınızı okuyabilir`,
    }),
  verified: (name) => `Doğruladığınız kişi: ${name}`,
  comparedElsewhere: (name) => `${name} ile numaraları başka bir cihazda karşılaştırdınız`,
  notVerified: (name) => `${name} artık doğrulanmış değil`,
  renamed: (name) => `Yeni adı ${name}. Ad doğrulanmadı`,
  left: (name) => `${name} bu sohbetten ayrıldı`,
  asksToDelete: (name) => `${name} bu sohbeti silmenizi istiyor`,
  movedOn: (name) => `${name} başka bir tarayıcıda devam ediyor`,
  gaveUp: (name) => `${name} bu adresi bıraktı, çünkü anahtarları başka birinde. Son gelenlere güvenmeyin`,
  deletedHere: 'Bu sohbeti bu cihazda sildiniz',
  hours: {
    lang: 'tr',
    open: (when) => `Kapanış: ${when}`,
    closed: (name, when) => `${name} şu anda kapalı. Açılış: ${when}`,
    away: (name) => `${name} şu anda burada değil`,
    answers: (within) => `Olağan yanıt süresi: ${within}`,
  },
};

export const doubts: NoteWords['doubts'] = {
  revoked: 'Kayıp olduğu bildirilen bir cihazdan. Başka biri yazmış olabilir.',
  fork: 'Onaylanmadı: iki cihaz listesi var.',
};
