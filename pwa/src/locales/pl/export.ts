/** The export of conversations as a file: its dialog, and words inside of the file, in Polish. */
import type { exporting as english } from '../en-export.ts';

export const exporting: typeof english = {
  heading: 'Eksportuj',
  one: 'Eksportuj tę rozmowę',
  all: 'Eksportuj wszystko',
  allHint: 'Wszystkie rozmowy z tego urządzenia w jednym pliku, jako tekst lub JSON.',
  warning: 'Ten plik nie jest zaszyfrowany. Każdy, kto go ma, może go przeczytać.',
  hint: 'Powstaje na tym urządzeniu i nie jest nikomu wysyłany. Zawiera nazwy plików i zdjęć, a nie same pliki. Przechowuj go tam, gdzie trzymasz faktury.',
  format: 'Format pliku',
  text: 'Tekst, do czytania',
  json: 'JSON, dla programów',
  busy: (messages) => `Wiadomości do tej pory: ${messages}`,
  saved: (messages) => `Plik przekazano przeglądarce do pobrania. Wiadomości: ${messages}`,
  failed: 'Nie udało się utworzyć pliku i nic nie zapisano. Spróbuj ponownie.',
  made: (when) => `Utworzono: ${when}`,
  callsItself: (name) => `Nazywa się ${name}`,
  address: (address) => `Adres: ${address}`,
  tags: (tags) => `Tagi: ${tags}`,
};
