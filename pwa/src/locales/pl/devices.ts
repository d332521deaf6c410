/** The words of the list of devices, of linking another one, and of a device that was removed, in Polish. */
import type { devices as english } from '../en-devices.ts';
import { count } from './count.ts';

const kinds: (typeof english)['kinds'] = { widget: 'Czat na stronie', app: 'Skrzynka', bot: 'Program (bot)' };

const grantFailures: (typeof english)['grantFailures'] = {
  'not-a-code': 'To nie jest obraz nowego urządzenia CipherChat. Zeskanuj obraz, który pokazuje drugie urządzenie.',
  expired: 'Czas minął. Zacznij od nowa na obu urządzeniach.',
  unreachable: 'Brak połączenia z serwerem. Nic się nie zmieniło. Spróbuj ponownie, gdy wrócisz do sieci.',
  limited: 'Zbyt wiele prób w ciągu godziny. Nic się nie zmieniło. Spróbuj ponownie później.',
  'wrong-digits': 'Cyfry się nie zgadzają, więc urządzenia nie dodano. Zacznij od nowa na obu urządzeniach.',
  'not-authentic':
    'To, co nadeszło, nie pochodzi z urządzenia, które widzisz, więc go nie dodano. Zacznij od nowa na obu urządzeniach.',
  full: 'Masz 16 urządzeń, więcej nie można. Usuń jedno z nich, a potem dodaj to.',
  'no-account-key': 'To urządzenie nie może dodawać innych. Użyj urządzenia, na którym utworzono skrzynkę.',
  occupied: 'Na tamtym urządzeniu jest już skrzynka.',
  unsupported: 'Ten serwer jest za stary, aby dodawać urządzenia. Poproś jego administratorów o aktualizację.',
};

const joinFailures: (typeof english)['joinFailures'] = {
  ...grantFailures,
  'not-a-code': 'To nie jest kod. Kod ma osiem liter i cyfr.',
  expired: 'Czas minął albo ten kod nie jest znany. Zacznij od nowa na obu urządzeniach.',
  'not-authentic': 'To, co nadeszło, nie pochodzi z urządzenia ze skrzynką, więc nic nie połączono. Zacznij od nowa.',
  occupied: 'W tej przeglądarce jest już skrzynka.',
};

const numbers = new Intl.NumberFormat('pl');

const messages = (done: number, total: number): string =>
  `${numbers.format(done)} z ${numbers.format(total)} wiadomości`;

const history: (typeof english)['history'] = {
  progress: 'Historia',
  coming: 'Twoja historia jest w drodze',
  waiting: 'Reszta Twojej historii czeka',
  came: (done, total, since) => `${messages(done, total)}, od najnowszych. Najstarsza: ${since}.`,
  none: (total) => `${messages(0, total)}, od najnowszych.`,
  waitingHint:
    'Reszta nadejdzie, gdy Twoje drugie urządzenie będzie połączone z siecią, a skrzynka będzie na nim otwarta.',
  incomplete: 'Część Twojej historii nie nadeszła',
  incompleteHint: (done, total) => `Tutaj: ${messages(done, total)}. Pozostałe zostają na urządzeniu, na którym były.`,
  leaving: 'Twoja historia jest przesyłana na nowe urządzenie',
  leavingHint:
    'Nie zamykaj tej skrzynki, dopóki przesyłanie się nie zakończy. Po przerwie ruszy od miejsca, w którym stanęło.',
  sent: (done, total) => `Wysłano ${messages(done, total)}, od najnowszych.`,
  counting: 'Liczenie wiadomości',
  refused: 'Twoja historia zostaje na tym urządzeniu',
  refusedHint: 'Ten serwer nie przyjmuje plików. Nowe urządzenie dostanie to, co nadejdzie od teraz.',
};

export const devices: typeof english = {
  heading: 'Urządzenia',
  back: 'Wróć do ustawień',
  row: 'Twoje urządzenia',
  rowHint: 'Używaj tej skrzynki na telefonie i na innych komputerach',
  kinds,
  here: 'tutaj',
  since: (date) => `Od ${date}`,
  canChange: 'Może dodawać i usuwać urządzenia',
  adding: 'Trwa dodawanie. Potrzebne jest połączenie.',
  removing: 'Trwa usuwanie. Potrzebne jest połączenie.',
  hint: 'Każdy, z kim piszesz, widzi, ile masz urządzeń. Nowe wiadomości docierają do wszystkich.',
  onlyThere: 'Aby dodawać lub usuwać urządzenia, otwórz skrzynkę na urządzeniu, na którym ją utworzono.',
  failed: 'Nie udało się odczytać Twoich urządzeń na tym urządzeniu.',

  rename: (device) => `Zmień nazwę urządzenia ${device}`,
  renameButton: 'Zmień nazwę',
  name: 'Nazwa',
  nameHint: 'Tylko Ty widzisz tę nazwę, na tym urządzeniu.',
  nameTooLong: 'Ta nazwa jest za długa. Skróć ją i spróbuj ponownie.',
  notSaved: 'Ta przeglądarka nie mogła tego zapisać. Zwolnij miejsce i spróbuj ponownie.',
  save: 'Zapisz',
  cancel: 'Anuluj',
  close: 'Zamknij',

  remove: (device) => `Usuń urządzenie ${device}`,
  removeHeading: (device) => `Usunąć urządzenie ${device}?`,
  removeEffects: [
    'Nie dostanie więcej wiadomości i nie będzie mogło ich wysyłać.',
    'To, co już na nim jest, zostanie na nim, dopóki ktoś tego tam nie usunie.',
    'Osoby, z którymi piszesz, zobaczą, że Twoje urządzenia się zmieniły.',
  ],
  why: 'Dlaczego?',
  notUsed: 'Już go nie używam',
  lost: 'Zginęło lub zostało skradzione',
  lostHint:
    'Lista Twoich urządzeń poda wtedy, że ktoś inny mógł mieć jego klucze. Osoby, z którymi piszesz, zobaczą oznaczenie przy tym, co wysłało od wczoraj.',
  keep: 'Zachowaj',
  doRemove: 'Usuń',

  add: 'Dodaj urządzenie',
  backupFirst: 'Najpierw utwórz kod odzyskiwania',
  backupFirstLead:
    'Tylko to urządzenie może dodawać i usuwać inne. Jeśli zginie bez kopii zapasowej, pozostałe po kilku tygodniach stracą Twój adres. Utworzenie kodu odzyskiwania zajmuje dwie minuty.',
  makeCode: 'Przejdź do odzyskiwania',
  addAnyway: 'Dodaj urządzenie bez kopii zapasowej',
  addLead:
    'Na drugim urządzeniu otwórz stronę tej skrzynki i wybierz „Mam skrzynkę na innym urządzeniu”. Pokaże się obraz.',
  scan: 'Zeskanuj obraz',
  show: 'Pokaż kod',
  how: 'Sposób',
  camera: 'Obraz z kamery',
  cameraHint: 'Ustaw obraz z drugiego urządzenia w ramce. Obraz z kamery nie opuszcza tej karty.',
  noCamera: 'Nie można tu użyć kamery. Zezwól na nią w przeglądarce albo pokaż kod.',
  code: 'Kod',
  codeSteps: (page) => [
    `Na drugim urządzeniu otwórz ${page} i wybierz „Mam skrzynkę na innym urządzeniu”.`,
    'Wybierz „Wpisz kod” i wpisz te osiem znaków.',
    'Pokaże się sześć cyfr. Wpisz je tutaj.',
  ],
  codePicture: 'Możesz też zeskanować ten obraz aparatem telefonu. Otworzy stronę z kodem.',
  codePictureLabel: 'Obraz, który otwiera stronę tej skrzynki z kodem',
  connecting: 'Łączenie',
  waiting: 'Oczekiwanie na drugie urządzenie',
  digitsHeading: 'Wpisz sześć cyfr z drugiego urządzenia',
  digitsLead: 'Na jego ekranie jest sześć cyfr. Jeśli ich tam nie widzisz, anuluj: odpowiedziało coś innego.',
  digits: 'Sześć cyfr',
  consent: [
    'Może czytać wszystkie rozmowy i odpowiadać w Twoim imieniu.',
    'Dostaje Twoją historię z tego urządzenia i wiadomości, które nadejdą od teraz.',
  ],
  refusal: 'Nie może dodawać ani usuwać urządzeń.',
  allow: 'Zezwól',
  allowing: 'Dodawanie urządzenia',
  added: 'Urządzenie zostało wpuszczone. Zapyta jeszcze, zanim dołączy.',
  again: 'Zacznij od nowa',
  grantFailures,

  history,

  haveInbox: 'Mam skrzynkę na innym urządzeniu',
  join: 'Użyj istniejącej skrzynki',
  joinSteps: [
    'Na urządzeniu ze skrzynką otwórz Ustawienia, Urządzenia, Dodaj urządzenie.',
    'Zeskanuj tam ten obraz.',
    'Tutaj pojawi się sześć cyfr. Wpisz je tam.',
  ],
  picture: 'Obraz do zeskanowania drugim urządzeniem',
  typeCode: 'Wpisz kod',
  typeCodeHint: 'Osiem znaków, które pokazuje drugie urządzenie',
  showPicture: 'Pokaż obraz',
  next: 'Dalej',
  joinDigits: 'Wpisz te cyfry na drugim urządzeniu',
  joinWaits: 'Oczekiwanie, aż wpiszesz je tam',
  question: 'Czy to Twoja skrzynka?',
  questionLead: (devices) =>
    count(devices, {
      one: '{n} urządzenie, łącznie z tym. Adres skrzynki:',
      few: '{n} urządzenia, łącznie z tym. Adres skrzynki:',
      many: '{n} urządzeń, łącznie z tym. Adres skrzynki:',
      other: '{n} urządzenia, łącznie z tym. Adres skrzynki:',
    }),
  questionHint: 'Dołącz tylko, jeśli jest Twoja. Właściciel cudzej skrzynki czytałby to, co tu piszesz.',
  yes: 'Dołącz',
  no: 'Nie',
  newInbox: 'Utwórz nową skrzynkę',
  joining: 'Dołączanie',
  joinFailures,

  removed: 'To urządzenie zostało usunięte',
  removedLead: 'Usunięto je z innego Twojego urządzenia. Nie dostanie więcej wiadomości i nie może ich wysyłać.',
  revokedLead: (since) =>
    `Usunięto je z innego Twojego urządzenia z informacją, że od ${since} było w obcych rękach. ` +
    'Nie dostanie więcej wiadomości i nie może ich wysyłać.',
  removedWaiting: (waiting) =>
    count(waiting, {
      one: '{n} wiadomość nie została wysłana. Nadal tu jest.',
      few: '{n} wiadomości nie zostały wysłane. Nadal tu są.',
      many: '{n} wiadomości nie zostało wysłanych. Nadal tu są.',
      other: '{n} wiadomości nie zostało wysłanych. Nadal tu są.',
    }),
  removedChoice: 'Możesz zachować i czytać to, co tu jest, albo usunąć wszystko na tym urządzeniu.',
  keepReading: 'Zachowaj, tylko do odczytu',
  wipe: 'Usuń stąd wszystko',
  wipeHeading: 'Usunąć wszystko na tym urządzeniu?',
  wipeLead: 'Klucze i wiadomości na tym urządzeniu znikną. Twoje inne urządzenia zachowają swoje.',
  wipeFailed: 'Przeglądarka nie usunęła wszystkiego. Zamknij inne karty tej skrzynki i spróbuj ponownie.',
  unexpected:
    'Jeśli to dla Ciebie niespodzianka, sprawdź inne swoje urządzenia: mógł to zrobić ktoś, kto ma jedno z nich. ' +
    'Powiadom inną drogą osoby, z którymi piszesz.',
  readOnly: 'To urządzenie zostało usunięte. Możesz czytać to, co tu jest.',
};
