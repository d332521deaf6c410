/** A chat that goes on in another browser, in Polish. */
import type { MoveWords } from '../move-words.ts';
import { count as counted } from './count.ts';

export const move: MoveWords = {
  move: 'Kontynuuj na telefonie',
  picture: 'Obraz do zeskanowania aparatem telefonu',
  how: 'Skieruj na niego aparat telefonu. Albo otwórz tam czat, wybierz w menu „Mam kod” i wpisz osiem znaków.',
  lasts: (when) => `Ważny jeszcze ${when}.`,
  sixDigits: 'Sześć cyfr z ekranu telefonu',
  noDigits: 'Telefon nie pokazuje cyfr? To znaczy, że kodu użyło inne urządzenie: anuluj.',
  go: 'Kontynuuj na telefonie',
  connecting: 'Łączenie',
  going: 'Wiadomości są w drodze',
  cancel: 'Anuluj',
  again: 'Spróbuj ponownie',
  haveCode: 'Mam kod',
  code: 'Osiem znaków z drugiej przeglądarki',
  next: 'Dalej',
  asks: 'Kontynuować ten czat tutaj?',
  asksLead: (name) =>
    `Twój czat z: ${name} będzie trwał w tej przeglądarce. Druga przeglądarka zachowa wiadomości, dopóki ich tam nie usuniesz.`,
  stranger: 'Ten link przysłał Ci ktoś inny? To jego czat: zamknij go.',
  goHere: 'Kontynuuj tutaj',
  goNot: 'Nie kontynuuj',
  typeThere: 'Wpisz te cyfry w drugiej przeglądarce',
  waits: 'Oczekiwanie na drugą przeglądarkę',
  secret: 'Nie podawaj ich nikomu innemu. Otwierają Twój czat.',
  isYours: 'Czy to Twój czat?',
  comesAlong: (count) =>
    counted(count, {
      one: 'Przejdzie {n} wiadomość. Najnowsza:',
      few: 'Przejdą {n} wiadomości. Najnowsze:',
      many: 'Przejdzie {n} wiadomości. Najnowsze:',
      other: 'Przejdzie {n} wiadomości. Najnowsze:',
    }),
  yourText: 'Ty:',
  ends: {
    code: 'To nie jest kod. Kod ma osiem liter i cyfr.',
    expired: 'Czas minął albo kodu już użyto. Pobierz nowy w przeglądarce, w której jest czat.',
    unreachable:
      'Brak połączenia z serwerem czatu. Czat zostaje tam, gdzie jest. Spróbuj ponownie, gdy będziesz online.',
    limited: 'Zbyt wiele prób w ciągu godziny. Czat zostaje tam, gdzie jest. Spróbuj ponownie później.',
    digits: 'Cyfry nie są takie same. Czat zostaje tutaj. Spróbuj ponownie z nowym kodem.',
    refused:
      'To, co przyszło, nie pochodzi z Twojej drugiej przeglądarki, więc nic nie przejęto. Spróbuj ponownie z nowym kodem.',
    occupied: 'W tej przeglądarce jest już czat. Aby kontynuować tu drugi, najpierw zapomnij ten.',
    impossible: 'Tego czatu nie można kontynuować w innej przeglądarce. Zostaje tam, gdzie jest.',
  },
  moved: 'Pisz w drugiej przeglądarce.',
  movedHint: 'Nowe odpowiedzi przychodzą tam.',
  notKnownYet: (name) =>
    `${name} dowie się o tym, gdy ta przeglądarka będzie online. Do tego czasu nie zamykaj tej strony.`,
  remove: 'Usuń z tej przeglądarki',
  stay: 'Znowu pisz tutaj',
  areThere: 'Czy Twoje wiadomości są w drugiej przeglądarce? Tutaj zostaną usunięte na dobre.',
};
