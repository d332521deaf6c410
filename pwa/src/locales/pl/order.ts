/** Keeping order: closing, snoozing and filtering conversations, in Polish. */
import type { order as english } from '../en-order.ts';

export const order: typeof english = {
  close: 'Zamknij',
  reopen: 'Otwórz ponownie',
  more: 'Więcej',
  snooze: 'Odłóż',
  snoozeUntil: {
    afternoon: 'Do dzisiejszego popołudnia',
    tomorrow: 'Do jutra',
    monday: 'Do przyszłego poniedziałku',
    'they-write': 'Do następnej wiadomości',
  },
  ownTime: 'Wybierz czas…',
  ownTimeHeading: 'Odłóż do',
  ownTimeIsPast: 'Wybierz czas, który jeszcze nie minął.',
  wake: 'Zakończ odłożenie',
  markUnread: 'Oznacz jako nieprzeczytane',
  markRead: 'Oznacz jako przeczytane',
  failed: 'Ta przeglądarka nie mogła tego zapisać.',
  snoozedUntil: (when) => `odłożono do: ${when}`,
  snoozedForNow: 'odłożono do następnej wiadomości',
  closed: 'zamknięto',
  markedUnread: 'oznaczono jako nieprzeczytane',

  select: 'Zaznacz kilka',
  selected: (many) => `Zaznaczone: ${String(many)}`,
  selectAll: 'Zaznacz wszystkie',
  endSelect: 'Zakończ zaznaczanie',
  selectOne: (name) => `Zaznacz: ${name}`,

  filter: 'Filtruj',
  show: 'Pokaż',
  kinds: { open: 'Otwarte', snoozed: 'Odłożone', closed: 'Zamknięte', blocked: 'Zablokowane' },
  only: 'Tylko',
  unread: 'Nieprzeczytane',
  tag: 'Etykieta',
  reset: 'Resetuj',
  done: 'Gotowe',
  narrowed: (kind, unread, tag) =>
    [kind, ...(unread ? ['tylko nieprzeczytane'] : []), ...(tag === undefined ? [] : [`etykieta „${tag}”`])].join(', '),
  endFilter: 'Pokaż wszystkie otwarte rozmowy',
  nothing: {
    open: 'Brak otwartych rozmów',
    snoozed: 'Brak odłożonych rozmów',
    closed: 'Brak zamkniętych rozmów',
    blocked: 'Brak zablokowanych rozmów',
  },
  nothingNarrowed: 'Żadna rozmowa nie pasuje do filtra',
};
