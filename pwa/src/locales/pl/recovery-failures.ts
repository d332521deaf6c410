/** Why there is no newer backup, and why nothing was restored, in Polish. */
import type { recovery as english } from '../en-recovery.ts';

export const failures: (typeof english)['failures'] = {
  offline: 'Czeka na połączenie z serwerem i ruszy dalej sama.',
  full: 'Serwer nie ma miejsca na Twoją kopię zapasową. Zapytaj jego administratorów.',
  'too-large': 'Twoja skrzynka jest większa, niż serwer przechowuje. Kopia zapasowa zostaje taka, jaka była.',
  replaced: 'Na innym urządzeniu utworzono nowy kod. Utwórz nowy kod tutaj, aby kontynuować na tym urządzeniu.',
  rollback:
    'Serwer ma starszą kopię zapasową niż ta, którą utworzyło to urządzenie. Nie została ruszona. Utwórz nowy kod, aby ją zastąpić.',
  tampered:
    'Kopia zapasowa na serwerze nie pochodzi z Twoich urządzeń. Nie została ruszona. Utwórz nowy kod, aby ją zastąpić.',
  'old-server': 'Ten serwer nie przechowuje kopii zapasowych. Najpierw trzeba go zaktualizować.',
  other: 'Serwer ją odrzucił. Kolejna próba nastąpi w ciągu godziny.',
};

export const refusals: (typeof english)['refusals'] = {
  'too-short': 'Kod ma 56 znaków w 14 grupach, a kilku brakuje. Nic nie zmieniono.',
  'too-long': 'Kod ma 56 znaków w 14 grupach, a tu jest ich więcej. Nic nie zmieniono.',
  mistyped:
    'Ten kod się nie zgadza, więc jakiś znak jest błędny. Często mylone: O i Q, S i 5, Z i 2. Nic nie zmieniono.',
  'not-an-address': 'Adres ma 32 litery i cyfry. Skopiuj cały i spróbuj ponownie. Nic nie zmieniono.',
  'no-passphrase':
    'Żadna kopia zapasowa tego adresu nie otwiera się długim hasłem. Spróbuj kodu odzyskiwania. Nic nie zmieniono.',
  'passkey-unsupported':
    'Ta przeglądarka nie ma kluczy dostępu dla tego adresu skrzynki. Użyj innej przeglądarki albo kodu odzyskiwania. Nic nie zmieniono.',
  'passkey-no-prf':
    'Ten klucz dostępu nie może w tej przeglądarce otworzyć kopii zapasowej. Użyj innej przeglądarki albo kodu odzyskiwania. Nic nie zmieniono.',
  'passkey-cancelled':
    'Nie użyto klucza dostępu: pytanie zamknięto, trwało to zbyt długo albo nie ma tu klucza dostępu. Nic nie zmieniono.',
  'passkey-failed':
    'Przeglądarka nie mogła użyć klucza dostępu. Spróbuj ponownie albo użyj kodu odzyskiwania. Nic nie zmieniono.',
  'passkey-of-lock':
    'Ten klucz dostępu otwiera blokadę urządzenia, a nie kopię zapasową. Wybierz inny. Nic nie zmieniono.',
  'wrong-secret':
    'To nie otwiera żadnej kopii zapasowej. Czy to coś starszego? Kod, długie hasło i klucze dostępu tracą ważność, gdy powstaje nowy kod. Nic nie zmieniono.',
  tampered: 'Ktoś inny zmienił tę kopię zapasową, więc nic z niej nie użyto. Niczego tu nie zmieniono.',
  'other-account':
    'Ta kopia zapasowa należy do innego adresu, niż podaje, więc nic z niej nie użyto. Niczego tu nie zmieniono.',
  rollback:
    'Serwer podał starszą kopię zapasową niż Twoja najnowsza, więc nic z niej nie użyto. Spróbuj ponownie później albo zapytaj administratorów serwera.',
  'list-missing': 'Serwer nie zna już tego adresu. Niczego tu nie zmieniono.',
  'too-many-devices': 'Ten adres ma już 16 urządzeń. Usuń jedno z nich na innym urządzeniu i spróbuj ponownie.',
  'not-empty': 'W tej przeglądarce jest już skrzynka. Użyj innej przeglądarki albo innego profilu tej.',
  offline: 'Serwer nie odpowiedział. To, co rozpoczęto, jest zachowane: spróbuj ponownie, a ruszy dalej.',
  'old-server': 'Ten serwer nie przechowuje kopii zapasowych.',
  'storage-full': 'W tej przeglądarce nie ma już miejsca. Zwolnij miejsce i spróbuj ponownie. Nic nie zmieniono.',
};
