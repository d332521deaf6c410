/** Words for files, in Polish. */
import { sizeIn } from '../byte-size.ts';
import type { FileWords } from '../en-files.ts';
import { count } from './count.ts';

export const files: FileWords = {
  size: sizeIn('pl'),
  uploads: {
    offline: 'Czeka na połączenie. Będzie kontynuowane samo.',
    'server-full': 'Serwer nie ma teraz miejsca. Będzie kontynuowane samo.',
    'too-much': 'Za dużo plików jak na jeden dzień. Później będzie kontynuowane samo.',
    'too-large': 'To więcej, niż przyjmuje serwer. Wyślij mniejszy plik.',
    'no-files': 'Ten serwer nie przyjmuje plików.',
    refused: 'Serwer nie przyjął tego pliku.',
  },
  fetches: {
    gone: 'Serwer nie ma już tego pliku. Poproś o niego ponownie.',
    offline: 'Serwer nie odpowiada. Spróbuj ponownie po powrocie do sieci.',
    damaged: 'To nie jest plik, który wysłano. Został zmieniony po drodze, więc nie jest otwierany.',
    stopped: 'Zatrzymano.',
  },
  attached: 'Wybrane pliki',
  underWay: 'Pliki w drodze',
  sendFiles: (chosen) =>
    count(chosen, {
      one: 'Wyślij {n} plik',
      few: 'Wyślij {n} pliki',
      many: 'Wyślij {n} plików',
      other: 'Wyślij {n} plików',
    }),
  remove: (name) => `Usuń ${name}`,
  cancel: (name, size) => (size === undefined ? `Anuluj ${name}` : `Anuluj ${name}, ${size}`),
  retryFile: (name) => `Ponów ${name}`,
  made: (all) => `Bez danych o miejscu i aparacie, ${all}`,
  asTaken: (all) => `Oryginały, z danymi o miejscu i aparacie, jeśli je mają, ${all}`,
  originals: 'Wyślij oryginały',
  attach: 'Dołącz pliki',
  takePhoto: 'Zrób zdjęcie',
  choosePhotos: 'Wybierz zdjęcia',
  withoutPlace: 'Wysyłane bez danych o miejscu i aparacie',
  chooseFile: 'Wybierz plik',
  upTo: 'Do 100 MB',
  whoOpens: (name) => `Otworzyć je może tylko ${name}.`,
  notNow: 'Anuluj',
  mayTell: (name) =>
    `Ta przeglądarka nie umie narysować ${name}, więc dane o miejscu i aparacie w nim zostają, jeśli są.`,
  tooLarge: (name) => `${name} ma ponad 100 MB. Wyślij mniejszy plik.`,
  noRoom: (name) => `Ta przeglądarka nie ma miejsca na ${name}. Zwolnij miejsce na tym urządzeniu i spróbuj ponownie.`,
  notTaken: (name) => `Nie udało się odczytać ${name}. Wybierz ponownie.`,
  preparing: 'Szyfrowanie',
  of: (sent, all) => `${sent} z ${all}`,
  open: (name) => `Zobacz ${name}`,
  save: (name, size) => (size === undefined ? `Zapisz ${name}` : `Zapisz ${name}, ${size}`),
  unnamed: 'Plik',
  unreadable: 'Ten plik wymaga nowszej wersji czatu',
  picture: 'Obraz',
  saveIt: 'Zapisz',
  close: 'Zamknij',
  previous: 'Poprzedni obraz',
  next: 'Następny obraz',
  noPicture: 'Ta przeglądarka nie może pokazać obrazu. Możesz go zapisać.',
  drop: 'Upuść, aby dołączyć',
  dropHow: 'Przed wysłaniem możesz go jeszcze obejrzeć. Do 100 MB na plik.',
};
