/** The words of comparing safety numbers with a contact, in Polish. `who` stays in the nominative. */
import type { verify as english } from '../en-verify.ts';

export const verify: typeof english = {
  visitor: 'ta osoba',
  heading: (who) => `Czy to naprawdę ${who}?`,
  close: 'Zamknij',
  how: 'Sposób',
  numbers: 'Odczytaj numery',
  picture: 'Pokaż obraz',
  scan: 'Skanuj',
  loading: 'Odczytywanie numeru bezpieczeństwa',
  none: 'Nie ma jeszcze numeru bezpieczeństwa. Pojawi się, gdy pierwsza wiadomość drugiej strony zostanie sprawdzona.',
  numbersLead: (who) =>
    `Porozmawiajcie przez telefon lub spotkajcie się, Ty i ${who}, i odczytajcie sobie nawzajem numer. W czacie jest za wierszem „Tylko Ty i … możecie to przeczytać”.`,
  number: 'Numer bezpieczeństwa',
  differ: 'Różnią się',
  same: 'Są takie same',
  calm: 'Przy większości pytań nie jest to potrzebne. Jest na dzień, w którym to ważne.',
  pictureLead: (who) =>
    `Niech ${who} zeskanuje ten obraz, na żywo lub podczas rozmowy wideo. Potem zeskanuj obraz drugiej strony, aby mieć pewność.`,
  pictureLabel: 'Obraz numeru bezpieczeństwa',
  scanLead: (who) => `Zeskanuj obraz, który pokazuje ${who}. W skrzynce jest pod „Pokaż obraz”, w czacie obok numeru.`,
  camera: 'Obraz z kamery',
  cameraHint: 'Obraz z kamery nie opuszcza tej karty.',
  noCamera: 'Nie można tu użyć kamery. Zezwól na nią w przeglądarce albo odczytajcie sobie numery.',
  noPicture: 'To nie jest obraz numeru bezpieczeństwa. Ustaw drugi obraz przed kamerą.',
  ownPicture: 'To Twój własny obraz. Zeskanuj ten z drugiego ekranu.',
  verified: (who) => `Zweryfikowano: ${who}`,
  visitorVerified: 'Ta osoba jest zweryfikowana',
  verifiedLead:
    'Obie strony widzą ten sam numer, więc nikogo nie ma pomiędzy. Twoje inne urządzenia się o tym dowiedzą.',
  differHeading: 'Numery się różnią',
  differLead: (who) =>
    `Ktoś może być pomiędzy albo to numer innej rozmowy. Nie pisz tu niczego ważnego. Niech ${who} poda numer innym kanałem, a potem porównajcie ponownie.`,
  again: 'Porównaj ponownie',
  notSaved: 'Ta przeglądarka nie mogła tego zapisać. Zwolnij miejsce i spróbuj ponownie.',

  mark: 'Zweryfikowano',
  weakMark: 'Porównano na innym urządzeniu',
  here: (when) => `Numery porównano na tym urządzeniu: ${when}.`,
  there: (device, when) =>
    device === undefined
      ? `Numery porównano na innym urządzeniu: ${when}.`
      : `Numery porównano na urządzeniu ${device}: ${when}.`,
  comparedOn: (device) =>
    device === undefined ? 'Porównano na innym urządzeniu' : `Porównano na urządzeniu ${device}`,
  weakLead: 'Tamto urządzenie nie może potwierdzić tego dla pozostałych.',
  confirmLead: 'Tamto urządzenie nie może potwierdzić tego dla pozostałych. To może, jeśli to Twoje porównanie.',
  confirm: 'Potwierdź',
  undo: 'Cofnij',
  row: 'Numer bezpieczeństwa',
};
