/** Texts that the owner saves, and puts into a message with a slash, in Polish. */
import type { replies as english } from '../en-replies.ts';

export const replies: typeof english = {
  heading: 'Zapisane odpowiedzi',
  open: 'Zapisane odpowiedzi, albo wpisz ukośnik',
  rowHint: 'Teksty, które często wysyłasz',
  lead: 'Wpisz / w pustej wiadomości i wybierz jedną z nich. {name} zmienia się w nazwę gościa. Te odpowiedzi są na wszystkich Twoich urządzeniach, a goście nigdy nie widzą listy.',
  empty: 'Nie ma jeszcze zapisanych odpowiedzi',
  add: 'Dodaj odpowiedź',
  edit: (title) => `Edytuj: ${title}`,
  title: 'Krótka nazwa',
  titleHint: 'To, co wpisujesz po ukośniku, na przykład wysylka-norwegia',
  text: 'Tekst',
  titleTooLong: 'Brakuje krótkiej nazwy lub jest za długa. Zmień ją i zapisz ponownie.',
  textMissing: 'Brakuje tekstu. Napisz go i zapisz ponownie.',
  textTooLong: 'Tekst jest za długi. Skróć go i zapisz ponownie.',
  tooMany: 'Mieści się 200 odpowiedzi. Najpierw usuń jedną z nich.',
  failed: 'Nie udało się odczytać zapisanych odpowiedzi. Odśwież stronę, aby spróbować ponownie.',
  count: (shown, all) => `${String(shown)} z ${String(all)}`,
  none: 'Żadna zapisana odpowiedź nie pasuje',
  chosen: (title, at, of) => `${title}, ${String(at)} z ${String(of)}`,
  choose: 'wybierz',
  putIn: 'wstaw',
  close: 'zamknij',
  enter: 'Enter',
  editAll: 'Edytuj zapisane odpowiedzi',
};
