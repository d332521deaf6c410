/** What one does with a message, and what was done to it, in German. */
import type { MessageWords } from '../rare-words.ts';

export const message: MessageWords = {
  tools: 'Nachricht',
  react: 'Reagieren',
  reply: 'Antworten',
  more: 'Mehr',
  copy: 'Kopieren',
  edit: 'Bearbeiten',
  deleteForMe: 'Für mich löschen',
  deleteForEveryone: 'Für alle löschen',
  reactions: ['Daumen hoch', 'Herz', 'Lächeln', 'Feiern', 'Danke'],
  reactionOf: (reaction, who) => `${reaction} von ${who}`,
  edited: 'bearbeitet',
  imported: 'importiert',
  deleted: 'Gelöschte Nachricht',
  youDeleted: 'Sie haben diese Nachricht gelöscht',
  theyDeleted: (name) => `${name} hat diese Nachricht gelöscht`,
  notHere: 'Diese Nachricht ist nicht auf diesem Gerät',
  replyingTo: (name) => `Antwort an ${name}`,
  stopReplying: 'Nicht auf diese Nachricht antworten',
  editing: 'Nachricht bearbeiten',
  stopEditing: 'Bearbeiten beenden',
};
