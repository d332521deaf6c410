/** Words of the settings of notifications and of the question after the first message, in Polish. */
import type { ring as english } from '../en-ring.ts';

export const ring: typeof english = {
  heading: 'Powiadomienia',
  row: 'Powiadomienia na tym urządzeniu',
  on: 'To urządzenie powiadamia, także gdy skrzynka jest zamknięta.',
  off: 'To urządzenie nie powiadamia, gdy skrzynka jest zamknięta.',
  notAsked: 'To urządzenie jeszcze nie powiadamia. Przeglądarka zapyta raz, czy może.',
  blocked:
    'Przeglądarka blokuje tu powiadomienia. Aby to zmienić, otwórz ustawienia tej witryny obok adresu i zezwól na powiadomienia.',
  incomplete:
    'To urządzenie nie może teraz dostawać powiadomień: przeglądarka lub serwer nie odpowiada. Kolejna próba nastąpi sama.',
  installFirst:
    'Na iPhonie i iPadzie powiadamiać może tylko zainstalowana skrzynka. Dodaj ją do ekranu początkowego i otwórz stamtąd.',
  notOffered: 'Ten serwer nie wysyła powiadomień do urządzeń. Otwarta skrzynka i tak informuje o nowych wiadomościach.',
  unsupported:
    'Ta przeglądarka nie może powiadamiać, gdy skrzynka jest zamknięta. Otwarta skrzynka i tak informuje o nowych wiadomościach.',
  looking: 'Chwileczkę',
  turnOn: 'Włącz',
  turnOff: 'Wyłącz',
  again: 'Spróbuj ponownie',
  test: 'Wyślij test',
  testHint: 'Wysyła na to urządzenie jedno powiadomienie, tak jak przy wiadomości.',
  tested: 'Test jest w drodze. Nadejdzie jako powiadomienie.',
  testFailed: 'Usługa push Twojej przeglądarki nie przyjęła testu. Spróbuj ponownie później.',
  testNothing: 'To urządzenie nie jest już zarejestrowane. Wyłącz powiadomienia i włącz je ponownie.',
  testUnreachable: 'Serwer nie odpowiedział. Spróbuj ponownie później.',
  content: 'Co pokazuje powiadomienie',
  contentHint: 'Usługa push Twojej przeglądarki dowiaduje się tylko, że coś nadeszło i kiedy.',
  contents: { text: 'Nazwa i tekst', name: 'Tylko nazwa', nothing: '„Nowa wiadomość”' },
  sound: 'Dźwięk',
  soundHint: 'Gdy w otwartej skrzynce pojawi się wiadomość. Odtwarza go jedna karta, nie wszystkie.',
  quiet: 'Godziny ciszy',
  quietHint: 'W tych godzinach nie ma powiadomień. Nowe wiadomości i tak są liczone.',
  quietFrom: 'Cisza od',
  quietTo: 'Cisza do',
  notSaved: 'Ta przeglądarka nie mogła zapisać zmiany.',
  ask: 'Powiadamiać na tym urządzeniu, gdy ktoś napisze?',
  askMore:
    'Także przy zamkniętej skrzynce. Przeglądarka zapyta jeszcze raz. To Ty wybierasz, co pokazuje powiadomienie.',
  askYes: 'Włącz powiadomienia',
  askNo: 'Nie teraz',
};
