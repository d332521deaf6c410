/** What stands between messages and below them, in Polish. */
import type { NoteTexts } from '../note-texts.ts';
import type { NoteWords } from '../rare-words.ts';
import { count } from './count.ts';

export const notes: NoteTexts = {
  gap: (missing) =>
    count(missing, {
      one: 'Brakuje tu {n} wiadomości',
      few: 'Brakuje tu {n} wiadomości',
      many: 'Brakuje tu {n} wiadomości',
      other: 'Brakuje tu {n} wiadomości',
    }),
  conflict: 'Dwie różne wiadomości ubiegają się o to miejsce. Pokazano obie',
  newerVersion: 'Ta wiadomość wymaga nowszej wersji czatu',
  unopened: (unopened, name) =>
    count(unopened, {
      one: `Nie udało się otworzyć {n} wiadomości. Jeśli czegoś brakuje, poproś o ponowne wysłanie: ${name}`,
      few: `Nie udało się otworzyć {n} wiadomości. Jeśli czegoś brakuje, poproś o ponowne wysłanie: ${name}`,
      many: `Nie udało się otworzyć {n} wiadomości. Jeśli czegoś brakuje, poproś o ponowne wysłanie: ${name}`,
      other: `Nie udało się otworzyć {n} wiadomości. Jeśli czegoś brakuje, poproś o ponowne wysłanie: ${name}`,
    }),
  held: (held) =>
    count(held, {
      one: '{n} wiadomość czeka, aż będzie wiadomo, kto ją wysłał',
      few: '{n} wiadomości czekają, aż będzie wiadomo, kto je wysłał',
      many: '{n} wiadomości czeka, aż będzie wiadomo, kto je wysłał',
      other: '{n} wiadomości czeka, aż będzie wiadomo, kto je wysłał',
    }),
  renewed: 'Bezpieczna sesja została zresetowana',
  renewedOften:
    'Bezpieczna sesja została dziś kilka razy zresetowana. Jeśli żadne z was nie zmieniło urządzenia, zapytajcie się nawzajem o powód',
  notConfirmedSince: (day) => `Bez potwierdzenia od ${day}`,
  devicesChanged: (name) => `${name} używa teraz innych urządzeń`,
  ownDevicesChanged:
    'Lista Twoich urządzeń została zmieniona gdzie indziej. Jeśli to nie Ty, przestań używać tego adresu',
  deviceAdded: (added, name) =>
    count(added, {
      one: `${name} ma {n} nowe urządzenie. Potwierdziła je skrzynka, którą zweryfikowano, więc weryfikacja nadal obowiązuje. Od teraz może ono czytać, co piszesz`,
      few: `${name} ma {n} nowe urządzenia. Potwierdziła je skrzynka, którą zweryfikowano, więc weryfikacja nadal obowiązuje. Od teraz mogą one czytać, co piszesz`,
      many: `${name} ma {n} nowych urządzeń. Potwierdziła je skrzynka, którą zweryfikowano, więc weryfikacja nadal obowiązuje. Od teraz mogą one czytać, co piszesz`,
      other: `${name} ma {n} nowych urządzeń. Potwierdziła je skrzynka, którą zweryfikowano, więc weryfikacja nadal obowiązuje. Od teraz mogą one czytać, co piszesz`,
    }),
  verified: (name) => `Zweryfikowano: ${name}`,
  comparedElsewhere: (name) => `Porównano numery na innym urządzeniu: ${name}`,
  notVerified: (name) => `Weryfikacja już nie obowiązuje: ${name}`,
  renamed: (name) => `Nowa nazwa: ${name}. Nazwa nie jest sprawdzona`,
  left: (name) => `${name} nie uczestniczy już w tym czacie`,
  asksToDelete: (name) => `${name} prosi o usunięcie tego czatu`,
  movedOn: (name) => `${name} kontynuuje w innej przeglądarce`,
  gaveUp: (name) =>
    `${name} nie używa już tego adresu, ponieważ jego klucze ma ktoś inny. Nie ufaj temu, co przyszło ostatnio`,
  deletedHere: 'Ten czat został usunięty na tym urządzeniu',
  hours: {
    lang: 'pl',
    open: (when) => `Otwarte do: ${when}`,
    closed: (name, when) => `${name} ma zamknięte. Otwarcie: ${when}`,
    away: (name) => `${name} jest teraz poza zasięgiem`,
    answers: (within) => `Zwykły czas oczekiwania na odpowiedź: ${within}`,
  },
};

export const doubts: NoteWords['doubts'] = {
  revoked: 'Z urządzenia zgłoszonego jako utracone. Autorem może być ktoś inny.',
  fork: 'Bez potwierdzenia: istnieją dwie listy urządzeń.',
};
