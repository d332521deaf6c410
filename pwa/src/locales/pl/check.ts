/** The words of the connection check, in Polish. */
import type { check as english } from '../en-check.ts';
import { count } from './count.ts';

const round = (value: number): number => Math.round(value * 10) / 10;

/** In the nominative, so it stands after a colon. */
const duration = (ms: number): string => {
  const seconds = ms / 1000;
  if (seconds < 1) return `${String(Math.round(ms))} ms`;
  if (seconds < 120)
    return count(seconds < 10 ? round(seconds) : Math.round(seconds), {
      one: '{n} sekunda',
      few: '{n} sekundy',
      many: '{n} sekund',
      other: '{n} sekundy',
    });
  if (seconds < 7_200)
    return count(Math.round(seconds / 60), {
      one: '{n} minuta',
      few: '{n} minuty',
      many: '{n} minut',
      other: '{n} minuty',
    });
  if (seconds < 172_800)
    return count(Math.round(seconds / 3_600), {
      one: '{n} godzina',
      few: '{n} godziny',
      many: '{n} godzin',
      other: '{n} godziny',
    });
  return count(Math.round(seconds / 86_400), { one: '{n} dzień', few: '{n} dni', many: '{n} dni', other: '{n} dnia' });
};

/** `aheadMs`: how far the server's clock is ahead. */
const clocks = (aheadMs: number): string => {
  if (Math.abs(aheadMs) < 1_000) return 'Zegary urządzenia i serwera są zgodne.';
  const apart = duration(Math.abs(aheadMs));
  return aheadMs > 0
    ? `Zegar tego urządzenia spóźnia się względem serwera. Różnica: ${apart}.`
    : `Zegar tego urządzenia spieszy się względem serwera. Różnica: ${apart}.`;
};

const steps: (typeof english)['steps'] = {
  network: 'Sieć',
  reach: 'Droga do serwera',
  server: 'Serwer',
  version: 'Wersja',
  clock: 'Zegar',
  'sign-in': 'Logowanie',
  websocket: 'Połączenie na żywo',
  polling: 'Wolniejsze połączenie',
  delay: 'Czas odpowiedzi',
};

const good: (typeof english)['good'] = {
  network: () => 'To urządzenie jest połączone z siecią.',
  reach: (ms) => (ms === 0 ? 'Adres serwera odpowiada.' : `Adres serwera odpowiada. Czas odpowiedzi: ${duration(ms)}.`),
  server: () => 'Odpowiada właśnie serwer czatu.',
  version: () => 'Serwer i skrzynka pasują do siebie.',
  clock: clocks,
  'sign-in': () => 'Serwer wpuszcza to urządzenie.',
  websocket: () => 'Otwiera się. Wiadomości docierają od razu.',
  polling: () => 'Działa: skrzynka raz po raz pyta serwer.',
  delay: (ms) => `Serwer odpowiada. Czas odpowiedzi: ${duration(ms)}.`,
};

const fair: (typeof english)['fairSteps'] = {
  clock: (ms) => `${clocks(ms)} Jeśli to urządzenie się myli, ustaw jego zegar. Wiadomości i tak docierają.`,
  'sign-in': () => 'Serwer jeszcze nie zna tego urządzenia. Skrzynka zgłosi je sama: sprawdź ponownie za minutę.',
  delay: (ms) => `Sieć lub serwer działa wolno. Czas odpowiedzi: ${duration(ms)}. Wiadomości idą tak samo długo.`,
};

const remedies: (typeof english)['remedies'] = {
  offline: () => 'Włącz Wi-Fi lub dane komórkowe i sprawdź ponownie.',
  server: () =>
    'Spróbuj w innej sieci. Jeśli to nie pomoże, serwer jest niedostępny: powiadom jego administratora. Wiadomości czekają tutaj.',
  limited: (when) =>
    when === '' ? 'Poczekaj kilka minut i sprawdź ponownie.' : `Poczekaj do ${when} i sprawdź ponownie.`,
  policy: () =>
    'Powiadom administratora serwera: zasady (policy) strony muszą wymieniać jej własny adres w connect-src.',
  intercepted: () =>
    'Otwórz inną stronę. Jeśli pojawi się strona logowania, zaloguj się i sprawdź ponownie. Jeśli nie, powiadom administratora serwera.',
  blocked: () =>
    'Często to firmowa zapora sieciowa. Poproś jej administratora o zezwolenie na WebSocket do tego serwera albo spróbuj w innej sieci.',
  clock: () => 'Ustaw datę i godzinę tego urządzenia i sprawdź ponownie.',
  refused: () =>
    'Odśwież stronę, aby pobrać najnowszą wersję. Jeśli to nie pomoże, skopiuj raport dla administratora serwera.',
  uninvited: () => 'Otwórz link z zaproszenia w tej przeglądarce. Jeśli go nie masz, poproś administratora serwera.',
  'switched-off': () =>
    'Zapytaj administratora serwera o powód. To, co już do Ciebie dotarło, zostaje na tym urządzeniu.',
  storage: () => 'To minie samo albo musi pomóc administrator serwera. Wiadomości czekają tutaj.',
  slower: () =>
    'Często to firmowa zapora sieciowa. Poproś jej administratora o zezwolenie na WebSocket do tego serwera.',
};

export const check: typeof english = {
  heading: 'Sprawdzanie połączenia',
  row: 'Sprawdzanie połączenia',
  rowHint: 'Testuje każdy krok od tego urządzenia do serwera.',
  link: 'Sprawdź połączenie',
  back: 'Wróć do ustawień',
  start: 'Sprawdź teraz',
  again: 'Sprawdź ponownie',
  notRun: 'Jeszcze nie sprawdzono.',
  notRunMore: 'Każdy krok od tego urządzenia do serwera jest naprawdę testowany. Trwa to kilka sekund.',
  running: 'Sprawdzanie…',
  runningMore: 'Wyniki pojawiają się po kolei.',
  allGood: 'Wszystko działa.',
  fair: 'Wiadomości docierają, ale coś nie jest tak, jak powinno.',
  slower: 'Wiadomości docierają z kilkusekundowym opóźnieniem.',
  bad: 'Wiadomości w tej chwili nie docierają.',
  badMore: 'Nic nie ginie: czekają na tym urządzeniu.',
  broke: 'Nie udało się dokończyć sprawdzania.',
  brokeMore: 'Odśwież stronę i sprawdź ponownie.',
  checkedAt: (when) => `Sprawdzono o ${when}.`,
  connection: 'Połączenie',
  device: 'To urządzenie',
  results: 'Wyniki',
  verdicts: {
    good: 'Działa',
    fair: 'Uwaga',
    bad: 'Nie działa',
    skipped: 'Nie testowano',
    running: 'Trwa test',
  },
  steps,
  good,
  fairSteps: fair,
  remedies,
  sameCause: 'Nie działa z tego samego powodu.',
  notNeeded: 'Niepotrzebne: połączenie na żywo działa.',
  notTried: 'Nie testowano: wcześniejszy krok nie działa.',
  storage: 'Pamięć',
  offlineStart: 'Uruchamianie bez sieci',
  offlineStarts: {
    ready: 'Skrzynka uruchamia się bez sieci.',
    update: 'Skrzynka uruchamia się bez sieci. Czeka nowa wersja: odśwież, aby ją pobrać.',
    'not-yet': 'Skrzynka jest w tym celu dopiero zapisywana na tym urządzeniu. Sprawdź ponownie za minutę.',
    never: 'Ta przeglądarka lub to okno nie przechowuje skrzynki, więc uruchamia się ona tylko z siecią.',
  },
  copy: 'Kopiuj raport',
  copied: 'Raport skopiowano.',
  notCopied: 'Przeglądarka nie pozwoliła na kopiowanie. Zaznacz tekst poniżej i skopiuj go samodzielnie.',
  reportHas: 'Dla osoby, która Ci pomaga: wyniki, kody, czasy i wersje. Bez wiadomości, nazw, adresów i kluczy.',
  report: 'Raport',
};
