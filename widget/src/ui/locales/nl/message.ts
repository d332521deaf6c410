/** What one does with a message, and what was done to it, in Dutch. */
import type { MessageWords } from '../rare-words.ts';

export const message: MessageWords = {
  tools: 'Bericht',
  react: 'Reageren',
  reply: 'Antwoorden',
  more: 'Meer',
  copy: 'Kopiëren',
  edit: 'Bewerken',
  deleteForMe: 'Voor mij verwijderen',
  deleteForEveryone: 'Voor iedereen verwijderen',
  reactions: ['Duim omhoog', 'Hart', 'Glimlach', 'Feest', 'Bedankt'],
  reactionOf: (reaction, who) => `${reaction} van ${who}`,
  edited: 'bewerkt',
  imported: 'geïmporteerd',
  deleted: 'Verwijderd bericht',
  youDeleted: 'Je hebt dit bericht verwijderd',
  theyDeleted: (name) => `${name} heeft dit bericht verwijderd`,
  notHere: 'Dit bericht staat niet op dit apparaat',
  replyingTo: (name) => `Antwoord aan ${name}`,
  stopReplying: 'Niet op dit bericht antwoorden',
  editing: 'Bericht bewerken',
  stopEditing: 'Stoppen met bewerken',
};
