/** What is counted on this device, in German. */
import type { statistics as english } from '../en-statistics.ts';

export const statistics: typeof english = {
  heading: 'Statistik',
  rowHint: 'Wie viele schreiben, wann, und wie schnell Sie antworten',
  lead: 'Auf diesem Gerät gezählt, nirgendwohin gesendet.',
  period: 'Zeitraum',
  days: '14 Tage',
  months: '3 Monate',
  all: 'Gesamter Zeitraum',
  conversations: 'Neue Unterhaltungen',
  half: 'Hälfte beantwortet innerhalb von',
  messages: 'Nachrichten von Besuchern',
  answerTime: 'Zeit bis zur ersten Antwort',
  later: 'Später',
  notYet: 'Noch keine Antwort',
  byWeekday: 'Nachrichten von Besuchern nach Wochentag',
  byHour: 'Nachrichten von Besuchern nach Stunde',
  notCounted:
    'Nicht gezählt: was gelöscht wurde und was nicht auf diesem Gerät ist. Stunden und Tage sind die dieses Geräts.',
  empty: 'In dieser Zeit hat niemand geschrieben.',
  counting: 'Wird gezählt',
  failed: 'Die Nachrichten konnten nicht gelesen werden. Laden Sie neu, um es noch einmal zu versuchen.',
};
