/** What one does with a message, and what was done to it, in Italian. */
import type { MessageWords } from '../rare-words.ts';

export const message: MessageWords = {
  tools: 'Messaggio',
  react: 'Reagisci',
  reply: 'Rispondi',
  more: 'Altro',
  copy: 'Copia',
  edit: 'Modifica',
  deleteForMe: 'Elimina per me',
  deleteForEveryone: 'Elimina per tutti',
  reactions: ['Pollice in su', 'Cuore', 'Sorriso', 'Festa', 'Grazie'],
  reactionOf: (reaction, who) => `${reaction} di ${who}`,
  edited: 'modificato',
  imported: 'importato',
  deleted: 'Messaggio eliminato',
  youDeleted: 'Hai eliminato questo messaggio',
  theyDeleted: (name) => `${name} ha eliminato questo messaggio`,
  notHere: 'Questo messaggio non è su questo dispositivo',
  replyingTo: (name) => `Risposta a ${name}`,
  stopReplying: 'Non rispondere a questo messaggio',
  editing: 'Modifica messaggio',
  stopEditing: 'Interrompi la modifica',
};
