/** How the chat looks on the pages of the owner, in German. */
import type { looks as english } from '../en-looks.ts';

export const looks: typeof english = {
  heading: 'Aussehen des Chats',
  rowHint: 'Farbe, Begrüßung und Platz, mit Vorschau',
  lead: 'Wählen Sie, was zu Ihren Seiten passt, und sehen Sie die Vorschau an. Die Auswahl bleibt auf diesem Gerät. Sie gilt, sobald das Tag unten auf Ihren Seiten ist.',
  colour: 'Farbe',
  colours: {
    petrol: 'Petrol-Blau',
    pine: 'Kiefer',
    ink: 'Tinte',
    plum: 'Pflaume',
    brick: 'Ziegel',
  },
  other: 'Eine andere Farbe',
  easy: (ratio) => `Text darauf ist gut lesbar: ${ratio} zu 1.`,
  pale: (ratio) =>
    `Auf einer weißen Seite ist der Knopf schlecht zu sehen: ${ratio} zu 1. Es sollten 3 oder mehr sein.`,
  greeting: 'Begrüßung',
  greetingHint: 'Ein oder zwei Sätze über der ersten Nachricht',
  openers: 'Erste Nachrichten zur Auswahl',
  openersHint: 'Eine pro Zeile. Besucher können sie vor dem Senden ändern.',
  corner: 'Ecke',
  right: 'Unten rechts',
  left: 'Unten links',
  cornerHint: 'Wechselt die Seite, wo von rechts nach links gelesen wird.',
  likePage: 'Wie die Seite',
  preview: 'Vorschau des Chats auf einer Seite',
  tag: 'Ihr Tag',
  tagHint: 'Setzen Sie es auf Ihren Seiten an die Stelle des bisherigen Tags.',
};
