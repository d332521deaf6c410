/** Keeping order: closing, snoozing and filtering conversations, in Turkish. */
import type { order as english } from '../en-order.ts';

export const order: typeof english = {
  close: 'Kapat',
  reopen: 'Yeniden aç',
  more: 'Diğer',
  snooze: 'Ertele',
  snoozeUntil: {
    afternoon: 'Bugün öğleden sonraya',
    tomorrow: 'Yarına',
    monday: 'Gelecek pazartesiye',
    'they-write': 'Kişi yazana kadar',
  },
  ownTime: 'Bir zaman seç…',
  ownTimeHeading: 'Şu zamana kadar ertele',
  ownTimeIsPast: 'Henüz gelmemiş bir zaman seçin.',
  wake: 'Ertelemeyi bitir',
  markUnread: 'Okunmadı olarak işaretle',
  markRead: 'Okundu olarak işaretle',
  failed: 'Bu tarayıcı bunu kaydedemedi.',
  snoozedUntil: (when) => `ertelendi, şu zamana kadar: ${when}`,
  snoozedForNow: 'kişi yazana kadar ertelendi',
  closed: 'kapatıldı',
  markedUnread: 'okunmadı olarak işaretlendi',

  select: 'Birden çok seç',
  selected: (many) => `Seçilen: ${String(many)}`,
  selectAll: 'Tümünü seç',
  endSelect: 'Seçmeyi bitir',
  selectOne: (name) => `${name} seç`,

  filter: 'Filtrele',
  show: 'Göster',
  kinds: { open: 'Açık', snoozed: 'Ertelenmiş', closed: 'Kapalı', blocked: 'Engellenen' },
  only: 'Yalnızca',
  unread: 'Okunmamış',
  tag: 'Etiket',
  reset: 'Sıfırla',
  done: 'Bitti',
  narrowed: (kind, unread, tag) =>
    [kind, ...(unread ? ['yalnızca okunmamış'] : []), ...(tag === undefined ? [] : [`“${tag}” etiketi`])].join(', '),
  endFilter: 'Tüm açık konuşmaları göster',
  nothing: {
    open: 'Açık konuşma yok',
    snoozed: 'Ertelenmiş konuşma yok',
    closed: 'Kapalı konuşma yok',
    blocked: 'Engellenen konuşma yok',
  },
  nothingNarrowed: 'Filtreye uyan konuşma yok',
};
