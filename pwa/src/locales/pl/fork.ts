/** The words of two device lists of one contact, in Polish. `who` stays in the nominative. */
import type { fork as english } from '../en-fork.ts';
import { count } from './count.ts';

export const fork: typeof english = {
  heading: (who) => `${who} ma dwie listy urządzeń`,
  lead: (who) =>
    `Obie są podpisane tym samym kluczem i mają ten sam numer. Albo przywrócona kopia wyszła naprzód, albo ktoś inny podszywa się pod tę osobę. CipherChat nie potrafi tego rozróżnić. ${who} potrafi.`,
  stopped: (who) => `${who}: na razie nic nie jest wysyłane.`,
  waiting: (waiting) =>
    count(waiting, {
      one: '{n} wiadomość czeka na tym urządzeniu.',
      few: '{n} wiadomości czekają na tym urządzeniu.',
      many: '{n} wiadomości czeka na tym urządzeniu.',
      other: '{n} wiadomości czeka na tym urządzeniu.',
    }),
  arrives: 'To, co nadchodzi, jest wyświetlane.',
  steps: (who) => [
    `Porozmawiajcie przez telefon lub na żywo, Ty i ${who}. Nie pytaj w tym czacie.`,
    `Zapytaj, których urządzeń używa ${who} i czy do przywracania użyto kodu.`,
  ],
  lists: ['Lista A', 'Lista B'],
  version: (version, day) => `Wersja ${String(version)}, ${day}`,
  since: (day) => `od ${day}`,
  inBoth: 'na obu',
  onlyHere: 'tylko tu',
  held: 'Tej listy używasz do tej pory.',
  other: 'Tę wydaje serwer.',
  chosen: 'Wybrano na jednym z Twoich urządzeń.',
  goOn: (list) => `Wybierz: ${list}`,
  neither: 'Żadna, zdecyduję później',
  neitherHint: 'Twoje inne urządzenia się o tym dowiedzą. Możesz to zmienić, dopóki obie listy są tu znane.',
  decided:
    'Twój wybór to lista A, a serwer trzyma się listy B. Dlatego nic nie jest wysyłane. Poczekaj, aż serwer znów będzie miał listę A, albo wybierz jeszcze raz.',
  notSaved: 'Ta przeglądarka nie mogła tego zapisać. Zwolnij miejsce i spróbuj ponownie.',
  open: 'Porównaj obie listy',
  own: {
    heading: 'Twoje konto ma dwie listy urządzeń',
    lead: 'Obie są podpisane Twoim kluczem i mają ten sam numer. Albo przywrócona kopia wyszła naprzód, albo ktoś inny podszywa się pod Ciebie. CipherChat nie potrafi tego rozróżnić. Ty potrafisz.',
    stopped: 'Twoje inne urządzenia na razie nic od tego nie dostają.',
    arrives: 'Twoje kontakty nadal otrzymują to, co tu piszesz.',
    steps: [
      'Wybierz listę, na której znasz każde urządzenie.',
      'Jeśli nie znasz żadnej z nich, ktoś inny ma Twój klucz. Powiedz o tym swoim kontaktom, ale nie w tym czacie.',
    ],
    decided: 'Wybór został dokonany. Możesz wybrać ponownie, dopóki obie listy są tu znane.',
  },
};
