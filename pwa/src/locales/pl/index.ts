/** The texts of the inbox in Polish. Names stay in the nominative, and no form depends on a gender. */
import type { InboxWords } from '../inbox-words.ts';
import { address } from './address.ts';
import { blocking } from './blocking.ts';
import { check } from './check.ts';
import { contact } from './contact.ts';
import { count } from './count.ts';
import { devices } from './devices.ts';
import { exporting } from './export.ts';
import { fork } from './fork.ts';
import { found } from './found.ts';
import { hours } from './hours.ts';
import { keyboard } from './keyboard.ts';
import { leaving } from './leaving.ts';
import { lock } from './lock.ts';
import { notices as notifications } from './notices.ts';
import { obstacle } from './obstacles.ts';
import { order } from './order.ts';
import { recovery } from './recovery.ts';
import { looks } from './looks.ts';
import { replies } from './replies.ts';
import { ring } from './ring.ts';
import { settingsPage } from './settings-page.ts';
import { statistics } from './statistics.ts';
import { team } from './team.ts';
import { teamwork } from './teamwork.ts';
import { verify } from './verify.ts';
import { visit } from './visit.ts';
import { vouch } from './vouch.ts';

export const words: InboxWords = {
  lang: 'pl',
  dir: 'ltr',
  product: 'CipherChat',
  main: 'Menu główne',
  inbox: 'Skrzynka',
  settings: 'Ustawienia',
  you: 'Ty',
  visitor: 'Gość',
  newMessage: (name) => `${name}: nowa wiadomość`,
  messageNotSent: (name) => `${name}: wiadomość nie została wysłana`,
  back: 'Wróć do skrzynki',
  backToConversation: 'Wróć do rozmowy',
  opening: 'Otwieranie skrzynki',
  title: (place, unread) => `${unread === 0 ? '' : `(${String(unread)}) `}${place} · CipherChat`,

  firstRun: {
    claim: ['To, co dzielą dwie osoby,', 'i nikt więcej.'],
    heading: 'Utwórz swoją skrzynkę',
    lead: 'Tutaj trafiają wiadomości z Twojej strony. Skrzynka znajduje się na tym urządzeniu: wiadomości można przeczytać tutaj i tam, gdzie je napisano, i nigdzie po drodze.',
    former: 'W tej przeglądarce była inna skrzynka',
    formerLead: (address) =>
      `Jej dane wyczyszczono i nie da się ich odzyskać. Nowa skrzynka ma nowy adres: zastąp nim stary na swoich stronach. Stary adres: ${address}.`,
    installFirst: 'Zainstaluj, zanim zaczniesz',
    installFirstLead:
      'Tutaj powiadamiać może tylko zainstalowana aplikacja. Ma ona własne dane, więc skrzynka utworzona w tej przeglądarce zostałaby w tej przeglądarce.',
    goOnHere: 'Kontynuuj w tej przeglądarce, bez powiadomień',
    homeScreen: 'Najpierw dodaj do ekranu początkowego',
    homeScreenLead:
      'Skrzynka utworzona tutaj zostaje w tej przeglądarce. Aplikacja na ekranie początkowym zaczęłaby z inną, pod innym adresem.',
    name: 'Twoja nazwa',
    nameHint: 'Opcjonalnie. Goście widzą tę nazwę, chyba że strona z czatem ustawia inną. Możesz ją później zmienić.',
    create: 'Utwórz moją skrzynkę',
    creating: 'Tworzenie skrzynki',
    failed: 'Ta przeglądarka nie mogła zapisać skrzynki. Wyłącz tryb prywatny albo zwolnij miejsce i spróbuj ponownie.',
    tooLong: 'Ta nazwa jest za długa. Skróć ją i spróbuj ponownie.',
    invitation: 'Zaproszenie',
    invitationHint:
      'Ten serwer przyjmuje nowe skrzynki na zaproszenie. Otwórz otrzymany link albo wklej tutaj jego kod.',
    uninvited: 'Ten serwer przyjmuje nowe skrzynki na zaproszenie. Wpisz swoje i spróbuj ponownie.',
    badInvitation:
      'To zaproszenie jest nieważne: zostało już użyte albo jego czas minął. Sprawdź je albo poproś o inne.',
    switchedOff: 'Administratorzy tego serwera wyłączyli tę skrzynkę. Zapytaj ich o powód.',
  },

  address,
  contact,
  devices,
  verify,
  visit,
  vouch,
  leaving,
  found,
  fork,
  blocking,
  exporting,
  hours,
  statistics,
  keyboard,
  lock,
  order,

  list: {
    conversations: 'Rozmowy',
    search: 'Szukaj',
    searchHint: 'Nazwy, etykiety i wiadomości',
    endSearch: 'Zakończ szukanie',
    searched: 'Szukano tylko na tym urządzeniu.',
    found: (found) =>
      count(found, {
        one: 'Znaleziono {n} rozmowę',
        few: 'Znaleziono {n} rozmowy',
        many: 'Znaleziono {n} rozmów',
        other: 'Znaleziono {n} rozmowy',
      }),
    nothingFound: (query) => `Żadna nazwa, etykieta ani ostatnia wiadomość nie zawiera „${query}”`,
    empty: 'Nie ma jeszcze rozmów',
    loading: 'Otwieranie rozmów',
    failed: 'Nie udało się odczytać rozmów na tym urządzeniu.',
    again: 'Spróbuj ponownie',
    unread: (unread) =>
      count(unread, {
        one: '{n} nieprzeczytana',
        few: '{n} nieprzeczytane',
        many: '{n} nieprzeczytanych',
        other: '{n} nieprzeczytanej',
      }),
    mine: 'Ty:',
    writing: 'pisze',
    draft: 'Szkic:',
    notSent: 'Nie wysłano:',
    started: 'Otwarto czat',
    deleted: 'Usunięta wiadomość',
  },

  blank: {
    heading: 'Cicho tu',
    lead: 'Gdy fragment kodu będzie na Twojej stronie, wiadomości będą trafiać tutaj, także pod Twoją nieobecność.',
    snippet: 'Adres i fragment kodu',
    choose: 'Wybierz rozmowę',
    chooseLead: 'Rozmowy są zapisane tylko na tym urządzeniu. Aby je pokazać, nic nie jest pobierane.',
    failed: 'Nie udało się odczytać rozmów',
    failedLead: 'Nadal są na tym urządzeniu. Odśwież stronę albo zamknij inne karty skrzynki.',
    unknown: 'Tej rozmowy nie ma na tym urządzeniu',
    unknownLead: 'Jest na innym urządzeniu albo dane przeglądarki zostały wyczyszczone.',
  },

  status: {
    sending: 'Wysyłanie',
    waiting: 'Oczekuje',
    sent: 'Wysłano',
    delivered: 'Dostarczono',
    read: 'Przeczytano',
    'not-sent': 'Nie wysłano',
  },

  thread: {
    unchecked: 'nazwa niesprawdzona',
    writing: 'pisze',
    address: (address) => `Adres ${address}`,
    details: 'Szczegóły',
    markRead: 'Oznacz wszystkie jako przeczytane',
    seal: (name) => `Tylko Ty i ${name} możecie to przeczytać`,
    sealVisitor: 'Tylko Ty i ta osoba możecie to przeczytać',
  },

  obstacle,
  notConfirmed: (name, day) => `Przeglądarka, której używa ${name}, nie była potwierdzana od ${day}.`,

  details: {
    heading: 'Szczegóły',
    calls: (name) => `Przedstawia się jako ${name}.`,
    noName: 'Nie podano nazwy.',
    since: (when) => `Początek: ${when}.`,
    readers: 'Kto może to przeczytać',
    readersCount: '2 osoby',
    theirBrowser: 'we własnej przeglądarce',
    thisDevice: 'na tym urządzeniu',
    address: 'Adres',
    addressHint: 'Adres gościa powstaje w jego przeglądarce wraz z pierwszą wiadomością.',
    copyAddress: 'Kopiuj adres',
  },

  notices: {
    clocks: (days) =>
      count(days, {
        one: 'Zegary tego urządzenia i serwera różnią się o {n} dzień.',
        few: 'Zegary tego urządzenia i serwera różnią się o {n} dni.',
        many: 'Zegary tego urządzenia i serwera różnią się o {n} dni.',
        other: 'Zegary tego urządzenia i serwera różnią się o {n} dnia.',
      }),
    clocksMore: 'Godziny podane tutaj są godzinami serwera. Jeśli data tego urządzenia jest błędna, ustaw ją.',
    fleeting: 'Ta przeglądarka nie zachowa Twojej skrzynki po zamknięciu okna.',
    fleetingMore: 'Wyłącz tryb prywatny, aby zachować skrzynkę.',
    oldTag: 'Twoje strony wczytują starszą wersję czatu.',
    oldTagMore: 'Zastąp stary fragment kodu nowym.',
    withdrawnTag: 'Czat na Twoich stronach jest wyłączony.',
    withdrawnTagMore: 'Jego wersja ma znany problem. Zastąp stary fragment kodu nowym.',
    getSnippet: 'Pobierz fragment kodu',
    notRenewed: (day) => `Twój adres ostatnio potwierdzono ${day}.`,
    notRenewedMore:
      'Otwórz skrzynkę na urządzeniu, na którym utworzono Twój adres, albo na takim, na którym przywrócono ją kodem odzyskiwania. Po 45 dniach nowi goście nie będą mogli do Ciebie pisać.',
  },

  settingsPage,
  check,
  recovery,
  looks,
  replies,
  team,
  teamwork,
  notifications,
  ring,

  update: { ready: 'Aktualizacja gotowa', later: 'Później', reload: 'Odśwież' },

  failure: {
    unsupported: 'Ta przeglądarka nie może otworzyć skrzynki',
    unsupportedLead: 'Potrzebny jest bezpieczny adres (https) i aktualna przeglądarka.',
    'storage-denied': 'Ta przeglądarka nie pozwala skrzynce nic zapisać',
    'storage-deniedLead':
      'Zezwól tej witrynie na zapisywanie danych albo wyłącz tryb prywatny, a potem odśwież stronę.',
    'newer-database': 'Skrzynkę zaktualizowano w innej karcie',
    'newer-databaseLead': 'Odśwież stronę, aby kontynuować. Twoje rozmowy są zachowane.',
    'older-build': 'To starsza wersja skrzynki',
    'older-buildLead':
      'W tej przeglądarce używano już nowszej wersji. Odśwież stronę, aby ją pobrać. Twoje rozmowy są zachowane.',
    'other-tab': 'Inna karta wstrzymuje skrzynkę',
    'other-tabLead': 'Zamknij inne karty skrzynki i odśwież stronę. Twoje rozmowy są zachowane.',
    damaged: 'Ta przeglądarka nie oddała tego, co zapisała skrzynka',
    damagedLead:
      'Odśwież stronę, aby spróbować ponownie. Jeśli to nie pomoże, to urządzenie straciło Twoje klucze: wyczyść dane tej witryny, aby utworzyć inną skrzynkę.',
    cleared: 'Dane tej skrzynki zostały wyczyszczone',
    clearedLead:
      'Twoje klucze i rozmowy na tym urządzeniu przepadły, a wiadomości na ten adres już nie docierają. Odśwież stronę, aby utworzyć nową skrzynkę. Będzie miała nowy adres.',
    unknown: 'Nie udało się otworzyć skrzynki',
    unknownLead: 'Nic nie przepadło. Odśwież stronę, aby spróbować ponownie.',
    reload: 'Odśwież',
  },
};
