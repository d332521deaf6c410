/** Recovery in Polish: the section of the settings, and the restore on the first visit. */
import type { recovery as english } from '../en-recovery.ts';
import { count } from './count.ts';
import { failures, refusals } from './recovery-failures.ts';

const conversationsOf = (many: number): string =>
  count(many, { one: '{n} rozmowa', few: '{n} rozmowy', many: '{n} rozmów', other: '{n} rozmowy' });

const messagesOf = (many: number): string =>
  count(many, { one: '{n} wiadomość', few: '{n} wiadomości', many: '{n} wiadomości', other: '{n} wiadomości' });

const passkey: (typeof english)['passkey'] = {
  heading: 'Klucz dostępu',
  more: 'Drugi sposób odzyskania, obok kodu. Przechowuje go Twój telefon, komputer lub klucz bezpieczeństwa i otwiera go tak, jak sam się otwiera.',
  isSet: 'Otwiera kopię zapasową w każdej przeglądarce, która ma Twoje klucze dostępu. Traci ważność z nowym kodem.',
  add: 'Dodaj klucz dostępu',
  another: 'Dodaj kolejny klucz dostępu',
  adding: 'Teraz pyta przeglądarka…',
  label: (name) => `${name} (kopia zapasowa)`,
  problems: {
    unsupported: 'Ta przeglądarka nie ma kluczy dostępu dla tego adresu skrzynki. Kod odzyskiwania działa wszędzie.',
    'no-prf':
      'Ten klucz dostępu nie może otworzyć kopii zapasowej, więc go nie dodano. Użyj innego rodzaju, na przykład telefonu lub nowszego klucza bezpieczeństwa.',
    cancelled: 'Nie dodano klucza dostępu: pytanie zamknięto albo trwało to zbyt długo. Nic nie zmieniono.',
    failed:
      'Przeglądarka nie mogła utworzyć klucza dostępu. Spróbuj ponownie albo użyj innego rodzaju. Nic nie zmieniono.',
    'too-many':
      'Twoja kopia zapasowa ma osiem sposobów dostępu, więcej nie można. Utwórz nowy kod, który unieważni pozostałe.',
    'not-kept': 'Nie udało się dodać klucza dostępu na tym urządzeniu. Spróbuj ponownie albo najpierw odśwież stronę.',
  },
};

const passphrase: (typeof english)['passphrase'] = {
  heading: 'Długie hasło',
  more: 'Drugi sposób odzyskania, obok kodu. Można je zapamiętać. Serwer mógłby próbować je odgadnąć, więc musi być długie.',
  set: 'Ustaw długie hasło',
  isSet: 'Otwiera kopię zapasową razem z Twoim adresem. Traci ważność z nowym kodem.',
  form: 'Dodaj długie hasło',
  words: 'Wystarczy sześć losowych słów. Weź te, poproś o inne albo wpisz własne: co najmniej 16 znaków.',
  field: 'Długie hasło',
  others: 'Inne słowa',
  onceMore: 'Jeszcze raz',
  limit:
    'Serwer przechowuje zamkniętą kopię zapasową, więc mógłby próbować różnych haseł. Kod odzyskiwania nie ma tej słabości. Zachowaj go.',
  add: 'Dodaj długie hasło',
  adding: 'Zamykanie kopii chwilę potrwa…',
  cancel: 'Anuluj',
  tooShort: 'Długie hasło ma co najmniej 16 znaków. Wydłuż je.',
  differs: 'Te dwa hasła są różne. Wpisz je jeszcze raz.',
  notKept: 'Nie udało się dodać długiego hasła na tym urządzeniu. Spróbuj ponownie albo najpierw odśwież stronę.',
};

export const recovery: typeof english = {
  heading: 'Odzyskiwanie',
  none: 'Nie ma jeszcze kopii zapasowej.',
  noneMore: 'Jeśli stracisz tę przeglądarkę, stracisz też swój adres i rozmowy. Kod odzyskiwania pozwala je odzyskać.',
  notHere:
    'To urządzenie nie może tworzyć kopii zapasowych. Otwórz skrzynkę na urządzeniu, na którym utworzono Twój adres.',
  saved: (when) => `Ostatnia kopia zapasowa: ${when}.`,
  savedMore: (conversations, messages) =>
    `${conversationsOf(conversations)}, ${messagesOf(messages)}. Tylko Ty możesz ją otworzyć.`,
  waits: 'Tworzenie kopii zapasowej.',
  failed: 'Nie ma nowszej kopii zapasowej.',
  failures,
  make: 'Utwórz kod odzyskiwania',
  another: 'Nowy kod',
  anotherMore: 'Unieważnia stary kod. Utwórz nowy, jeśli ktoś mógł zobaczyć stary.',
  anotherLimit: 'Ktoś, kto miał stary kod i starą kopię, nadal może ją odczytać. Serwer mógł taką kopię zachować.',
  now: 'Utwórz kopię teraz',
  code: 'Twój kod odzyskiwania',
  codeMore:
    'Przywraca skrzynkę, gdy stracisz wszystkie urządzenia. Nikt inny nie ma jego kopii. Zapisz go na papierze albo wydrukuj.',
  print: 'Drukuj',
  copy: 'Kopiuj',
  copied: 'Skopiowano. Nie zostawiaj go tam, gdzie mogą go przeczytać inni.',
  notCopied: 'Nie udało się skopiować. Zapisz kod na papierze.',
  have: 'Mam go',
  cancel: 'Anuluj',
  check: 'Wpisz dwie grupy swojego kodu',
  checkMore: 'Aby mieć pewność, że możesz go odczytać. Dopiero potem kod zacznie obowiązywać.',
  group: (number) => `Grupa ${String(number)}`,
  checkWrong: 'To nie są grupy tego kodu. Sprawdź jeszcze raz.',
  confirm: 'Użyj tego kodu',
  showAgain: 'Pokaż kod jeszcze raz',
  done: 'Kod już obowiązuje.',
  notDone: 'Nie udało się zapisać kodu na tym urządzeniu. Spróbuj ponownie.',
  passkey,
  passphrase,
  offer: 'Mam kod odzyskiwania lub klucz dostępu',
  restore: 'Odzyskaj swoją skrzynkę',
  restoreMore: 'Wpisz kod odzyskiwania: 14 grup po cztery znaki. Wielkie lub małe litery, ze spacjami lub bez.',
  field: 'Kod odzyskiwania',
  typed: (groups) => `${String(groups)} z 14 grup`,
  withPassphrase: 'Mam długie hasło',
  withCode: 'Mam kod odzyskiwania',
  passphraseMore: 'Wpisz swój adres i długie hasło. Adres jest we fragmencie kodu na Twojej stronie.',
  addressField: 'Twój adres',
  passphraseField: 'Długie hasło',
  opening: 'Sprawdzanie długiego hasła. To chwilę potrwa…',
  withPasskey: 'Mam klucz dostępu',
  passkeyMore:
    'Przeglądarka zapyta dwa razy: najpierw, który to klucz dostępu, a potem, czy może nim otworzyć kopię zapasową.',
  usePasskey: 'Użyj klucza dostępu',
  asking: 'Teraz pyta przeglądarka…',
  begin: 'Przywróć',
  again: 'Spróbuj ponownie',
  back: 'Utwórz zamiast tego nową skrzynkę',
  looking: 'Szukanie kopii zapasowej…',
  reading: (read, all) =>
    count(all, {
      one: `Odczytywanie kopii zapasowej: ${String(read)} z {n} części`,
      few: `Odczytywanie kopii zapasowej: ${String(read)} z {n} części`,
      many: `Odczytywanie kopii zapasowej: ${String(read)} z {n} części`,
      other: `Odczytywanie kopii zapasowej: ${String(read)} z {n} części`,
    }),
  refusals,
  restored: 'Twoja skrzynka wróciła',
  restoredMore: (conversations, messages, when) =>
    `${conversationsOf(conversations)} i ${messagesOf(messages)}, stan z ${when}.`,
  restoredDevice: 'To nowe urządzenie Twojego adresu. Twoje kontakty widzą, że zostało dodane.',
  others: (others) =>
    count(others, {
      one: '{n} inne urządzenie nadal należy do Twojego adresu i może czytać to, co nadchodzi.',
      few: '{n} inne urządzenia nadal należą do Twojego adresu i mogą czytać to, co nadchodzi.',
      many: '{n} innych urządzeń nadal należy do Twojego adresu i może czytać to, co nadchodzi.',
      other: '{n} innych urządzeń nadal należy do Twojego adresu i może czytać to, co nadchodzi.',
    }),
  stale: (date) =>
    `Żadne z Twoich urządzeń nie potwierdziło tego adresu od ${date}. Jeśli od tego czasu skradziono jakieś urządzenie, zapytaj swoje kontakty, czy widzą urządzenia, których nie znasz.`,
  open: 'Otwórz moją skrzynkę',
};
