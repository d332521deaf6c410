/** The page with the address, the snippet and the check of a page, in Polish. */
import type { address as english } from '../en-address.ts';
import { tagCheck } from './tag-check.ts';

export const address: typeof english = {
  ready: 'Twoja skrzynka jest gotowa',
  lead: 'Umieść fragment kodu na swojej stronie. Wiadomości od gości trafiają tutaj.',
  heading: 'Adres i fragment kodu',
  address: 'Twój adres',
  tagCheck,
  addressHint: 'Należy tylko do Ciebie i dowodzi, że to Ty odpowiadasz.',
  copyAddress: 'Kopiuj adres',
  snippet: 'Fragment kodu',
  withdrawn: 'W tej chwili nie ma fragmentu kodu.',
  withdrawnMore:
    'Ta wersja czatu ma znany problem. Poproś administratora tego serwera o naprawioną wersję, a potem odśwież tę stronę.',
  snippetHint: 'Wklej go przed zamykającym znacznikiem body na swoich stronach.',
  copySnippet: 'Kopiuj fragment kodu',
  copied: 'Skopiowano',
  notCopied: 'Przeglądarka nie pozwoliła na kopiowanie. Tekst jest zaznaczony: skopiuj go samodzielnie.',
  seeItWork: 'Zobacz, jak działa',
  waiting: 'Oczekiwanie na pierwszą wiadomość',
  arrived: 'Nadeszła pierwsza wiadomość.',
  open: 'Otwórz rozmowę',
  demo: 'Wypróbuj na stronie demo',
  newTab: 'otwiera się w nowej karcie',
  toInbox: 'Przejdź do skrzynki',
  onlyCopy: 'To urządzenie ma jedyną kopię.',
  onlyCopyMore:
    'Nie ma jeszcze kopii zapasowej. Jeśli urządzenie zginie albo dane przeglądarki zostaną wyczyszczone, ten adres i jego rozmowy przepadną.',
};
