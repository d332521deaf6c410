/** Words of the lock: its screen and its settings, in Polish. */
import type { lock as english } from '../en-lock.ts';
import { count } from './count.ts';

const minutes = (many: number): string =>
  count(many, { one: '{n} minuta', few: '{n} minuty', many: '{n} minut', other: '{n} minuty' });

export const lock: typeof english = {
  locked: 'Skrzynka jest zablokowana',
  enter: 'Wpisz kod PIN.',
  enterEither: 'Wpisz kod PIN albo użyj klucza dostępu.',
  digits: (typed) => `${String(typed)} z 6 cyfr`,
  pad: 'Cyfry',
  delete: 'Usuń',
  opening: 'Otwieranie…',
  asking: 'Teraz pyta przeglądarka…',
  wrong: 'Ten kod PIN jest nieprawidłowy. Spróbuj ponownie.',
  wait: (ms) => {
    const left = Math.ceil(ms / 1_000);
    return left < 120
      ? count(left, {
          one: 'Zbyt wiele błędnych prób. Spróbuj ponownie za {n} sekundę.',
          few: 'Zbyt wiele błędnych prób. Spróbuj ponownie za {n} sekundy.',
          many: 'Zbyt wiele błędnych prób. Spróbuj ponownie za {n} sekund.',
          other: 'Zbyt wiele błędnych prób. Spróbuj ponownie za {n} sekundy.',
        })
      : count(Math.ceil(left / 60), {
          one: 'Zbyt wiele błędnych prób. Spróbuj ponownie za {n} minutę.',
          few: 'Zbyt wiele błędnych prób. Spróbuj ponownie za {n} minuty.',
          many: 'Zbyt wiele błędnych prób. Spróbuj ponownie za {n} minut.',
          other: 'Zbyt wiele błędnych prób. Spróbuj ponownie za {n} minuty.',
        });
  },
  failed: 'Nie udało się otworzyć skrzynki. Odśwież tę stronę i spróbuj ponownie.',
  arrives: 'Nowe wiadomości czekają, aż skrzynka będzie otwarta.',
  forgot: 'Nie pamiętasz kodu PIN?',
  forgotLead:
    'Bez kodu PIN nikt nie odczyta tego, co jest zapisane na tym urządzeniu: ani Ty, ani my. Możesz to wymazać i zacząć od nowa.',
  forgotLeadEither:
    'Otwiera ją także klucz dostępu. Bez obu nikt nie odczyta tego, co jest zapisane na tym urządzeniu: ani Ty, ani my. Możesz to wymazać i zacząć od nowa.',
  forgotWays:
    'Potem możesz połączyć to urządzenie z innym, które ma tę skrzynkę, albo przywrócić kopię zapasową. Bez tego zaczniesz z nowym adresem, a to, co było tylko na tym urządzeniu, przepadnie.',
  erase: 'Wymaż to urządzenie',
  eraseFailed: 'Nie udało się wymazać wszystkiego. Zamknij inne karty tej skrzynki i spróbuj ponownie.',
  back: 'Wstecz',

  heading: 'Blokada',
  row: 'Blokuj tę skrzynkę',
  off: 'Każdy, kto może używać tej przeglądarki, może czytać Twoją skrzynkę.',
  on: 'Po czasie bezczynności i za każdym razem, gdy ją zamkniesz lub odświeżysz, skrzynka pyta o kod PIN. Do tego czasu zapisanych tu wiadomości i nazw nie da się odczytać.',
  turnOn: 'Włącz',
  turnOff: 'Wyłącz',
  when: 'Kiedy',
  whenHint: 'Blokuje, gdy przez tyle czasu nie używano żadnej karty skrzynki.',
  after: (many) => (many === 60 ? '1 godzina' : minutes(many)),
  pin: 'Kod PIN',
  pinHint: 'Sześć cyfr, tylko na tym urządzeniu. Po pięciu błędnych próbach na każdą następną trzeba poczekać.',
  change: 'Zmień',
  now: 'Zablokuj teraz',
  nowHint: 'Blokuje wszystkie karty tej skrzynki.',
  notices: 'Gdy jest zablokowana, powiadomienia mówią „Nowa wiadomość”, bez nazwy i tekstu.',

  passkey: {
    use: 'Użyj klucza dostępu',
    row: 'Klucz dostępu',
    none: 'Otwiera blokadę tak, jak otwiera się Twoje urządzenie: twarzą, palcem lub jego własnym kodem PIN. Twój kod PIN nadal działa.',
    has: 'Otwiera tę blokadę, obok kodu PIN.',
    add: 'Dodaj klucz dostępu',
    remove: 'Usuń',
    heading: 'Dodawanie klucza dostępu',
    lead: 'Wpisz kod PIN. Potem przeglądarka zapyta, które urządzenie lub który klucz bezpieczeństwa ma przechowywać klucz dostępu.',
    label: (name) => `${name} (blokada)`,
    problems: {
      'passkey-unsupported': 'Ta przeglądarka nie ma kluczy dostępu dla tego adresu skrzynki. Użyj kodu PIN.',
      'passkey-no-prf':
        'Ten klucz dostępu nie może otworzyć blokady. Użyj kodu PIN albo dodaj klucz dostępu innego rodzaju.',
      'passkey-cancelled':
        'Nie użyto klucza dostępu: pytanie zamknięto, trwało to zbyt długo albo klucza tu nie ma. Użyj kodu PIN albo spróbuj ponownie.',
      'passkey-failed': 'Przeglądarka nie mogła użyć klucza dostępu. Użyj kodu PIN albo spróbuj ponownie.',
      changed:
        'Klucz dostępu nie otwiera już tej blokady. Użyj kodu PIN, a potem ponownie dodaj klucz dostępu w ustawieniach.',
    },
  },

  onHeading: 'Wybierz kod PIN',
  onLead:
    'Każda wiadomość na tym urządzeniu zostanie nim ponownie zaszyfrowana. Może to potrwać minutę, a inne karty skrzynki uruchomią się od nowa.',
  onLimit:
    'Jeśli zapomnisz kodu PIN, przepadnie to, co jest tylko na tym urządzeniu. Ktoś, kto skopiuje pliki tej przeglądarki, może na szybkim komputerze wypróbować wszystkie sześciocyfrowe kody PIN, więc blokuj też swoje urządzenie.',
  changeHeading: 'Zmień kod PIN',
  offHeading: 'Wyłącz blokadę',
  offLead: 'Każdy, kto może używać tej przeglądarki, będzie mógł czytać Twoją skrzynkę.',
  oldPin: 'Kod PIN',
  newPin: 'Nowy kod PIN, sześć cyfr',
  again: 'Nowy kod PIN jeszcze raz',
  cancel: 'Anuluj',
  notSix: 'Kod PIN ma sześć cyfr.',
  notEqual: 'Te dwa kody są różne. Wpisz nowy kod PIN jeszcze raz.',
  otherTab: 'Inna karta skrzynki się nie zamknęła, więc nic nie zmieniono. Zamknij ją i spróbuj ponownie.',
  notChanged: 'Nie udało się zmienić blokady. Wszystko jest tak, jak było. Odśwież tę stronę i spróbuj ponownie.',
  busy: 'Szyfrowanie skrzynki…',
};
