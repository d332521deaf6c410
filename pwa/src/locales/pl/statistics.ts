/** What is counted on this device, in Polish. */
import type { statistics as english } from '../en-statistics.ts';

export const statistics: typeof english = {
  heading: 'Statystyki',
  rowHint: 'Ile osób pisze, kiedy i jak szybko odpowiadasz',
  lead: 'Policzone na tym urządzeniu, nigdzie niewysłane.',
  period: 'Okres',
  days: '14 dni',
  months: '3 miesiące',
  all: 'Cały czas',
  conversations: 'Nowe rozmowy',
  half: 'Połowa odpowiedzi w ciągu',
  messages: 'Wiadomości od odwiedzających',
  answerTime: 'Czas do pierwszej odpowiedzi',
  later: 'Później',
  notYet: 'Jeszcze bez odpowiedzi',
  byWeekday: 'Wiadomości od odwiedzających według dnia tygodnia',
  byHour: 'Wiadomości od odwiedzających według godziny',
  notCounted:
    'Nie liczy się to, co usunięto, ani to, czego nie ma na tym urządzeniu. Godziny i dni są z tego urządzenia.',
  empty: 'W tym czasie nikt nie napisał.',
  counting: 'Trwa liczenie',
  failed: 'Nie udało się odczytać wiadomości. Wczytaj ponownie, aby spróbować jeszcze raz.',
};
