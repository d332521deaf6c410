/** When the owner answers, and what visitors read of it, in German. */
import type { hours as english } from '../en-hours.ts';

export const hours: typeof english = {
  heading: 'Öffnungszeiten',
  rowHint: 'Wann Sie antworten, und was Besucher lesen, während Sie weg sind',
  lead: 'Besucher lesen das im Chat, nachdem sie geschrieben haben, in ihrer Sprache und Zeitzone. Alle Ihre Geräte haben diese Angaben.',
  tell: 'Besuchern Öffnungszeiten zeigen',
  from: (day) => `${day}, von`,
  until: 'bis',
  to: (day) => `${day}, bis`,
  closed: 'Geschlossen',
  addTime: (day) => `Weitere Zeit am ${day} hinzufügen`,
  removeTime: (day) => `Weitere Zeit am ${day} entfernen`,
  timeZone: 'Zeitzone',
  answer: 'Übliche Zeit bis zur Antwort',
  notStated: 'Keine Angabe',
  awayText: 'Abwesenheitstext',
  awayHint: 'Erscheint, wenn geschlossen ist oder niemand da ist. Besucher lesen ihn so, wie Sie ihn schreiben.',
  shown: 'Was ein Besucher liest',
  now: 'Jetzt',
  whenOpen: 'Wenn geöffnet ist',
  whenClosed: 'Wenn geschlossen ist',
  nothing: 'Nichts',
  saved: 'Gespeichert. Besucher erfahren es, wenn sie das nächste Mal schreiben.',
  wrongDay: (day) =>
    `Am ${day} liegt das Ende nicht nach dem Beginn. Ändern Sie es und speichern Sie noch einmal. Eine Zeit über Mitternacht sind zwei: bis 0:00 und am nächsten Tag ab 0:00.`,
  textTooLong: 'Der Abwesenheitstext ist zu lang. Kürzen Sie ihn und speichern Sie noch einmal.',
  failed: 'Die Öffnungszeiten konnten nicht gelesen werden. Laden Sie neu, um es noch einmal zu versuchen.',
};
