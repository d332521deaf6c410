/** What the back end of the owner's site says of its users, in Polish. */
import type { vouch as english } from '../en-vouch.ts';

export const vouch: typeof english = {
  heading: 'Klienci potwierdzeni przez Twoją witrynę',
  lead: 'Jeśli ludzie logują się w Twojej witrynie, może ona powiedzieć, kto pisze. Wpisz jej klucz publiczny: to, co podpisze, pokaże się jako potwierdzone. Są przykłady dla Node i PHP.',
  empty: 'Nie ma jeszcze klucza, więc żadna nazwa nie jest potwierdzona.',
  label: 'Nazwa witryny',
  labelHint: 'Widoczna jako „Potwierdzone przez …”',
  key: 'Klucz publiczny',
  keyHint: 'Plik PEM klucza publicznego albo jego bajty. Ed25519 lub P-256. Nigdy nie wpisuj klucza prywatnego.',
  add: 'Dodaj klucz',
  notAKey: 'To nie jest klucz publiczny, którego można użyć. Skopiuj cały plik, z pierwszą i ostatnią linią.',
  remove: (label) => `Usuń ${label}`,
  by: (label) => `Potwierdzone przez ${label}`,
  bySite: 'Potwierdzone przez Twoją witrynę',
  name: 'Imię i nazwisko',
  customer: 'Numer klienta',
  mail: 'E-mail',
  checked: (when) => `Sprawdzono: ${when}, po zalogowaniu w Twojej witrynie.`,
  userBefore: (user) => `Wcześniej Twoja witryna podała w tym czacie innego klienta: ${user}`,
  expired: 'Potwierdzenie przyszło za późno i się nie liczy.',
  otherAddress: 'Potwierdzenie było dla innego gościa lub innej skrzynki i się nie liczy.',
  unknownKey: 'Potwierdzenie podpisano kluczem, którego nie ma w Twoich ustawieniach.',
  invalid: 'Potwierdzenie było uszkodzone lub nie pochodziło z Twojej witryny i się nie liczy.',
};
