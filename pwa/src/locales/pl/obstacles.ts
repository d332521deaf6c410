/** What keeps answers from being sent, in Polish. `name` stays in the nominative. */
import type { obstacle as english } from '../en-obstacles.ts';

const STOPPED = 'Zatrzymaliśmy się, zanim cokolwiek opuściło to urządzenie.';

export const obstacle: typeof english = {
  'other-keys': (name) => [`To może nie być ${name}`, `Serwer zaproponował pod tym adresem kogoś innego. ${STOPPED}`],
  fork: (name) => [`To może nie być ${name}`, `Serwer dał dwie różne odpowiedzi na pytanie, kto to jest. ${STOPPED}`],
  rollback: (name) => [`To może nie być ${name}`, `Serwer dał odpowiedź starszą od tej, którą już mamy. ${STOPPED}`],
  'server-behind': (name) => [
    `${name} jest teraz poza zasięgiem`,
    'Serwer nie ma najnowszych kluczy. Twoje wiadomości zostają na tym urządzeniu i zostaną wysłane, gdy tylko urządzenie drugiej strony połączy się z siecią.',
  ],
  'list-missing': (name) => [
    `${name} może mieć inne urządzenia`,
    'Wiadomość od tej osoby wymienia urządzenia, których serwer nie zna. „Ponów” wysyła Twoją wiadomość na urządzenia, które znamy.',
  ],
  'away-too-long': (name) => [
    `${name} nie zagląda tu od dawna`,
    'Od ostatniej wizyty minęło ponad 45 dni. Twoje wiadomości czekają na tym urządzeniu do następnej.',
  ],
  'unknown-address': (name) => [
    `Nie znaleziono: ${name}`,
    'Serwer nie zna już tego adresu. Twoje wiadomości czekają na tym urządzeniu.',
  ],
  gone: (name) => [
    `${name} nie uczestniczy już w tym czacie`,
    'Nie można już nic wysłać i nie będzie odpowiedzi. To, co napisano, zostaje tutaj, dopóki tego nie usuniesz.',
  ],
  limited: (_, when) => ['Dużo wiadomości w krótkim czasie.', `Czekają tutaj. Wysyłanie ruszy o ${when}.`],
  'mailbox-full': (name) => [
    `${name} ma pełną skrzynkę.`,
    'Twoje wiadomości czekają tutaj i zostaną wysłane, gdy będzie miejsce.',
  ],
  'server-storage': () => [
    'Serwer czatu nie może teraz zapisywać wiadomości.',
    'Twoje czekają na tym urządzeniu i zostaną wysłane, gdy tylko będzie to możliwe.',
  ],
  refused: () => [
    'Serwer czatu odrzucił wiadomość.',
    'Jest zachowana na tym urządzeniu. Naciśnij „Ponów”, aby wysłać ją jeszcze raz.',
  ],
  storage: () => [
    'W tej przeglądarce nie ma już miejsca.',
    'Twój tekst zostaje w polu poniżej. Zwolnij miejsce i wyślij go ponownie.',
  ],
};
