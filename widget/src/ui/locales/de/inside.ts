/** The menu and what is one step inside the chat, in German. */
import type { InsideWords } from '../inside-words.ts';
import { move } from './move.ts';

export const inside: InsideWords = {
  move,
  safetyNumber: 'Sicherheitsnummer',
  compare: (name) =>
    `Fragen Sie ${name} nach der Nummer, im Laden oder am Telefon. Ist es dieselbe, kann niemand mitlesen oder sich für die andere Seite ausgeben.`,
  compareByPicture: 'Im Laden kann der Posteingang stattdessen das Bild scannen.',
  safetyPicture: 'Bild der Sicherheitsnummer',
  noNumber: 'Die Nummer erscheint hier, wenn Sie Ihre erste Nachricht gesendet haben.',
  readers: 'Wer das lesen kann',
  you: 'Sie',
  answersFor: (name) => `Antwortet für ${name}`,
  told: {
    seesPage: 'Dort ist zu sehen, auf welcher Seite Sie sind',
    seesNothing: 'Nur Ihre Nachrichten werden gesendet',
    page: 'Seite',
    address: 'Adresse',
    language: 'Sprache',
    cameFrom: 'Gekommen von',
    send: 'Mit meinen Nachrichten senden',
    when: 'Wird mit dem gesendet, was Sie schreiben, und wieder, wenn Sie auf eine andere Seite gehen.',
  },
  forget: 'Diesen Chat vergessen',
  forgetLead: 'Wenn Sie später wieder schreiben, ist es ein neuer Chat mit einer neuen Sicherheitsnummer.',
  consequences: (name) => [
    ['In diesem Browser', 'Alle Nachrichten und Ihr Name werden sofort entfernt.'],
    [`Bei ${name}`, 'Dort ist zu sehen, dass Sie gegangen sind. Was dort ist, bleibt dort.'],
    ['Beim Chat-Server', 'Was dort für Sie wartet, wird gelöscht.'],
  ],
  askToDelete: (name) => `${name} auch bitten, ihn zu löschen`,
  askToDeleteHint: 'Die andere Seite entscheidet. Sie erfahren es nicht.',
  keep: 'Behalten',
  forgetting: 'Wird verabschiedet. Das dauert einige Sekunden',
  notForgotten:
    'Dieser Browser hat nicht alles entfernt. Schließen Sie andere Tabs dieser Website und versuchen Sie es noch einmal.',
};
