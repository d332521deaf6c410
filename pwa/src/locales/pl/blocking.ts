/** Blocking a contact, and the list of those who are blocked, in Polish. */
import type { blocking as english } from '../en-blocking.ts';

export const blocking: typeof english = {
  block: 'Zablokuj',
  unblock: 'Odblokuj',
  isBlocked:
    'Ten kontakt jest zablokowany. To, co wysyła, jest odrzucane bez czytania na wszystkich Twoich urządzeniach i nie jest o tym informowany.',
  heading: 'Zablokowane kontakty',
  lead: 'To, co wysyłają, jest odrzucane bez czytania na wszystkich Twoich urządzeniach. Nie są o tym informowani, a serwer o tym nie wie. Aby kogoś zablokować, otwórz rozmowę, potem Więcej, Zablokuj.',
  empty: 'Nikt nie jest zablokowany',
  unblockOne: (name) => `Odblokuj: ${name}`,
  failed: 'Ta przeglądarka nie mogła tego zapisać. Spróbuj ponownie.',
};
