/** All texts of the widget in Polish. The reader is addressed directly, in the second person, without a gender. */
import type { Strings } from '../en.ts';
import { rareParts } from '../rare-parts.ts';
import { count } from './count.ts';
import { files } from './files.ts';
import { inside } from './inside.ts';
import { message } from './message.ts';
import { doubts, notes } from './notes.ts';
import { causes, failures, obstacles } from './troubles.ts';

const waits = (waiting: number): string =>
  waiting === 0
    ? 'Nadal możesz pisać: wiadomości zostaną wysłane później.'
    : count(waiting, {
        one: '{n} wiadomość czeka tutaj.',
        few: '{n} wiadomości czekają tutaj.',
        many: '{n} wiadomości czeka tutaj.',
        other: '{n} wiadomości czeka tutaj.',
      });

const backOnline = (waiting: number): string =>
  waiting === 0
    ? 'Nadal możesz pisać. Wiadomości zostaną wysłane, gdy wrócisz do sieci.'
    : count(waiting, {
        one: '{n} wiadomość czeka na tym urządzeniu i zostanie wysłana, gdy wrócisz do sieci.',
        few: '{n} wiadomości czekają na tym urządzeniu i zostaną wysłane, gdy wrócisz do sieci.',
        many: '{n} wiadomości czeka na tym urządzeniu i zostanie wysłanych, gdy wrócisz do sieci.',
        other: '{n} wiadomości czeka na tym urządzeniu i zostanie wysłanych, gdy wrócisz do sieci.',
      });

const newMessages = (arrived: number): string =>
  count(arrived, { one: '{n} nowa', few: '{n} nowe', many: '{n} nowych', other: '{n} nowych' });

const arrivedLate = (arrived: number): string =>
  count(arrived, {
    one: '{n} dotarła z opóźnieniem',
    few: '{n} dotarły z opóźnieniem',
    many: '{n} dotarło z opóźnieniem',
    other: '{n} dotarło z opóźnieniem',
  });

export const strings: Strings = {
  lang: 'pl',
  openChat: 'Otwórz czat',
  changed: [
    'Ten czat został zmieniony',
    'Jeden z plików nie jest tym, którego oczekuje ta strona. Nic nie zostało wysłane.',
  ],
  unreachable: ['Czat się nie wczytał', 'Sprawdź połączenie i spróbuj ponownie.'],
  forbidden: ['Czat się nie wczytał', 'Ta strona na to nie pozwala. Powiadom jej właściciela.'],
  closeChat: 'Zamknij czat',
  chatWith: (name) => `Czat z: ${name}`,
  hidePreview: 'Ukryj podgląd',
  unread: (unread) =>
    count(unread, {
      one: '{n} nieprzeczytana wiadomość',
      few: '{n} nieprzeczytane wiadomości',
      many: '{n} nieprzeczytanych wiadomości',
      other: '{n} nieprzeczytanych wiadomości',
    }),
  back: 'Wróć do rozmowy',
  hello: 'Dzień dobry, w czym możemy pomóc?',
  onlyYou: (name) => `Tylko Ty i ${name} możecie to przeczytać`,
  fullStop: '.',
  noAccount: 'Bez konta i bez hasła. Wróć w tej przeglądarce, a rozmowa nadal tu będzie.',
  noAccountHere: 'Bez konta i bez hasła.',
  openers: 'Proponowane wiadomości',
  more: 'Więcej',
  stopped: 'Czat zatrzymany, nic nie zostało wysłane',
  draftKept: 'Twój szkic jest zachowany:',
  broken: ['Nie udało się uruchomić czatu', 'Odśwież tę stronę i otwórz czat ponownie.'],
  notFinished: ['Czat jeszcze się nie wczytał.', 'Sprawdź połączenie. To, co piszesz, jest tu zachowane.'],
  tryAgain: 'Spróbuj ponownie',
  tryNow: 'Spróbuj teraz',
  ok: 'OK',
  noConnection: (kind, waiting) =>
    kind === 'offline'
      ? ['Brak połączenia z siecią.', backOnline(waiting)]
      : ['Serwer czatu nie odpowiada.', waits(waiting)],
  forgets: 'Ta przeglądarka nie zachowa Twojego czatu.',
  forgetsHow: 'Po zamknięciu okna ten czat zniknie.',
  notConfirmed: (name, day) => `Skrzynka odbiorcza (${name}) nie została potwierdzona od ${day}.`,
  messages: 'Wiadomości',
  loading: 'Wczytywanie',
  you: 'Ty',
  isWriting: (name) => `${name} pisze`,
  showMore: 'Pokaż więcej',
  showLess: 'Pokaż mniej',
  arrivedAt: (time) => `Dotarła o ${time}`,
  status: {
    sending: 'Wysyłanie',
    waiting: 'Oczekuje',
    sent: 'Wysłano',
    delivered: 'Dostarczono',
    read: 'Przeczytano',
    'not-sent': 'Nie wysłano',
  },
  retry: 'Ponów',
  message: 'Wiadomość',
  write: 'Napisz wiadomość',
  send: 'Wyślij',
  attach: 'Dołącz pliki',
  notKept:
    'Nie udało się zapisać tej wiadomości, więc nie została wysłana. Twój tekst nadal tu jest. Spróbuj ponownie.',
  tooLong: 'To za długie na jedną wiadomość. Skróć tekst albo wyślij go w częściach.',

  newMessages,
  arrivedLate,
  ...rareParts({
    inside,
    obstacles,
    failures,
    causes,
    notes,
    doubts,
    message,
    files,
    waits,
    jump: (arrived) => (arrived === 0 ? 'Przejdź do najnowszej' : `Przejdź do najnowszej, ${newMessages(arrived)}`),
    jumpUp: (arrived, late) => `Przejdź wyżej, ${late ? arrivedLate(arrived) : newMessages(arrived)}`,
  }),
};
