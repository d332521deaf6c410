/** Texts that the owner saves, and puts into a message with a slash, in German. */
import type { replies as english } from '../en-replies.ts';

export const replies: typeof english = {
  heading: 'Gespeicherte Antworten',
  open: 'Gespeicherte Antworten, oder tippen Sie einen Schrägstrich',
  rowHint: 'Texte, die Sie oft senden',
  lead: 'Tippen Sie / in eine leere Nachricht und wählen Sie eine aus. Aus {name} wird der Name des Besuchers. Alle Ihre Geräte haben diese Antworten, und Besucher sehen die Liste nie.',
  empty: 'Noch keine gespeicherte Antwort',
  add: 'Antwort hinzufügen',
  edit: (title) => `${title} bearbeiten`,
  title: 'Kurzname',
  titleHint: 'Was Sie nach dem Schrägstrich tippen, zum Beispiel versand-norwegen',
  text: 'Text der Antwort',
  titleTooLong: 'Der Kurzname fehlt oder ist zu lang. Ändern Sie ihn und speichern Sie noch einmal.',
  textMissing: 'Der Text fehlt. Schreiben Sie ihn und speichern Sie noch einmal.',
  textTooLong: 'Der Text ist zu lang. Kürzen Sie ihn und speichern Sie noch einmal.',
  tooMany: 'Es ist Platz für 200 Antworten. Löschen Sie zuerst eine.',
  failed: 'Die gespeicherten Antworten konnten nicht gelesen werden. Laden Sie neu, um es noch einmal zu versuchen.',
  count: (shown, all) => `${String(shown)} von ${String(all)}`,
  none: 'Keine gespeicherte Antwort passt dazu',
  chosen: (title, at, of) => `${title}, ${String(at)} von ${String(of)}`,
  choose: 'auswählen',
  putIn: 'einfügen',
  close: 'schließen',
  enter: 'Eingabe',
  editAll: 'Gespeicherte Antworten bearbeiten',
};
