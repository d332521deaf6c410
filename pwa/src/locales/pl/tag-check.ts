/** The words of "Is the chat on my page?", in Polish. */
import type { tagCheck as english } from '../en-tag-check.ts';

export const tagCheck: typeof english = {
  heading: 'Czy czat jest na mojej stronie?',
  hint: 'Otwiera stronę w nowej karcie i czeka, aż jej czat odpowie.',
  check: 'Sprawdź stronę',
  asking: 'Oczekiwanie na odpowiedź strony.',
  'no-address': 'To nie jest adres strony. Adres zaczyna się od https://.',
  found: 'Twój czat jest na tej stronie. Może się połączyć.',
  old: 'Twój czat jest na tej stronie, ale w starszej wersji. Zastąp stary fragment kodu tym powyżej.',
  withdrawn:
    'Twój czat jest na tej stronie, ale jest wyłączony: ta wersja ma znany problem. Zastąp stary fragment kodu tym powyżej.',
  other: 'Na tej stronie jest czat innego adresu. Skopiuj fragment kodu ponownie.',
  'no-owner': 'Fragment kodu na tej stronie nie ma pełnego adresu w data-owner. Skopiuj fragment kodu ponownie.',
  insecure: 'Twój czat jest na tej stronie, ale strona nie ma https. Czat się tam nie otworzy.',
  'not-loaded':
    'Twój fragment kodu jest na tej stronie, ale czat się nie wczytał. Jeśli strona ma content security policy, zezwól w script-src na host jego adresu, a nie tylko na ten jeden plik.',
  'not-connected':
    'Twój czat jest na tej stronie, ale content security policy strony nie pozwala mu się połączyć. Zezwól na ten serwer w connect-src.',
  closed:
    'Karta została zamknięta, zanim czat odpowiedział, albo strona odcina się od innych kart (Cross-Origin-Opener-Policy). Takiej strony nie da się sprawdzić: otwórz ją i poszukaj czatu.',
  silent:
    'Żaden czat nie odpowiedział. Sprawdź, czy na stronie jest cały fragment kodu bez zmian: jeśli hash w integrity jest błędny, przeglądarka go nie uruchomi. Jeśli strona ma content security policy, zezwól na ten serwer w script-src.',
  blocked: 'Przeglądarka nie otworzyła strony. Pozwól tej witrynie otwierać karty i spróbuj ponownie.',
};
