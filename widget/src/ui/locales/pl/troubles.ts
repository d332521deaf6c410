/** Why the chat cannot start, connect or send, in Polish. */
import type { CauseTexts, ObstacleTexts } from '../rare-parts.ts';
import type { FailureWords } from '../rare-words.ts';

export const failures: FailureWords = {
  withdrawn: ['Ta wersja ma znany problem', 'Odśwież stronę, aby otrzymać poprawioną. Twój czat nadal tu będzie.'],
  insecure: ['Ten czat wymaga bezpiecznego połączenia', 'Otwórz tę stronę przez https://.'],
  damaged: [
    'Ta przeglądarka nie oddała tego, co zapisał czat.',
    'Może tu brakować wiadomości. Odśwież tę stronę. Jeśli to nie pomoże, wyczyść dane tej witryny, aby zacząć od nowa.',
  ],
  unsupported: [
    'Ta przeglądarka jest za stara dla tego czatu',
    'Brakuje jej szyfrowania, którego czat potrzebuje. Zaktualizuj przeglądarkę albo użyj innej. Nic nie zostało zapisane.',
  ],
  'storage-denied': [
    'Ta przeglądarka nie pozwala czatowi niczego zapisać',
    'Zezwól tej witrynie na zapisywanie danych i otwórz czat ponownie.',
  ],
  'newer-database': [
    'Czat został zaktualizowany w innej karcie',
    'Odśwież tę stronę, aby kontynuować. Twoje wiadomości są zachowane.',
  ],
  'older-build': [
    'Ta strona ma starszą wersję czatu',
    'Odśwież tę stronę. Jeśli nadal to widzisz, pisz ze strony używanej ostatnio. Twoje wiadomości są zachowane.',
  ],
  'other-tab': [
    'Inna karta blokuje czat',
    'Zamknij inne karty tej witryny i odśwież tę stronę. Twoje wiadomości są zachowane.',
  ],
  cleared: [
    'Dane tej witryny zostały wyczyszczone',
    'Twoich wiadomości i kluczy nie ma już w tej przeglądarce. Odśwież tę stronę, aby zacząć nowy czat.',
  ],
};

export const causes: CauseTexts = {
  limited: (here, when) => ['Zbyt wiele żądań w krótkim czasie.', `${here} Następna próba o ${when}.`],
  policy: (here) => ['Ta strona nie pozwala czatowi się połączyć.', `Powiadom osoby prowadzące tę witrynę. ${here}`],
  intercepted: (here) => [
    'Zamiast serwera czatu odpowiada coś innego.',
    `Ta sieć może wymagać zalogowania, gdy otworzysz inną stronę. Jeśli nie, serwer jest przez chwilę niedostępny. ${here}`,
  ],
  blocked: (here) => ['Ta sieć blokuje czat.', `Spróbuj w innej sieci. ${here}`],
  clock: (here) => ['Zegar tego urządzenia źle chodzi.', `Ustaw go i spróbuj ponownie. ${here}`],
  refused: (here) => ['Serwer czatu odrzuca to urządzenie.', `Odśwież stronę, aby otrzymać najnowszą wersję. ${here}`],
  uninvited: (here) => [
    'Ten serwer przyjmuje nowe skrzynki tylko na zaproszenie.',
    `Otwórz link ze swojego zaproszenia albo poproś o nie osoby prowadzące serwer. ${here}`,
  ],
  'switched-off': (here) => ['To konto jest wyłączone.', `Zapytaj osoby prowadzące serwer o powód. ${here}`],
  storage: (here) => ['Serwer czatu nie może teraz zapisywać wiadomości.', here],
  slower: () => ['Ta sieć spowalnia czat.', 'Wiadomości nadal docierają, kilka sekund później.'],
};

const STOPPED = 'Zatrzymaliśmy się, zanim cokolwiek opuściło to urządzenie.';

export const obstacles: ObstacleTexts = {
  'other-keys': (name) => [
    `To może nie być ${name}`,
    `Odpowiedź serwera czatu nie pasuje do adresu na tej stronie. ${STOPPED}`,
  ],
  fork: (name) => [
    `To może nie być ${name}`,
    `Serwer czatu dał dwie różne odpowiedzi na pytanie, kto to jest. ${STOPPED}`,
  ],
  rollback: (name) => [
    `To może nie być ${name}`,
    `Serwer czatu dał odpowiedź starszą niż ta, którą już mamy. ${STOPPED}`,
  ],
  'server-behind': (name) => [
    `${name}: brak kontaktu w tej chwili.`,
    'Serwerowi czatu brakuje najnowszych kluczy. Twoje wiadomości zostają na tym urządzeniu i zostaną wysłane, gdy urządzenie drugiej strony połączy się z siecią.',
  ],
  'list-missing': (name) => [
    `${name}: być może zmiana urządzeń.`,
    'Wiadomość od drugiej strony wymienia urządzenia, których serwer czatu nie zna. „Ponów” wysyła Twoją wiadomość na urządzenia, które znamy.',
  ],
  'away-too-long': (name) => [
    `${name}: dłuższa nieobecność.`,
    'Skrzynki odbiorczej nie otwierano od ponad 45 dni. Dopóki to nie nastąpi, nie możemy mieć pewności, że wiadomość dotrze tylko do właściwej osoby.',
  ],
  'unknown-address': (name) => [
    `Nie znaleziono: ${name}.`,
    'Serwer czatu nie zna adresu z tej strony. Powiadom osoby prowadzące tę witrynę.',
  ],
  gone: (name) => [
    `${name} nie uczestniczy już w tym czacie.`,
    'Nie można już niczego wysłać i nie przyjdzie żadna odpowiedź. To, co napisano, zostaje tutaj, dopóki tego nie usuniesz.',
  ],
  limited: (_, when) => ['Dużo wiadomości w krótkim czasie.', `Czekają tutaj i będą wysyłane od ${when}.`],
  'mailbox-full': (name) => [
    `Skrzynka jest pełna: ${name}.`,
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
    'Ta przeglądarka nie ma już miejsca.',
    'Twój tekst zostaje w polu poniżej. Zwolnij trochę miejsca i wyślij go ponownie.',
  ],
};
